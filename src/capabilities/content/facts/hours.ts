import { dayOf } from '../../../ui/dates.ts'
import { type Hours, weekdays } from './types.ts'

type Language = 'da' | 'en'
type Span = [string, string]

const names = {
  da: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
const said = {
  da: {
    at: 'kl. ',
    to: ' til ',
    and: ' og ',
    closed: 'lukket',
    today: 'i dag',
    never: 'lukket alle dage',
  },
  en: {
    at: '',
    to: ' to ',
    and: ' and ',
    closed: 'closed',
    today: 'today',
    never: 'closed all days',
  },
}

/** '09:00' → '9', '09:30' → '9.30'. */
const clock = (time: string, language: Language) =>
  language === 'en' ? time : time.replace(/^0/, '').replace(/:00$/, '').replace(':', '.')

const spansIn = (spans: readonly Span[], language: Language) =>
  said[language].at +
  spans
    .map(([from, to]) => `${clock(from, language)}–${clock(to, language)}`)
    .join(said[language].and)

/** The week in words, days that are alike together: 'mandag til onsdag kl. 9–15, torsdag kl. 9–18'. */
export function weekOf({ week }: Hours, language: Language): string {
  const groups: { from: number; to: number; says: string }[] = []
  weekdays.forEach((day, n) => {
    const spans = week[day] ?? []
    if (!spans.length) return
    const says = spansIn(spans, language)
    const last = groups.at(-1)
    if (last && last.to === n - 1 && last.says === says) last.to = n
    else groups.push({ from: n, to: n, says })
  })
  const t = said[language]
  if (!groups.length) return t.never
  return groups
    .map(({ from, to, says }) => {
      const day = names[language]
      return `${day[from]}${to > from ? `${to === from + 1 ? t.and : t.to}${day[to]}` : ''} ${says}`
    })
    .join(', ')
}

/** The day of a moment in words, 'i dag kl. 9–15'; true of that civil day in Europe/Copenhagen and no other. */
export function todayOf({ week, days }: Hours, now: Date, language: Language): string {
  const day = dayOf(now)
  const special = days.find((one) => one.day === day)
  const weekday = weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1]!
  const spans = special ? special.spans : (week[weekday] ?? [])
  const t = said[language]
  return `${t.today} ${spans.length ? spansIn(spans as Span[], language) : t.closed}`
}

/** The midnight after which `todayOf` says something else. */
export const endOfToday = (now: Date): Date =>
  new Date(
    Temporal.PlainDate.from(dayOf(now)).add({ days: 1 }).toZonedDateTime('Europe/Copenhagen')
      .epochMilliseconds,
  )
