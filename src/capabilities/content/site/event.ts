import ical from 'ical-generator'
import type { Block } from '../../../merging/index.ts'
import { wordsIn } from '../block.ts'
import { momentOf, wallOf } from '../items/wall-time.ts'
import { plainText } from '../markdown/plain.ts'

/** One time that something takes place. Without an end it lasts as long as its day, for those who list it. */
export type Occasion = {
  /** Of its block, permanent. */
  id: string
  starts: Date
  ends: Date | undefined
  place: string
  price: string
}

/** When what a page is about takes place, soonest first. */
export const occasionsIn = (blocks: readonly Block[]): Occasion[] =>
  blocks
    .filter(({ type, data }) => type === 'event' && wordsIn(data, 'starts'))
    .map(({ id, data }) => ({
      id,
      starts: momentOf(wordsIn(data, 'starts')),
      ends: wordsIn(data, 'ends') ? momentOf(wordsIn(data, 'ends')) : undefined,
      place: wordsIn(data, 'place'),
      price: wordsIn(data, 'price'),
    }))
    .toSorted((a, b) => +a.starts - +b.starts)

/** When it is over. */
export const endOf = ({ starts, ends }: Occasion): Date =>
  ends ?? momentOf(`${wallOf(starts).slice(0, 10)}T23:59`)

export const calendarType = 'text/calendar; charset=utf-8'

type Happening = {
  path: string
  title: string
  summary: string
  changedAt: Date
  blocks: readonly Block[]
}

// Whatever some calendar could take for a line break or a command is a space.
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** Pages of events as a calendar (RFC 5545), in UTC; published anew, an event has the same uid and a later SEQUENCE. */
export function calendarOf(
  { origin, name }: { origin: string; name: string },
  pages: readonly Happening[],
): string {
  const calendar = ical({ prodId: { company: 'Faelled', product: 'Content', language: 'DA' } })
  calendar.name(oneLine(name))
  for (const { path, title, summary, changedAt, blocks } of pages)
    for (const { id, starts, ends, place } of occasionsIn(blocks))
      calendar.createEvent({
        id: `${id}${path.replaceAll('/', '.')}@${new URL(origin).hostname}`,
        sequence: Math.floor(+changedAt / 1000) % 2 ** 31,
        stamp: changedAt,
        start: starts,
        ...(ends && ends > starts && { end: ends }),
        summary: oneLine(title),
        ...(place && { location: oneLine(place) }),
        ...(summary && { description: oneLine(plainText(summary)) }),
        url: origin + path,
      })
  return calendar.toString()
}
