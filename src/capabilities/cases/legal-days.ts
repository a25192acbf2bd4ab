import { dayOf } from '../../ui/dates.ts'

const date = (day: string) => Temporal.PlainDate.from(day)

/** Easter Sunday (Gauss, as the Gregorian calendar has it). */
function easter(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100)
  const moon =
    (15 +
      century -
      Math.floor(century / 4) -
      Math.floor((8 * century + 13) / 25) +
      19 * (year % 19)) %
    30
  const full = moon === 29 || (moon === 28 && year % 19 > 10) ? moon - 1 : moon
  const paschal = Temporal.PlainDate.from({ year, month: 3, day: 21 }).add({ days: full })
  return paschal.add({ days: 7 - (paschal.dayOfWeek % 7) })
}

/** A public holiday (helligdag). Store Bededag was one until 2023. */
export function isHoliday(day: string): boolean {
  const { year, month, day: nth } = date(day)
  if (month === 1 ? nth === 1 : month === 12 && (nth === 25 || nth === 26)) return true
  const after = easter(year).until(date(day)).days
  return [-3, -2, 0, 1, 39, 49, 50].includes(after) || (after === 26 && year < 2024)
}

const isWorkday = (day: Temporal.PlainDate) => day.dayOfWeek < 6 && !isHoliday(day.toString())

/** `days` after a moment or a day, as YYYY-MM-DD. */
export const daysAfter = (at: Date | string, days: number) =>
  date(dayOf(at)).add({ days }).toString()

/**
 * The last day to appeal: the day the decision came is not counted, and a limit that ends on a Saturday, Sunday or holiday
 * ends on the next working day. A digital letter has come when it can be read.
 */
export function appealUntil(decidedAt: Date, days: number): string {
  let last = date(dayOf(decidedAt)).add({ days })
  while (!isWorkday(last)) last = last.add({ days: 1 })
  return last.toString()
}
