/** A personal number (CPR-nummer): ten digits, without the hyphen. */
export type Cpr = string

/**
 * Reads a number as people type it; undefined when it is no number or its day is no day. Modulus 11 is not
 * asked: since 2007 numbers that fail it are given out. Replacement numbers have 60 added to the day.
 */
export function readCpr(typed: string): Cpr | undefined {
  const found = /^(\d{6})[-\s]?(\d{4})$/.exec(typed.trim())
  const cpr = found && `${found[1]}${found[2]}`
  return cpr && birthDate(cpr) ? cpr : undefined
}

/** The day of birth as YYYY-MM-DD; undefined when there was no such day. */
export function birthDate(cpr: Cpr): string | undefined {
  const [day, month, year] = [0, 2, 4].map((at) => Number(cpr.slice(at, at + 2))) as [
    number,
    number,
    number,
  ]
  const named = day > 60 ? day - 60 : day
  const full = century(cpr) + year
  const date = new Date(Date.UTC(full, month - 1, named))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === named
  return exists ? date.toISOString().slice(0, 10) : undefined
}

/** Which century the seventh digit and the year tell of (cpr.dk, Personnummeret i CPR). */
function century(cpr: Cpr): number {
  const [year, seventh] = [Number(cpr.slice(4, 6)), Number(cpr[6])]
  if (seventh <= 3) return 1900
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900
  return year <= 57 ? 2000 : 1800
}

/** Whole years lived on a day, both as YYYY-MM-DD. */
export function ageOn(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}

/** The number as it may be shown: the day of birth, and nothing that tells it from others of that day. */
export const maskCpr = (cpr: Cpr) => `${cpr.slice(0, 6)}-****`
