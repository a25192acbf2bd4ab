import { isDemo, lawIn, questionIn } from './extensions.ts'
import { given } from './given.ts'
import type {
  Decision,
  DecisionService,
  Import,
  InputData,
  Knowledge,
  Model,
  Problem,
  Requirement,
  TypeDefinition,
} from './model.ts'
import { boxedIn, functionIn, parameter } from './read-boxed.ts'
import { type Reading, childOf, childrenOf, isDmn, openReading, textIn } from './reading.ts'
import { type Element, readXml } from './xml.ts'

export type ReadModel =
  | { ok: true; model: Model; problems: Problem[] }
  | { ok: false; problems: Problem[] }

/** Reads DMN 1.1–1.5 XML. Diagrams and other tools' extensions are left out; every element keeps its place. */
export function readModel(xml: string): ReadModel {
  const read = readXml(xml)
  if (!read.ok) return { ok: false, problems: [read.problem] }
  const { root } = read.document
  if (!isDmn(read.document)) {
    const sentence = `Det her er ikke en DMN-model: det yderste element er ${root.name}.`
    return { ok: false, problems: [{ kind: 'xml', sentence, place: root.place }] }
  }
  const reading = openReading(read.document)
  return { ok: true, model: modelOf(reading, root), problems: reading.problems }
}

function modelOf(reading: Reading, root: Element): Model {
  const all = <T>(name: string, read: (reading: Reading, element: Element) => T) =>
    childrenOf(root, name).map((element) => read(reading, element))
  return given({
    id: root.attributes.get('id'),
    name: root.attributes.get('name') ?? '',
    namespace: root.attributes.get('namespace') ?? '',
    description: textIn(root, 'description'),
    imports: all('import', importOf),
    types: all('itemDefinition', typeOf),
    inputs: all('inputData', inputOf),
    decisions: all('decision', decisionOf),
    knowledge: all('businessKnowledgeModel', knowledgeOf),
    services: all('decisionService', serviceOf),
    place: root.place,
  })
}

const importOf = (_: Reading, element: Element): Import =>
  given({
    name: element.attributes.get('name') ?? '',
    namespace: element.attributes.get('namespace') ?? '',
    location: element.attributes.get('locationURI'),
    place: element.place,
  })

function typeOf(reading: Reading, element: Element): TypeDefinition {
  const parts = childrenOf(element, 'itemComponent').map((part) => typeOf(reading, part))
  const callable = childOf(element, 'functionItem')
  const returns = callable?.attributes.get('outputTypeRef')
  const tests = (name: string) => {
    const holder = childOf(element, name)
    return (holder && textIn(holder, 'text')) || undefined
  }
  return given({
    name: named(reading, element),
    base: reading.typeRef(element),
    list: element.attributes.get('isCollection') === 'true' || undefined,
    allowed: tests('allowedValues'),
    constraint: tests('typeConstraint'),
    parts: parts.length > 0 ? parts : undefined,
    function:
      callable &&
      given({
        parameters: childrenOf(callable, 'parameters').map((one) => parameter(reading, one)),
        returns: returns && reading.typeName(returns),
      }),
    place: element.place,
  })
}

/** What every element of the network has. */
function elementOf(reading: Reading, element: Element) {
  const name = named(reading, element)
  const variable = childOf(element, 'variable')
  return given({
    id: element.attributes.get('id') ?? name,
    name,
    type: variable && reading.typeRef(variable),
    description: textIn(element, 'description'),
    place: element.place,
  })
}

function named(reading: Reading, element: Element): string {
  const name = element.attributes.get('name') ?? element.attributes.get('id') ?? ''
  if (!name) reading.say(`Et element af slagsen ${element.name} mangler et navn.`, element)
  return name.trim().replace(/\s+/g, ' ')
}

const inputOf = (reading: Reading, element: Element): InputData =>
  given({ ...elementOf(reading, element), question: questionIn(element) })

const decisionOf = (reading: Reading, element: Element): Decision =>
  given({
    ...elementOf(reading, element),
    question: textIn(element, 'question'),
    answers: textIn(element, 'allowedAnswers'),
    law: lawIn(element),
    demo: isDemo(element),
    logic: boxedIn(reading, element),
    requires: requirementsOf(reading, element),
  })

function knowledgeOf(reading: Reading, element: Element): Knowledge {
  const logic = childOf(element, 'encapsulatedLogic')
  return given({
    ...elementOf(reading, element),
    law: lawIn(element),
    logic: logic && functionIn(reading, logic),
    requires: requirementsOf(reading, element),
  })
}

function serviceOf(reading: Reading, element: Element): DecisionService {
  const refs = (name: string) =>
    childrenOf(element, name).flatMap((one) => reading.reference(one) ?? [])
  return {
    ...elementOf(reading, element),
    outputs: refs('outputDecision'),
    encapsulated: refs('encapsulatedDecision'),
    inputDecisions: refs('inputDecision'),
    inputs: refs('inputData'),
  }
}

const requirementKinds = new Map<string, Requirement['kind']>([
  ['requiredInput', 'input'],
  ['requiredDecision', 'decision'],
  ['requiredKnowledge', 'knowledge'],
])

function requirementsOf(reading: Reading, element: Element): Requirement[] {
  return element.children
    .filter(({ name }) => name === 'informationRequirement' || name === 'knowledgeRequirement')
    .flatMap(({ children }) => children)
    .flatMap((child) => {
      const kind = requirementKinds.get(child.name)
      const reference = kind && reading.reference(child)
      return reference ? [{ kind, ...reference }] : []
    })
}
