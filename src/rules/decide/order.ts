import type { Compiled, CompiledDecision, CompiledInput } from './compiled.ts'

/** What must be done to take decisions: the inputs they build on, and the decisions in an order that can be followed. */
export type Plan = { inputs: CompiledInput[]; steps: CompiledDecision[] }

/** The plan for some goals. What stands in `given` is not taken, but given. A ring is cut where it closes. */
export function planFor(
  goals: readonly CompiledDecision[],
  given: ReadonlySet<CompiledDecision> = new Set(),
): Plan {
  const steps: CompiledDecision[] = []
  const inputs = new Set<CompiledInput>()
  walk(goals, {
    enter: (decision) => !given.has(decision),
    leave(decision) {
      steps.push(decision)
      for (const input of decision.inputs) inputs.add(input)
    },
  })
  return { inputs: [...inputs], steps }
}

/** The rings of decisions that build on each other. */
export function cycles(decisions: Iterable<CompiledDecision>): CompiledDecision[][] {
  const found: CompiledDecision[][] = []
  walk([...decisions], {
    enter: () => true,
    leave: () => {},
    ring: (path) => void found.push(path),
  })
  return found
}

type Visit = {
  enter(decision: CompiledDecision): boolean
  leave(decision: CompiledDecision): void
  ring?(path: CompiledDecision[]): void
}

/** Goes through decisions, those they build on first; with its own stack, for networks may be deep. */
function walk(goals: readonly CompiledDecision[], visit: Visit) {
  const done = new Set<CompiledDecision>()
  const open = new Set<CompiledDecision>()
  for (const goal of goals) {
    const stack = [{ decision: goal, next: 0 }]
    while (stack.length > 0) {
      const frame = stack.at(-1)!
      const { decision } = frame
      if (frame.next === 0 && (done.has(decision) || !visit.enter(decision))) {
        stack.pop()
        continue
      }
      open.add(decision)
      const needed = decision.decisions[frame.next++]
      if (needed === undefined) {
        open.delete(decision)
        done.add(decision)
        visit.leave(decision)
        stack.pop()
      } else if (open.has(needed)) {
        visit.ring?.([...open].slice([...open].indexOf(needed)))
      } else {
        stack.push({ decision: needed, next: 0 })
      }
    }
  }
}

const plans = new WeakMap<CompiledDecision, Plan>()

/** The plan for one decision, made once. */
export function planOf(decision: CompiledDecision): Plan {
  const known = plans.get(decision) ?? planFor([decision])
  plans.set(decision, known)
  return known
}

/** All the inputs and decisions that some goals build on, the goals among them. */
export const neededBy = (compiled: Compiled, goals: readonly string[]): Plan =>
  planFor(goals.flatMap((goal) => compiled.decisions.get(goal) ?? []))
