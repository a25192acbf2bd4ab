import type { Tx } from '../../../platform/db.ts'
import { type AddressFound, addressById, searchAddresses } from '../../addresses/index.ts'
import { hold } from '../../booking/index.ts'
import type { Need } from '../../booking/index.ts'
import {
  isOwnAddress,
  type Typed,
  type TypedAddress,
  type TypedAppointment,
} from '../answers/typed.ts'
import type { Question } from '../definition.ts'

/** What an address question found, when the person has to choose. */
export type Matches = Record<string, AddressFound[]>

const most = 8
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s,.]+/g, ' ')
    .trim()
const only = <T>(list: T[]) => (list.length === 1 ? list[0] : undefined)
const hasNumber = /\p{L}.*\d/u

/** Finds typed addresses in the register. What is not told for certain is given back to choose from. */
export async function resolveAddresses(
  tx: Tx,
  questions: Question[],
  typed: Typed,
  municipalities: string[],
): Promise<Matches> {
  const matches: Matches = {}
  for (const { id, widget } of questions) {
    const address = typed[id] as TypedAddress | undefined
    if (widget !== 'address' || !address?.text.trim() || address.found || isOwnAddress(address))
      continue
    const found = await searchAddresses(tx, address.text, municipalities, most)
    const byId = address.id
      ? (found.find((one) => one.id === address.id) ?? (await sameText(tx, address)))
      : undefined
    const chosen =
      byId ??
      only(found.filter(({ text }) => bare(text) === bare(address.text))) ??
      only(found.filter(({ text }) => bare(text.split(',')[0]!) === bare(address.text))) ??
      (hasNumber.test(address.text) ? only(found) : undefined)
    if (!chosen) {
      matches[id] = found
      continue
    }
    const { text, municipalityCode } = chosen
    typed[id] = { text, id: chosen.id, found: { id: chosen.id, text, municipalityCode } }
  }
  return matches
}

/** An id that came with the form counts only as long as the words beside it are its own. */
async function sameText(tx: Tx, { id, text }: TypedAddress) {
  const known = await addressById(tx, id)
  return known && bare(known.text) === bare(text) ? known : undefined
}

/** Holds the time that was chosen. Says whether somebody was quicker. */
export async function holdTime(
  tx: Tx,
  { id }: Question,
  typed: Typed,
  need: Need,
  holder: string,
  now: Date,
): Promise<'held' | 'taken' | 'none'> {
  const { start } = (typed[id] ?? { start: '' }) as TypedAppointment
  const at = new Date(start)
  if (!start || Number.isNaN(+at)) {
    typed[id] = { start: '' }
    return 'none'
  }
  const held = await hold(tx, need, at, holder, now)
  if (held === 'taken') {
    typed[id] = { start: '' }
    return 'taken'
  }
  typed[id] = { start, held: { id: held.id, start, need } }
  return 'held'
}
