import { toFeel } from '../conditions/feel.ts'
import type { Logic } from '../conditions/logic.ts'
import type { Ledger } from '../ledger.ts'
import { shown } from '../source/plain.ts'
import { say } from '../texts.ts'
import type { Ids } from './ids.ts'

/** What is asked by now: on pages before, on this page, and what was left out. */
export type Before = { earlier: Set<string>; here: Set<string>; gone: Set<string> }

export type Conditional = {
  place: string
  name: string
  when?: Logic | undefined
  said?: string | undefined
}

/**
 * A condition in FEEL at its place in the dialogue; `isHere` when it looks at an answer of the same page. 'always' also
 * when it cannot be carried over, and then that is listed.
 */
export type Told = 'always' | 'never' | { feel: string; isHere: boolean }

/** Tells a condition, or lists why it cannot be told. */
export function tell(thing: Conditional, ids: Ids, before: Before, ledger: Ledger): Told {
  if (!thing.when) return 'always'
  const told = toFeel(thing.when, ids.known(thing.place))
  if ('always' in told) return told.always ? 'always' : 'never'
  const said = shown(thing.said ?? JSON.stringify(thing.when), 500)
  const lost =
    'unknown' in told
      ? say.conditionUnknown(thing.name, told.unknown, said)
      : 'untold' in told
        ? say.condition(thing.name, said)
        : told.ids.some((id) => before.gone.has(id))
          ? say.condition(thing.name, said)
          : told.ids.some((id) => !before.earlier.has(id) && !before.here.has(id))
            ? say.conditionLater(thing.name, said)
            : undefined
  if (lost !== undefined || !('feel' in told)) {
    ledger.leaveOut(thing.place, 'condition', lost ?? '')
    return 'always'
  }
  return { feel: told.feel, isHere: told.ids.some((id) => before.here.has(id)) }
}
