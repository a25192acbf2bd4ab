// Days as the law counts them: civil days in Europe/Copenhagen, written YYYY-MM-DD, with the public holidays of Denmark.
import { dayOf } from '../ui/dates.ts'

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date))

/** Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): Date {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return day(year, Math.floor(n / 31), (n % 31) + 1)
}

/** The public holidays (helligdage) of a year, from YYYY-MM-DD to name. Store Bededag ended with 2023 (lov nr. 214 af 2023). */
export function danishHolidays(year: number): Map<string, string> {
  const fromEaster = (days: number) => new Date(+easter(year) + days * 86_400_000)
  const holidays: [Date, string][] = [
    [day(year, 1, 1), 'Nytårsdag'],
    [fromEaster(-3), 'Skærtorsdag'],
    [fromEaster(-2), 'Langfredag'],
    [fromEaster(0), 'Påskedag'],
    [fromEaster(1), 'Anden påskedag'],
    ...(year < 2024 ? [[fromEaster(26), 'Store Bededag'] as [Date, string]] : []),
    [fromEaster(39), 'Kristi Himmelfartsdag'],
    [fromEaster(49), 'Pinsedag'],
    [fromEaster(50), 'Anden pinsedag'],
    [day(year, 12, 25), 'Juledag'],
    [day(year, 12, 26), 'Anden juledag'],
  ]
  return new Map(holidays.map(([date, name]) => [date.toISOString().slice(0, 10), name]))
}

const known = new Map<number, Map<string, string>>()

/** The holiday on a day (YYYY-MM-DD), if it is one. */
export function holidayOn(date: string): string | undefined {
  const year = Number(date.slice(0, 4))
  const holidays = known.get(year) ?? danishHolidays(year)
  known.set(year, holidays)
  return holidays.get(date)
}

const date = (day: string) => Temporal.PlainDate.from(day)

/** `days` after a moment or a day, as YYYY-MM-DD. */
export const daysAfter = (at: Date | string, days: number): string =>
  date(dayOf(at)).add({ days }).toString()

/** The day itself when people work, or the first one after it that is neither weekend nor holiday. */
export function workdayFrom(day: string): string {
  let on = date(day)
  while (on.dayOfWeek > 5 || holidayOn(on.toString())) on = on.add({ days: 1 })
  return on.toString()
}
