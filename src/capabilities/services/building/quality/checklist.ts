import type { Work } from '../work.ts'
import { type Criterion, criteria, type Found } from './criteria.ts'
import type { Tick } from './store.ts'

export type State = 'ok' | 'house' | 'look' | 'waits' | 'ticked' | 'not-here'

/** A criterion as it stands for a version of a service. */
export type Item = {
  criterion: Criterion
  state: State
  /** What the machine found. */
  found: Exclude<Found, 'not-here'>
  /** Who vouched for it in this version. */
  tick?: Tick
  /** Who did in an earlier one. */
  before?: Tick
}

/** The whole list: what the machine sees, and what people have vouched for. Pure. */
export const checklist = (work: Work, version: number, ticks: Tick[]): Item[] =>
  criteria.map((criterion): Item => {
    const own = ticks.filter((tick) => tick.criterion === criterion.id)
    const tick = own.find((one) => one.version === version)
    const before = own.find((one) => one.version < version)
    const told = {
      ...(tick && { tick }),
      ...(before && { before }),
    }
    if (criterion.house) return { criterion, state: 'house', found: [] }
    const found = criterion.check?.(work)
    if (found === 'not-here') return { criterion, state: 'not-here', found: [] }
    if (found?.length === 0) return { criterion, state: 'ok', found }
    const state = tick ? 'ticked' : found ? 'look' : 'waits'
    return { criterion, state, found: found ?? [], ...told }
  })

/** Whether something is left to do about it. */
export const isOpen = ({ state }: Item) => state === 'look' || state === 'waits'
