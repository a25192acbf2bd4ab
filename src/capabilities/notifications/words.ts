import { withoutCpr } from '../../platform/log.ts'
import type { Site } from '../../ui/site.ts'
import { gsm7 } from './gsm7.ts'
import { htmlLetter, textLetter } from './letter.ts'
import type { Template } from './messages.ts'

/** A message that cannot be written or has nobody to go to. A mistake of ours: nothing is queued. */
export class CannotNotify extends Error {
  name = 'CannotNotify'
}

/** What is sent, ready. `hidden` are texts that must not be in it, as a protected address. */
export type Written = { subject: string; text: string; html: string }

/** Writes a message at once, so that a value that is missing is found here and not when it is sent. */
export function write<Values>(
  template: Template<Values>,
  values: Values,
  site: Site,
  hidden: string[] = [],
): Written {
  const where = `template ${template.name}`
  for (const [name, value] of Object.entries(values as object)) {
    if (isMissing(value)) throw new CannotNotify(`${where}: ${name} is missing`)
  }
  const words = (site.language === 'en' ? (template.en ?? template.da) : template.da)(values, site)
  const subject = oneLine(words.subject ?? '')
  const slip = slipIn(`${subject}\n${words.text}\n${words.html ?? ''}`, values)
  if (slip) throw new CannotNotify(`${where}: it says ${slip}`)
  if (!words.text.trim()) throw new CannotNotify(`${where}: it says nothing`)
  const clean = (text: string) => withoutHidden(text, hidden, site.language)
  if (template.channel === 'sms') {
    const text = gsm7(clean(words.text))
    if (!text) throw new CannotNotify(`${where}: nothing of it can be said in an SMS`)
    return { subject: '', text, html: '' }
  }
  if (!subject) throw new CannotNotify(`${where}: an e-mail needs a subject`)
  const said = {
    ...words,
    subject: clean(subject),
    text: clean(words.text),
    ...(words.html && { html: clean(words.html) }),
  }
  return { subject: said.subject, text: textLetter(said.text, site), html: htmlLetter(said, site) }
}

/** Null is said on purpose, for what there is none of; undefined, empty and not-a-number are slips. */
function isMissing(value: unknown): boolean {
  if (value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value === 'number') return Number.isNaN(value)
  if (value instanceof Date) return Number.isNaN(+value)
  return Array.isArray(value) && value.some(isMissing)
}

const slips = /\bundefined\b|\bNaN\b|\bInvalid Date\b|\[object \w+\]/

/** What JavaScript says instead of a value, unless somebody wrote just that. */
function slipIn(text: string, values: unknown): string | undefined {
  return slips.test(JSON.stringify(values) ?? '') ? undefined : slips.exec(text)?.[0]
}

const left = {
  da: { cpr: '(cpr-nummer udeladt)', address: '(adressen er beskyttet)' },
  en: { cpr: '(CPR number left out)', address: '(the address is protected)' },
}

/** E-mail and SMS are open letters: no CPR number and no protected address travels in one. */
function withoutHidden(text: string, hidden: string[], language: Site['language']): string {
  const said = left[language]
  const bare = withoutCpr(text).replaceAll('[cpr]', said.cpr)
  return hidden
    .filter(Boolean)
    .reduce((rest, secret) => rest.replaceAll(secret, said.address), bare)
}

/** A header is one line, whatever was typed. */
export const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
