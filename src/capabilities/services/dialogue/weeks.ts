import { dayOf } from '../../../ui/dates.ts'

/** A week by ISO 8601: `key` is '2026-W49', `days` are Monday to Sunday as YYYY-MM-DD. */
export type Week = { key: string; number: number; days: string[]; from: Date; to: Date }

const zone = 'Europe/Copenhagen'
const startOf = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(zone).epochMilliseconds)

function weekFrom(day: Temporal.PlainDate): Week {
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  const number = day.weekOfYear!
  return {
    key: `${day.yearOfWeek}-W${String(number).padStart(2, '0')}`,
    number,
    days: [0, 1, 2, 3, 4, 5, 6].map((days) => monday.add({ days }).toString()),
    from: startOf(monday),
    to: startOf(monday.add({ days: 7 })),
  }
}

export const weekAt = (at: Date): Week => weekFrom(Temporal.PlainDate.from(dayOf(at)))

/** The week so many weeks from another. */
export const weeksFrom = ({ days }: Week, weeks: number): Week =>
  weekFrom(Temporal.PlainDate.from(days[0]!).add({ days: 7 * weeks }))

/** The week of a key as it stands in an address; undefined when there is none such. */
export function weekByKey(key: string | undefined): Week | undefined {
  const [, year, number] = /^(20\d{2})-W(\d{2})$/.exec(key ?? '') ?? []
  if (!year || !number) return undefined
  // 4 January is always in week 1.
  const week = weekFrom(Temporal.PlainDate.from(`${year}-01-04`).add({ days: 7 * (Number(number) - 1) }))
  return week.key === key ? week : undefined
}
