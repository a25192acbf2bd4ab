import type { Context } from '../../../platform/capability.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Events } from '../../../platform/events.ts'
import { CannotNotify, notify } from '../../notifications/index.ts'
import { freedLetter, freedSms } from '../messages.ts'
import { lineFor, markTold } from '../store/waiting.ts'
import { toldAtOnce, type Waiting } from '../waiting.ts'
import { dayAt } from '../weeks.ts'
import { freeTimes } from './times.ts'

type Freed = Events['booking.time-freed']

/** Writes to the first in line for whom the freed time can be used. Nobody is told twice. */
export function tellTheLine(
  { kind, start, end }: Freed,
  { write, now, site }: Context,
): Promise<void> {
  return write(async (tx) => {
    let told = 0
    for (const entry of await lineFor(tx, kind, dayAt(new Date(start)))) {
      if (told === toldAtOnce) return
      const at = await firstFree(tx, entry, { from: new Date(start), to: new Date(end) }, now)
      if (!at) continue
      const isTold = await tell(tx, entry, { start: at, now, link: site.origin + entry.back })
      await markTold(tx, entry.id, now)
      if (isTold) told++
    }
  })
}

async function firstFree(tx: Tx, { need }: Waiting, within: { from: Date; to: Date }, now: Date) {
  const [first] = await freeTimes(tx, need, within, now, 'public')
  return first?.start
}

/** False when no message can reach them: nobody behind them waits for that. */
async function tell(tx: Tx, entry: Waiting, values: { start: Date; now: Date; link: string }) {
  const { id, partyId, email, phone, language } = entry
  const message = {
    key: `waiting:${id}`,
    template: phone ? freedSms : freedLetter,
    values,
    to: phone ? { partyId, phone } : { partyId, email: email! },
    language,
    about: `waiting:${id}`,
  }
  try {
    await notify(tx, message)
    return true
  } catch (error) {
    if (error instanceof CannotNotify) return false
    throw error
  }
}
