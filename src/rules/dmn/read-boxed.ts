import { given } from './given.ts'
import type { Boxed, BoxedFunction, BoxedLiteral, Parameter } from './model.ts'
import { type Reading, childOf, childrenOf, sameLanguage, textIn } from './reading.ts'
import { readTable } from './read-table.ts'
import type { Element } from './xml.ts'

/** The expression drawn inside an element, if there is one. */
export const boxedIn = (reading: Reading, parent: Element) => everyBoxed(reading, parent)[0]

const everyBoxed = (reading: Reading, parent: Element): Boxed[] =>
  parent.children.filter(sameLanguage(parent)).flatMap((element) => {
    const read = Object.hasOwn(readers, element.name) && readers[element.name]
    return read ? [{ ...read(reading, element), ...boxOf(reading, element) } as Boxed] : []
  })

const boxOf = (reading: Reading, element: Element) =>
  given({ type: reading.typeRef(element), place: element.place })

/** The expression that must be there; a missing one is null, and said. */
function needed(reading: Reading, parent: Element, name: string): Boxed {
  const holder = childOf(parent, name)
  const boxed = holder && boxedIn(reading, holder)
  if (boxed) return boxed
  reading.say(`${parent.name} mangler ${name}.`, parent)
  return { kind: 'literal', text: 'null', place: parent.place }
}

type Bare<B> = B extends Boxed ? Omit<B, 'type' | 'place'> : never

const readers: Record<string, (reading: Reading, element: Element) => Bare<Boxed>> = {
  literalExpression: (_, element) => literal(element),
  decisionTable: (reading, element) => ({ kind: 'table', table: readTable(reading, element) }),
  context: (reading, element) => ({
    kind: 'context',
    entries: childrenOf(element, 'contextEntry').map((entry) => {
      const variable = childOf(entry, 'variable')
      return given({
        name: variable?.attributes.get('name'),
        type: variable && reading.typeRef(variable),
        value: boxedIn(reading, entry),
      })
    }),
  }),
  list: (reading, element) => ({ kind: 'list', items: everyBoxed(reading, element) }),
  relation: (reading, element) => ({
    kind: 'relation',
    columns: childrenOf(element, 'column').map((column) => parameter(reading, column)),
    rows: childrenOf(element, 'row').map((row) => everyBoxed(reading, row)),
  }),
  functionDefinition: (reading, element) => functionIn(reading, element),
  invocation: (reading, element) => ({
    kind: 'invocation',
    callee: boxedIn(reading, element) ?? { kind: 'literal', text: 'null' },
    bindings: childrenOf(element, 'binding').map((binding) => {
      const named = childOf(binding, 'parameter')
      return given({
        ...(named ? parameter(reading, named) : { name: '' }),
        value: boxedIn(reading, binding),
      })
    }),
  }),
  conditional: (reading, element) => ({
    kind: 'conditional',
    if: needed(reading, element, 'if'),
    yes: needed(reading, element, 'then'),
    no: needed(reading, element, 'else'),
  }),
  filter: (reading, element) => ({
    kind: 'filter',
    in: needed(reading, element, 'in'),
    match: needed(reading, element, 'match'),
  }),
  for: (reading, element) => ({
    kind: 'for',
    variable: element.attributes.get('iteratorVariable') ?? 'item',
    in: needed(reading, element, 'in'),
    return: needed(reading, element, 'return'),
  }),
  some: (reading, element) => quantified('some', reading, element),
  every: (reading, element) => quantified('every', reading, element),
}

function quantified(kind: 'some' | 'every', reading: Reading, element: Element) {
  return {
    kind,
    variable: element.attributes.get('iteratorVariable') ?? 'item',
    in: needed(reading, element, 'in'),
    satisfies: needed(reading, element, 'satisfies'),
  }
}

function literal(element: Element): Omit<BoxedLiteral, 'type' | 'place'> {
  const language = element.attributes.get('expressionLanguage')
  const foreign = language && !/feel/i.test(language) ? language : undefined
  const text = childOf(element, 'text')
  return given({
    kind: 'literal' as const,
    text: textIn(element, 'text') ?? '',
    language: foreign,
    textPlace: text?.textPlace,
  })
}

/** What stands in a functionDefinition, and in the encapsulatedLogic of a business knowledge model. */
export function functionIn(reading: Reading, element: Element): BoxedFunction {
  const kind = element.attributes.get('kind')
  return given({
    kind: 'function' as const,
    parameters: childrenOf(element, 'formalParameter').map((one) => parameter(reading, one)),
    body: boxedIn(reading, element),
    language: kind === 'Java' || kind === 'PMML' ? (kind as 'Java' | 'PMML') : undefined,
    ...boxOf(reading, element),
  })
}

export const parameter = (reading: Reading, element: Element): Parameter =>
  given({ name: element.attributes.get('name') ?? '', type: reading.typeRef(element) })
