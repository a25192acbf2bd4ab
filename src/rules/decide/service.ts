import type { DecisionService, Reference } from '../dmn/model.ts'
import type { Run, Value } from '../feel/index.ts'
import { functionValue } from './call.ts'
import { coercion } from './coerce.ts'
import type { Made } from './compile-model.ts'
import type { CompiledDecision, CompiledInput, CompiledService } from './compiled.ts'
import { type Node, find } from './network.ts'
import { type Plan, planFor } from './order.ts'
import { scopeOf, typeNamed } from './scope.ts'

/** Makes a decision service ready, when the decisions are: a function of its inputs and its input decisions. */
export function compileService({ name, element, home }: Node<DecisionService>, made: Made) {
  const scope = scopeOf(made.shops.get(home)!, [], name)
  const type = typeNamed(scope, element.type, element.place)
  const decision = (reference: Reference) => {
    const found = find(home, 'decisions', reference)
    return found ? made.decisions.get(found.node.element)! : []
  }
  const input = (reference: Reference) => {
    const found = find(home, 'inputs', reference)
    return found ? made.inputs.get(found.node.element)! : []
  }
  const inputs = element.inputs.flatMap(input)
  const inputDecisions = element.inputDecisions.flatMap(decision)
  const outputs = element.outputs.flatMap(decision)
  const parameters = [
    ...inputs.map((one) => ({ name: one.input.name, type: one.type })),
    ...inputDecisions.map((one) => ({ name: one.decision.name, type: one.type })),
  ]
  // The type of the variable is that of the function; older models give that of its result.
  const turn = coercion((type.shape.kind === 'function' && type.shape.returns) || type, name)
  const body = bodyOf(outputs, inputDecisions, inputs, made)
  const take = (args: readonly Value[], run: Run) => turn(body(args, run), run)
  const { namespace } = home.model
  const compiled: CompiledService = {
    name,
    namespace,
    service: element,
    inputs,
    inputDecisions,
    outputs,
    take,
    value: functionValue(name, parameters, take),
  }
  made.services.set(element, compiled)
}

/** Takes the output decisions in a run of their own: one value, or a context of them when there are several. */
function bodyOf(
  outputs: CompiledDecision[],
  inputDecisions: CompiledDecision[],
  inputs: CompiledInput[],
  made: Made,
) {
  const taken = [...inputs, ...inputDecisions]
  let plan: Plan | undefined
  return (args: readonly Value[], run: Run): Value => {
    plan ??= planFor(outputs, new Set(inputDecisions))
    const state: Value[] = Array.from({ length: made.size }, () => null)
    for (const [i, { index }] of taken.entries()) state[index] = args[i] ?? null
    for (const step of plan.steps) state[step.index] = step.take(state, run)
    if (outputs.length === 1) return state[outputs[0]!.index] ?? null
    return new Map(outputs.map(({ decision, index }) => [decision.name, state[index] ?? null]))
  }
}
