import { factTypeOf, isValue } from '../../facts/registry.ts'
import { type FactType, type Hours, weekdays } from '../../facts/types.ts'

type Typed = Record<string, string | undefined>

/** A fact as the fields of its form. */
export function factFields(type: FactType, value: unknown): Record<string, string> {
  if (value === undefined || value === null) return {}
  if (type === 'link') {
    const { label, href } = value as { label: string; href: string }
    return { label, href }
  }
  if (type === 'hours') {
    const { week, days } = value as Hours
    return {
      ...Object.fromEntries(weekdays.map((day) => [day, spansOf(week[day] ?? [])])),
      saerlige: days.map(({ day, spans }) => `${day} ${spansOf(spans) || 'lukket'}`).join('\n'),
    }
  }
  const said =
    type === 'money' || type === 'number' ? String(value).replace('.', ',') : String(value)
  return { vaerdi: said }
}

type Spans = readonly (readonly [string, string])[]

const clock = (time: string) => time.replace(/^0(\d)/, '$1').replace(':', '.')
const spansOf = (spans: Spans) =>
  spans.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(', ')

/** What was typed as the value it is; or the field that is wrong. */
export function factFrom(key: string, typed: Typed): { value: unknown } | { wrong: string } {
  const type = factTypeOf(key)
  if (!type) return { wrong: 'vaerdi' }
  const raw = (typed.vaerdi ?? '').trim()
  if (type === 'hours') return hoursFrom(key, typed)
  if (type === 'link') {
    const value = { label: (typed.label ?? '').trim(), href: (typed.href ?? '').trim() }
    return isValue(key, value) ? { value } : { wrong: 'label' }
  }
  const value = valueOf(type, raw)
  return isValue(key, value) ? { value } : { wrong: 'vaerdi' }
}

function valueOf(type: FactType, raw: string): unknown {
  if (type === 'phone') return raw.replaceAll(/[\s.-]/g, '')
  if (type === 'money' || type === 'number') {
    // Danish: a full stop parts thousands, a comma the rest.
    const plain = raw.replace(/\s*kr\.?$/i, '').replaceAll(/\.(?=\d{3}(\D|$))/g, '')
    return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined
  }
  return raw
}

function hoursFrom(key: string, typed: Typed): { value: unknown } | { wrong: string } {
  const week: Record<string, [string, string][]> = {}
  for (const day of weekdays) {
    const spans = readSpans(typed[day] ?? '')
    if (!spans) return { wrong: day }
    if (spans.length) week[day] = spans
  }
  const days: { day: string; spans: [string, string][] }[] = []
  for (const line of (typed.saerlige ?? '').split('\n').filter((one) => one.trim())) {
    const found = /^\s*(\d{4}-\d{2}-\d{2})\s*:?\s*(.*)$/.exec(line)
    const spans = found && (/^lukket$/i.test(found[2]!.trim()) ? [] : readSpans(found[2]!))
    if (!found || !spans) return { wrong: 'saerlige' }
    days.push({ day: found[1]!, spans })
  }
  const value = { week, days }
  return isValue(key, value) ? { value } : { wrong: 'mon' }
}

/** '9.00-15.00, 16-18' as spans; undefined when it is not understood. */
function readSpans(text: string): [string, string][] | undefined {
  const parts = text
    .split(/,|\bog\b/)
    .map((part) => part.trim())
    .filter((part) => part && !/^lukket$/i.test(part))
  const spans: [string, string][] = []
  for (const part of parts) {
    const found =
      /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[.:](\d{2}))?$/i.exec(part)
    if (!found) return undefined
    const [, h1, m1 = '00', h2, m2 = '00'] = found
    spans.push([`${h1!.padStart(2, '0')}:${m1}`, `${h2!.padStart(2, '0')}:${m2}`])
  }
  return spans
}
