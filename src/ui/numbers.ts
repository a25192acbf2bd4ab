import type { Language } from './dates.ts'

const locale = { da: 'da-DK', en: 'en-GB' }
const space = '\u00a0'

const formats = new Map<string, Intl.NumberFormat>()

/** Making a format costs a hundred times what using it does, so each is made once. */
function formatOf(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language}${least}${most}`
  const known = formats.get(key)
  if (known) return known
  const digits = { minimumFractionDigits: least, maximumFractionDigits: most }
  const made = new Intl.NumberFormat(locale[language], digits)
  formats.set(key, made)
  return made
}

/** '3.412' in Danish, '3,412' in English, with at most `decimals` decimals. */
export const number = (value: number, language: Language = 'da', decimals = 2) =>
  isShort(value) ? String(value) : formatOf(language, 0, decimals).format(value)

/** The same digits in every language: nothing to group, no decimals, no sign. */
const isShort = (value: number) => value > 0 && value < 1000 && Number.isInteger(value)

/** An amount in kroner: '3.412 kr.'; øre only when there are any. Not for summing. */
export function money(kroner: number, language: Language = 'da'): string {
  const decimals = Number.isInteger(kroner) ? 0 : 2
  const amount = formatOf(language, decimals, decimals).format(kroner)
  return language === 'da' ? `${amount}${space}kr.` : `DKK${space}${amount}`
}

/** '12 34 56 78' of eight digits; anything else as it came. A leading +45 is left out. */
export function phone(digits: string): string {
  const bare = digits.replace(/[\s-]/g, '').replace(/^(\+|00)45(?=\d{8}$)/, '')
  return /^\d{8}$/.test(bare) ? bare.replace(/(\d\d)(?=\d)/g, `$1${space}`) : digits
}

/** A size of bytes in words: '640 kB', '2,4 MB'. */
export function size(bytes: number, language: Language = 'da'): string {
  if (bytes < 1000) return `${bytes}${space}byte`
  if (bytes < 999_500) return `${number(bytes / 1000, language, 0)}${space}kB`
  return `${number(bytes / 1e6, language, 1)}${space}MB`
}
