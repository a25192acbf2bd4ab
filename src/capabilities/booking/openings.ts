import { RRuleTemporal } from 'rrule-temporal'
import type { Audience, Place, Span } from './booking.ts'
import { addDays, clockOn, dayAt, minutesOf, momentNear } from './weeks.ts'

/**
 * When a resource is open (åbningstid). `rule` is an RFC 5545 RRULE over days from `validFrom`; `opens` and `closes` are
 * Danish wall time, 'HH:MM'. An empty `kinds` means any.
 */
export type Opening = {
  id: string
  resourceId: string
  rule: string
  validFrom: string
  validUntil: string | null
  opens: string
  closes: string
  grid: number
  audience: Audience
  kinds: string[]
  places: Place[]
  note: string | null
}

const rules = new Map<string, RRuleTemporal>()

/** Reading a rule costs more than asking it, so the newest few hundred are kept. */
function ruleOf({ rule, validFrom }: Pick<Opening, 'rule' | 'validFrom'>): RRuleTemporal {
  const text = `DTSTART;TZID=UTC:${validFrom.replaceAll('-', '')}T000000\nRRULE:${rule}`
  const known = rules.get(text)
  if (known) return known
  if (rules.size > 500) rules.clear()
  const made = new RRuleTemporal({ rruleString: text })
  rules.set(text, made)
  return made
}

/** Says whether a rule can be read, and never yields more than one time a day. */
export function isRule(rule: string): boolean {
  try {
    ruleOf({ rule, validFrom: '2026-01-01' })
    return (
      /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;|$)/.test(rule) && !/BY(HOUR|MINUTE|SECOND)/.test(rule)
    )
  } catch {
    return false
  }
}

/** The days (YYYY-MM-DD) of the rule, both ends included. */
export function openDays(opening: Opening, first: string, last: string): string[] {
  const until = opening.validUntil && opening.validUntil < last ? opening.validUntil : last
  if (until < first || until < opening.validFrom) return []
  const days = ruleOf(opening).between(
    new Date(`${first}T00:00Z`),
    new Date(`${until}T00:00Z`),
    true,
  )
  return days.map((day) => day.toString().slice(0, 10))
}

/** One day's opening as moments. An end in the hour that summer time skips is moved past it. */
export function spanOf(
  { opens, closes }: Pick<Opening, 'opens' | 'closes'>,
  date: string,
): Span | undefined {
  const clock = clockOn(date)
  const start = clock(minutesOf(opens)) ?? momentNear(date, opens)
  const end =
    closes === '24:00'
      ? momentNear(addDays(date, 1), '00:00')
      : (clock(minutesOf(closes)) ?? momentNear(date, closes))
  return start < end ? { start, end } : undefined
}

/**
 * The times of one day on which a meeting of so many minutes can begin, by the clock on the wall: a clock time that
 * summer time skips is left out, one that comes twice is offered once, and each meeting lasts its full minutes.
 */
export function slotsOn(opening: Opening, date: string, minutes: number): Span[] {
  const open = spanOf(opening, date)
  if (!open) return []
  const clock = clockOn(date)
  const slots: Span[] = []
  for (let at = minutesOf(opening.opens); at < minutesOf(opening.closes); at += opening.grid) {
    const start = clock(at)
    if (!start) continue
    const end = new Date(+start + minutes * 60_000)
    if (end <= open.end) slots.push({ start, end })
  }
  return slots
}

/** Whether the opening covers the whole stretch. */
export function covers(opening: Opening, { start, end }: Span): boolean {
  const date = dayAt(start)
  if (!openDays(opening, date, date).length) return false
  const open = spanOf(opening, date)
  return open !== undefined && open.start <= start && end <= open.end
}
