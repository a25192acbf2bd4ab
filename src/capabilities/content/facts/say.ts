import { say } from '../../../ui/dates.ts'
import { money, number, phone } from '../../../ui/numbers.ts'
import { endOfToday, todayOf, weekOf } from './hours.ts'
import { factTypeOf, readValue } from './registry.ts'
import type { Hours } from './types.ts'

export type Said = {
  text: string
  href?: string
  /** True until then. */
  freshUntil?: Date
}

type Language = 'da' | 'en'

/** A fact in words, or undefined when there is none or it is not what its key says. */
export function sayFact(
  key: string,
  format: string,
  written: unknown,
  now: Date,
  language: Language,
): Said | undefined {
  const read = readValue(key, written)
  if (!read) return undefined
  const { value } = read
  const text = String(value)
  switch (factTypeOf(key)) {
    case 'phone':
      return { text: phone(text), ...(format !== 'plain' && { href: `tel:${text}` }) }
    case 'email':
      return { text, ...(format !== 'plain' && { href: `mailto:${text}` }) }
    case 'link': {
      const { label, href } = value as { label: string; href: string }
      return format === 'label'
        ? { text: label }
        : format === 'href'
          ? { text: href }
          : { text: label, href }
    }
    case 'money':
      return {
        text:
          format === 'number' ? number(Number(value), language) : money(Number(value), language),
      }
    case 'number':
      return { text: number(Number(value), language) }
    case 'date':
      return { text: format === 'short' ? shortDay(text) : say(text, 'date', { language }) }
    case 'hours':
      return format === 'today'
        ? { text: todayOf(value as Hours, now, language), freshUntil: endOfToday(now) }
        : { text: weekOf(value as Hours, language) }
    default:
      return { text }
  }
}

/** '2026-12-01' → '1.12.2026'. */
const shortDay = (day: string) => day.split('-').map(Number).toReversed().join('.')
