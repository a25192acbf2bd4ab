import type { Ledger } from '../ledger.ts'
import { isObject, type Plain, textOf } from '../source/plain.ts'
import { languageName, say } from '../texts.ts'
import { type Dictionary, noDictionary } from './words.ts'

/** Texts of a form in another language, kept in a file of their own. */
export type Translation = {
  place: string
  language: string
  form?: string | undefined
  texts: [string, string][]
}

/** Reads a file of translations: { data: { language, i18n: { text: translation } } }. Undefined when it is none. */
export function translationsIn(value: Plain, place: string): Translation[] {
  if (Array.isArray(value)) return value.flatMap((one) => translationsIn(one, place))
  if (!isObject(value)) return []
  const data = isObject(value.data) ? value.data : value
  const table = isObject(data.i18n) ? data.i18n : undefined
  if (!table) return []
  const language = textOf(data.language) ?? 'en'
  const nested = Object.values(table).some(isObject)
  if (nested) {
    return Object.entries(table).flatMap(([code, inner]) =>
      isObject(inner)
        ? [{ place, language: code, form: textOf(data.form), texts: pairs(inner) }]
        : [],
    )
  }
  return [{ place, language, form: textOf(data.form) ?? textOf(value.form), texts: pairs(table) }]
}

const pairs = (table: { [text: string]: Plain }): [string, string][] =>
  Object.entries(table).flatMap(([from, to]) =>
    typeof to === 'string' ? [[from, to] as [string, string]] : [],
  )

/** What we can use of them; languages we have no place for are listed. */
export function dictionaryOf(translations: Translation[], ledger: Ledger): Dictionary {
  const dictionary = noDictionary()
  for (const { language, texts, place } of translations) {
    const code = language.slice(0, 2).toLowerCase()
    const own = code === 'da' ? dictionary.da : code === 'en' ? dictionary.en : undefined
    for (const [from, to] of texts) {
      if (own) own.set(from, to)
      else ledger.leaveOut(place, `i18n.${code}`, say.otherLanguage(languageName(code), to))
    }
  }
  return dictionary
}

/** Lists translations whose form is not in the file. */
export function listTranslations(translations: Translation[], ledger: Ledger): void {
  for (const { place, language, texts } of translations) {
    ledger.note(say.translations(texts.length, languageName(language.slice(0, 2).toLowerCase())))
    for (const [from, to] of texts)
      ledger.leaveOut(`${place} › ${from.slice(0, 80)}`, 'i18n', say.translation(from, to))
  }
}
