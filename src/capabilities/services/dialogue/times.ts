import type { Tx } from '../../../platform/db.ts'
import { dayOf } from '../../../ui/dates.ts'
import { type Need, timesToShow, type WeekOfTimes, weekOf } from '../../booking/index.ts'
import type { TypedAppointment } from '../answers/typed.ts'

/**
 * The free times of a week: the one asked for, else that of the time we hold, else the first that has any. The held time
 * is among them, for nobody else can have it.
 */
export function timesFor(
  tx: Tx,
  need: Need,
  chosen: TypedAppointment | undefined,
  key: string | undefined,
  now: Date,
): Promise<WeekOfTimes> {
  const held = chosen?.held
  return timesToShow(tx, need, now, {
    key: key ?? (held && weekOf(dayOf(new Date(held.start))).key),
    audience: 'public',
    ...(held && { except: [held.id] }),
  })
}
