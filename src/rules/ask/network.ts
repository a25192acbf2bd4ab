// A network of decisions as functions of the inputs: each decision is read once, and what it builds on when it is named.
import type {
  Compiled,
  CompiledDecision,
  CompiledInput,
  CompiledKnowledge,
  CompiledService,
} from '../decide/compiled.ts'
import { planFor } from '../decide/order.ts'
import type { Type } from '../decide/type.ts'
import type { Requirement } from '../dmn/model.ts'
import { coerced } from './coercing.ts'
import type { Ref } from './diagram.ts'
import { callableOf, readLogic } from './logic.ts'
import type { Bound, Callable, Names, Pass } from './pass.ts'
import { bound, constant, refOf, variableRef } from './pass.ts'

/** One reading of a model. `levels` tells which variable an input, or a part of one, is. */
export type Network = {
  pass: Pass
  compiled: Compiled
  levels: ReadonlyMap<string, number>
  /** Inputs and decisions by their index. */
  known: Map<number, Bound>
  called: Map<CompiledKnowledge | CompiledService, Callable>
}

export const startNetwork = (
  pass: Pass,
  compiled: Compiled,
  levels: ReadonlyMap<string, number>,
): Network => ({ pass, compiled, levels, known: new Map(), called: new Map() })

/** A decision as a function of the inputs. */
export function readDecision(network: Network, decision: CompiledDecision): Bound {
  for (const step of planFor([decision], decisionsKnown(network)).steps) {
    if (!network.known.has(step.index)) network.known.set(step.index, readStep(network, step))
  }
  return network.known.get(decision.index)!
}

const decisionsKnown = ({ known, compiled }: Network): ReadonlySet<CompiledDecision> =>
  new Set([...compiled.decisions.values()].filter(({ index }) => known.has(index)))

function readStep(network: Network, decision: CompiledDecision): Bound {
  const { pass } = network
  if (!decision.logic) return bound(constant(pass, null))
  const prefix = decision.name.slice(0, decision.name.length - decision.decision.name.length)
  const elements = [
    ...decision.inputs.map((one) => ({
      id: one.input.id,
      one,
      what: () => readInput(network, one),
    })),
    ...decision.decisions.map((one) => ({
      id: one.decision.id,
      one,
      // A ring of decisions is cut where it closes, as decide does.
      what: () => network.known.get(one.index) ?? bound(constant(pass, null)),
    })),
    ...decision.knowledge.map((one) => ({
      id: one.knowledge.id,
      one,
      what: () => knowledge(network, one),
    })),
    ...decision.services.map((one) => ({
      id: one.service.id,
      one,
      what: () => service(network, one),
    })),
  ]
  const names = namesFor(decision.decision.requires, elements, prefix)
  return coerced(pass, readLogic(pass, decision.logic, names, decision.name), decision.type)
}

type Element = { id: string; one: { name: string; namespace: string }; what: () => Bound }

/** The names a decision sees, in the order of what it requires; what comes from an import stands as parts of its name. */
function namesFor(
  requires: readonly Requirement[],
  elements: readonly Element[],
  prefix: string,
): Names {
  const names = new Map<string, Bound>()
  for (const { id, namespace } of requires) {
    const found = elements.find(
      ({ id: own, one }) => own === id && (namespace === undefined || one.namespace === namespace),
    )
    if (!found) continue
    const name = found.one.name.startsWith(prefix)
      ? found.one.name.slice(prefix.length)
      : found.one.name
    const dot = namespace === undefined ? -1 : name.indexOf('.')
    if (dot < 0) names.set(name, found.what())
    else {
      const outer = names.get(name.slice(0, dot))
      const parts = new Map(outer?.kind === 'parts' ? outer.parts : [])
      names.set(name.slice(0, dot), {
        kind: 'parts',
        parts: parts.set(name.slice(dot + 1), found.what()),
      })
    }
  }
  return names
}

/** An input as what it can be: itself, or the parts it is made of. */
function readInput(network: Network, input: CompiledInput): Bound {
  const known = network.known.get(input.index)
  if (known) return known
  const made = partOrWhole(network, [input.name], input.type)
  network.known.set(input.index, made)
  return made
}

function partOrWhole(network: Network, path: readonly string[], type: Type): Bound {
  const level = network.levels.get(path.join('.'))
  if (level !== undefined) return bound(variableRef(network.pass, level))
  if (type.shape.kind !== 'context') return bound(constant(network.pass, null))
  return {
    kind: 'parts',
    parts: new Map(
      [...type.shape.parts].map(([name, part]) => [
        name,
        partOrWhole(network, [...path, name], part),
      ]),
    ),
  }
}

function knowledge(network: Network, one: CompiledKnowledge): Callable {
  const { pass, compiled, called } = network
  const known = called.get(one)
  if (known) return known
  const itself: Callable = {
    kind: 'callable',
    parameters: one.logic?.parameters.map(({ name }) => name) ?? [],
    asValue: () => constant(pass, one.value),
    call: (args) => made().call(args),
  }
  called.set(one, itself)
  const made = () => {
    const elements = [
      ...[...compiled.knowledge.values()].map((other) => ({
        id: other.knowledge.id,
        one: other,
        what: () => knowledge(network, other),
      })),
      ...[...compiled.services.values()].map((other) => ({
        id: other.service.id,
        one: other,
        what: () => service(network, other),
      })),
    ]
    const prefix = one.name.slice(0, one.name.length - one.knowledge.name.length)
    const names = new Map(namesFor(one.knowledge.requires, elements, prefix)).set(
      one.knowledge.name,
      itself,
    )
    return one.logic
      ? callableOf(pass, one.logic, names, one.name, itself.asValue)
      : { ...itself, call: () => bound(constant(pass, null)) }
  }
  return itself
}

/** A decision service: its own reading of the network, with what it is called with as inputs. */
function service(network: Network, one: CompiledService): Callable {
  const { pass } = network
  const taken = [...one.inputDecisions, ...one.inputs]
  return {
    kind: 'callable',
    parameters: taken.map(({ name }) => name),
    asValue: () => constant(pass, one.value),
    call: (args) => {
      const known = new Map(
        taken.map(({ index, type }, i) => [index, coerced(pass, args[i]!, type)] as const),
      )
      const inner: Network = { ...network, known }
      const outputs = one.outputs.map(
        (decision) => [decision.decision.name, readDecision(inner, decision)] as const,
      )
      return outputs.length === 1 ? outputs[0]![1] : { kind: 'parts', parts: new Map(outputs) }
    },
  }
}

/** Several decisions as functions, one root each. */
export const readGoals = (network: Network, goals: readonly CompiledDecision[]): Ref[] =>
  goals.map((goal) => refOf(network.pass, readDecision(network, goal)))
