import type { Decision, Knowledge, Requirement } from '../dmn/model.ts'
import type { Context, Value } from '../feel/index.ts'
import { compileBoxed, functionParts, noBody } from './boxed.ts'
import { functionValue } from './call.ts'
import { coercion } from './coerce.ts'
import type { Made } from './compile-model.ts'
import type { CompiledDecision, CompiledKnowledge } from './compiled.ts'
import { type Home, type Node, find } from './network.ts'
import { type Scope, say, scopeOf, typeNamed } from './scope.ts'
import { any } from './type.ts'

/** Where the value of a name comes from, once all is linked. */
type Supply = (state: Value[]) => Value

type Link = { kind: Requirement['kind']; alias: string; node: Node }

/** What an element requires, as far as it can be found. */
function linksOf({ element, home }: Node<Decision | Knowledge>, scope: Scope): Link[] {
  return element.requires.flatMap((requirement): Link[] => {
    const found = lookUp(home, requirement)
    const sentence = `bygger på noget, der ikke findes: ${requirement.id}.`
    if (!found) say(scope, 'model', sentence, element.place)
    return found ? [{ kind: requirement.kind, ...found }] : []
  })
}

function lookUp(home: Home, requirement: Requirement): { node: Node; alias: string } | undefined {
  if (requirement.kind === 'input') return find(home, 'inputs', requirement)
  const decision = find(home, 'decisions', requirement)
  if (requirement.kind === 'decision' && decision) return decision
  return find(home, 'knowledge', requirement) ?? find(home, 'services', requirement)
}

/** The names that links bring into scope: those of the elements, or of the import they come through. */
const namesOf = (links: Link[]) => [
  ...new Set(links.map(({ alias, node }) => (alias === '' ? node.element.name : alias))),
]

/** How each name gets its value; what comes through an import is gathered in a context. */
function suppliesOf(links: Link[], made: Made): Supply[] {
  return namesOf(links).map((name) => {
    const through = links.filter(({ alias }) => alias === name)
    if (through.length === 0) {
      return supply(
        links.find(({ alias, node }) => alias === '' && node.element.name === name)!,
        made,
      )
    }
    const parts = through.map((link) => [link.node.element.name, supply(link, made)] as const)
    return (state) => new Map(parts.map(([part, give]) => [part, give(state)])) as Context
  })
}

function supply({ node }: Link, made: Made): Supply {
  const element = node.element as never
  const valued = made.inputs.get(element) ?? made.decisions.get(element)
  if (valued) return (state) => state[valued.index] ?? null
  const { value } = made.knowledge.get(element) ?? made.services.get(element)!
  return () => value
}

/** Makes a decision ready, and links it when all the others are there. */
export function compileDecision(node: Node<Decision>, made: Made) {
  const { name, element, home } = node
  const outer = scopeOf(made.shops.get(home)!, [], name)
  const links = linksOf(node, outer)
  const scope = scopeOf(outer.shop, namesOf(links), name)
  const type = typeNamed(scope, element.type, element.place)
  const turn = coercion(type, name)
  const logic = element.logic && compileBoxed(element.logic, scope)
  const compiled: CompiledDecision = {
    name,
    namespace: home.model.namespace,
    index: made.size++,
    type,
    decision: element,
    ...(logic && { logic }),
    inputs: [],
    decisions: [],
    knowledge: [],
    services: [],
    take: () => null,
  }
  made.decisions.set(element, compiled)
  made.links.push(() => {
    for (const link of links) join(compiled, link, made)
    const supplies = suppliesOf(links, made)
    if (logic) {
      const { code } = logic
      compiled.take = (state, run) => {
        const slots: Value[] = []
        for (const give of supplies) slots.push(give(state))
        return turn(code(slots, run), run)
      }
    }
  })
}

function join(decision: CompiledDecision, { node }: Link, made: Made) {
  const element = node.element as never
  const input = made.inputs.get(element)
  const other = made.decisions.get(element)
  const knowledge = made.knowledge.get(element)
  const service = made.services.get(element)
  if (input) decision.inputs.push(input)
  if (other) decision.decisions.push(other)
  if (knowledge) decision.knowledge.push(knowledge)
  if (service) decision.services.push(service)
}

/** Makes a business knowledge model ready: a function that knows what it requires, and itself. */
export function compileKnowledge(node: Node<Knowledge>, made: Made) {
  const { name, element, home } = node
  const outer = scopeOf(made.shops.get(home)!, [], name)
  const links = linksOf(node, outer)
  const scope = scopeOf(outer.shop, [...namesOf(links), element.name], name)
  const boxed = element.logic ?? { kind: 'function', parameters: [] }
  const parts = functionParts(boxed, scope)
  const { parameters, body } = parts
  const kept: Value[] = []
  const type = typeNamed(scope, element.type, element.place)
  const turn = coercion((type.shape.kind === 'function' && type.shape.returns) || any, name)
  const value = functionValue(name, parameters, (args, run) =>
    turn(body ? body.code([...kept, ...args], run) : noBody(run, scope), run),
  )
  const compiled: CompiledKnowledge = {
    name,
    namespace: home.model.namespace,
    knowledge: element,
    logic: { kind: 'function', type, code: () => value, ...parts },
    value,
  }
  made.knowledge.set(element, compiled)
  made.links.push(() => kept.push(...suppliesOf(links, made).map((give) => give([])), value))
}
