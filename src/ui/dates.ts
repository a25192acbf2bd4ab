/** A moment, or a plain day as YYYY-MM-DD. */
export type At = Date | string | { epochMilliseconds: number }
export type Language = 'da' | 'en'

const zone = 'Europe/Copenhagen'
const clockwork = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

type Parts = { year: number; month: number; day: number; hour: number; minute: number }

const plainDay = /^(\d{4})-(\d{2})-(\d{2})$/
const isDay = (at: At): at is string => typeof at === 'string' && plainDay.test(at)

/** A moment as a Date; a plain day is its noon, so that no time zone can move it. */
export function moment(at: At): Date {
  if (at instanceof Date) return at
  if (typeof at === 'object') return new Date(at.epochMilliseconds)
  return new Date(isDay(at) ? `${at}T12:00:00Z` : at)
}

const hourLong = 3_600_000
// Asking Intl costs more than the rest of a table cell, and Danish clocks only ever change on the hour.
const offsets = new Map<number, number>()
const mostOffsets = 5000

/** Milliseconds that Danish clocks are ahead of UTC. */
function aheadAt(milliseconds: number): number {
  const hour = Math.floor(milliseconds / hourLong)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0 }
  for (const { type, value } of clockwork.formatToParts(milliseconds)) {
    if (type in parts) parts[type as keyof Parts] = Number(value)
  }
  const minute = Math.floor(milliseconds / 60_000) * 60_000
  const ahead = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute) - minute
  if (offsets.size >= mostOffsets) offsets.clear()
  offsets.set(hour, ahead)
  return ahead
}

/** What clock and calendar show in Denmark at that moment. */
export function partsOf(at: At): Parts {
  const milliseconds = +moment(at)
  const shown = new Date(milliseconds + aheadAt(milliseconds))
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
  }
}

const two = (n: number) => String(n).padStart(2, '0')

/** The Danish day of a moment, as YYYY-MM-DD. */
export function dayOf(at: At): string {
  if (isDay(at)) return at
  const { year, month, day } = partsOf(at)
  return `${year}-${two(month)}-${two(day)}`
}

/** Whole days from one day to another: 0 today, 1 tomorrow, negative when past. */
export const daysBetween = (from: At, to: At) =>
  Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000)

const names = {
  da: {
    months:
      'januar februar marts april maj juni juli august september oktober november december'.split(
        ' ',
      ),
    days: 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' '),
  },
  en: {
    months:
      'January February March April May June July August September October November December'.split(
        ' ',
      ),
    days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  },
}

/** 'marts'; 1 is January. */
export const monthName = (month: number, language: Language = 'da') =>
  names[language].months[month - 1] ?? ''
/** 'mar': three letters, no full stop. */
export const monthShort = (month: number, language: Language = 'da') =>
  monthName(month, language).slice(0, 3)
/** 'onsdag'. */
export const weekday = (at: At, language: Language = 'da') =>
  names[language].days[new Date(dayOf(at)).getUTCDay()] ?? ''

export type Format =
  | 'date'
  | 'weekday'
  | 'datetime'
  | 'short'
  | 'clock'
  | 'month'
  | 'relative'
  | 'relative-time'

export type Telling = { language?: Language | undefined; now?: At | undefined }

/**
 * A moment in words. date '3. december'; weekday 'onsdag 3. december'; datetime adds 'kl. 10.15';
 * short '3. dec'; clock '10.15'; relative 'i morgen', 'i dag' or the weekday form. The year is said
 * only when it is not that of `now`.
 */
export function say(
  at: At,
  format: Format = 'date',
  { language = 'da', now }: Telling = {},
): string {
  const { year, month, day } = partsOf(at)
  const other = now === undefined || partsOf(now).year !== year ? ` ${year}` : ''
  const nth = language === 'da' ? `${day}.` : `${day}`
  const full = `${weekday(at, language)} ${nth} ${monthName(month, language)}${other}`
  switch (format) {
    case 'clock':
      return clock(at, language)
    case 'month':
      return `${monthName(month, language)} ${year}`
    case 'short':
      return `${nth} ${monthShort(month, language)}${other}`
    case 'weekday':
      return full
    case 'datetime':
      return `${full} ${atClock(at, language)}`
    case 'relative':
      return relativeDay(at, now, language) ?? full
    case 'relative-time':
      return `${relativeDay(at, now, language) ?? full} ${atClock(at, language)}`
    default:
      return `${nth} ${monthName(month, language)}${other}`
  }
}

/** '10.15' in Danish, '10:15' in English. */
export function clock(at: At, language: Language = 'da'): string {
  const { hour, minute } = partsOf(at)
  return `${hour}${language === 'da' ? '.' : ':'}${two(minute)}`
}

const atClock = (at: At, language: Language) =>
  `${language === 'da' ? 'kl.' : 'at'} ${clock(at, language)}`

const near = {
  da: { '-1': 'i går', '0': 'i dag', '1': 'i morgen' } as Record<string, string>,
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' } as Record<string, string>,
}

/** 'i går', 'i dag', 'i morgen', or nothing when the day is further off. */
export const relativeDay = (at: At, now: At | undefined, language: Language = 'da') =>
  now === undefined ? undefined : near[language][daysBetween(now, at)]

/** '3. til 7. november', with no more said than is needed. */
export function sayRange(from: At, to: At, telling: Telling = {}): string {
  const until = telling.language === 'en' ? 'to' : 'til'
  if (dayOf(from) === dayOf(to)) {
    const ends = isDay(from) ? '' : ` ${until} ${clock(to, telling.language)}`
    return say(from, isDay(from) ? 'weekday' : 'datetime', telling) + ends
  }
  const start = partsOf(from)
  const end = partsOf(to)
  const dot = telling.language === 'en' ? '' : '.'
  const same = start.year === end.year && start.month === end.month
  const first = same
    ? `${start.day}${dot}`
    : say(from, 'date', start.year === end.year ? { ...telling, now: from } : telling)
  return `${first} ${until} ${say(to, 'date', telling)}`
}
