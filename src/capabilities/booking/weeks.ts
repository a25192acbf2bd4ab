/** Where all our clocks hang. */
export const zone = 'Europe/Copenhagen'

const oneDay = 86_400_000
const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / oneDay
const isDate = /^\d{4}-\d{2}-\d{2}$/

/** The day (YYYY-MM-DD) so many days later. */
export const addDays = (date: string, days: number) =>
  new Date((dayNumber(date) + days) * oneDay).toISOString().slice(0, 10)

/** Whether it is a day that exists, as YYYY-MM-DD. */
export const isDay = (date: string) =>
  isDate.test(date) && !Number.isNaN(Date.parse(date)) && addDays(date, 0) === date

/** The Danish day of a moment, as YYYY-MM-DD. */
export const dayAt = (at: Date) => wallClock(at).toPlainDate().toString()

/** What clock and calendar show in Denmark. */
export const wallClock = (at: Date) =>
  Temporal.Instant.fromEpochMilliseconds(+at).toZonedDateTimeISO(zone)

/** The moment a Danish clock shows this. The first of two when clocks are set back, the hour after when they skip it. */
export function momentNear(date: string, time: string): Date {
  const zoned = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone)
  return new Date(zoned.epochMilliseconds)
}

/** The same, but undefined for a time that no clock shows that day. */
export function momentOf(date: string, time: string): Date | undefined {
  const at = momentNear(date, time)
  return wallClock(at).toPlainTime().equals(Temporal.PlainTime.from(time)) ? at : undefined
}

/** The moment a Danish day begins. */
export const startOf = (date: string) =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds)

const clocks = new Map<string, (minutes: number) => Date | undefined>()

/** One day's clock: the moment at which it shows so many minutes past midnight, undefined when it never does. */
export function clockOn(date: string): (minutes: number) => Date | undefined {
  const known = clocks.get(date)
  if (known) return known
  if (clocks.size > 1000) clocks.clear()
  const midnight = +startOf(date)
  const changes = +startOf(addDays(date, 1)) - midnight !== oneDay
  const clock = changes
    ? (minutes: number) => momentOf(date, timeOf(minutes))
    : (minutes: number) => new Date(midnight + minutes * 60_000)
  clocks.set(date, clock)
  return clock
}

/** Minutes past midnight of 'HH:MM', and back. */
export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const timeOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** A week (uge) by ISO 8601: `key` is '2026-W49', `days` Monday to Sunday, `to` the Monday after. */
export type Week = { key: string; number: number; days: string[]; from: Date; to: Date }

export function weekOf(date: string): Week {
  const plain = Temporal.PlainDate.from(date)
  const monday = addDays(date, 1 - plain.dayOfWeek)
  const days = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n))
  const number = plain.weekOfYear ?? 1
  return {
    key: `${plain.yearOfWeek}-W${String(number).padStart(2, '0')}`,
    number,
    days,
    from: startOf(monday),
    to: startOf(addDays(monday, 7)),
  }
}

/** The week of a key such as '2026-W49'; undefined when there is no such week. */
export function weekByKey(key: string | undefined): Week | undefined {
  const [, year, number] = /^(20\d{2})-W(\d{2})$/.exec(key ?? '') ?? []
  if (!year || !number) return undefined
  // 4 January is always in week 1.
  const week = weekOf(addDays(`${year}-01-04`, (Number(number) - 1) * 7))
  return week.key === key ? week : undefined
}

export const nextWeek = ({ days }: Week) => weekOf(addDays(days[0]!, 7))
export const previousWeek = ({ days }: Week) => weekOf(addDays(days[0]!, -7))
