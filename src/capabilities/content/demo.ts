import { createHash, randomUUID } from 'node:crypto'
import { daysAfter } from '../../platform/civil-days.ts'
import type { Tx } from '../../platform/db.ts'
import { dayOf } from '../../ui/dates.ts'
import { putAnswer } from './insight/answers/store.ts'
import type { Entry } from './insight/views/entry.ts'
import { addViews, pageAt } from './insight/views/store.ts'
import { addCounts, type Count } from './search/store/asked.ts'
import { allPublished } from './site/store.ts'

const weeks = 12
/** How much is read on a day of the week, from Monday; fewer at the weekend. */
const daily = [1, 0.9, 0.8, 1, 0.6, 0.2, 0.3]
/** Of ten readers, how many came from where. */
const came: [Entry, number][] = [
  ['search', 6],
  ['own', 3],
  ['direct', 1],
]

const answers: Record<string, [useful: boolean, text: string, daysAgo: number][]> = {
  '/side/byggetilladelse': [
    [true, 'Godt at se, hvad jeg skal have med', 2],
    [true, '', 3],
    [true, '', 9],
    [false, 'Hvor højt må et hegn være?', 4],
    [false, 'Skriv, om et drivhus tæller med', 16],
  ],
  '/side/pas': [
    [true, '', 1],
    [true, '', 6],
    [false, 'Kan jeg få taget foto hos jer?', 5],
  ],
  '/side/boligstoette': [
    [true, 'Testen gjorde det let', 7],
    [true, '', 12],
    [true, '', 20],
  ],
}

const searches: Count[] = [
  { text: 'byggetilladelse', asked: 41, hits: 6, chosen: 38 },
  { text: 'åbningstider genbrugsplads', asked: 33, hits: 3, chosen: 29 },
  { text: 'pas', asked: 58, hits: 4, chosen: 55 },
  { text: 'hegn højde', asked: 17, hits: 0, chosen: 0 },
  { text: 'ladestander', asked: 12, hits: 0, chosen: 0 },
  { text: 'udendørs servering', asked: 6, hits: 0, chosen: 0 },
  { text: 'skat', asked: 24, hits: 2, chosen: 3 },
]

/** What readers of a demo's pages have left behind: visits over some weeks, answers and searches. They are nobody's. */
export async function setUpReadersDemo(tx: Tx, now: Date): Promise<void> {
  const today = dayOf(now)
  const pages = await allPublished(tx)
  await addViews(tx, visits(pages.map(({ path }) => path).toSorted(byLot), today))
  for (const [path, given] of Object.entries(answers)) {
    const page = await pageAt(tx, { path, language: 'da' })
    if (!page) continue
    for (const [useful, text, daysAgo] of given) {
      const day = daysAfter(today, -daysAgo)
      await putAnswer(tx, { id: randomUUID(), itemId: page.id, day, useful, text })
    }
  }
  await addCounts(tx, searches, now)
}

/** A few pages are read much and most are read little: each about as much as its place in the order says (Zipf). */
const visits = (paths: readonly string[], today: string) =>
  Array.from({ length: weeks * 7 }, (_, n) => daysAfter(today, -n)).flatMap((day) => {
    const share = daily[(new Date(`${day}T12:00Z`).getUTCDay() + 6) % 7]!
    return paths.flatMap((path, place) =>
      came.flatMap(([entry, part]) => {
        const count = Math.round((share * part * 12) / (place + 3))
        return count ? [{ address: { path, language: 'da' as const }, day, entry, count }] : []
      }),
    )
  })

/** Any order that is the same every time. */
const byLot = (a: string, b: string) => lotOf(a).localeCompare(lotOf(b))
const lotOf = (path: string) => createHash('sha256').update(path).digest('hex')
