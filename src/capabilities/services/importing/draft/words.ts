import type { Ledger } from '../ledger.ts'
import type { Text } from '../../text.ts'
import { languageName, say } from '../texts.ts'
import type { Words } from './sketch.ts'

const longest = 4000

/** Writes the source's words as ours; what does not fit is listed. */
export type Writer = {
  write(words: Words | undefined, place: string, name: string): Text | undefined
  /** As `write`, with something to say when the source says nothing. */
  always(words: Words | undefined, otherwise: string, place: string, name: string): Text
}

/**
 * Danish gets the source's Danish, or what it says in its main language until somebody translates. Braces are ours: in
 * the source's texts they become brackets.
 */
export function writer(language: string | undefined, ledger: Ledger): Writer {
  const clean = (text: string | undefined, place: string, name: string): string | undefined => {
    if (text && /[{}]/.test(text)) ledger.note(say.placeholders)
    const unfilled = text?.replace(/\{+ ?/g, '(').replace(/ ?\}+/g, ')')
    const whole = unfilled?.trim()
    if (!whole) return undefined
    if (whole.length <= longest) return whole
    const cut = whole.slice(0, longest - 2).replace(/[\ud800-\udbff]$/, '')
    ledger.leaveOut(place, 'text', say.cut(name, whole.slice(cut.length)))
    return `${cut} …`
  }
  const write: Writer['write'] = (words, place, name) => {
    if (!words) return undefined
    const english = words.en ?? (isEnglish(language) ? words.main : undefined)
    const danish = clean(words.da ?? words.main, place, name) ?? clean(words.en, place, name)
    if (!danish) return undefined
    const en = clean(english, place, name)
    return en && (en !== danish || isEnglish(language)) ? { da: danish, en } : { da: danish }
  }
  return {
    write,
    always: (words, otherwise, place, name) =>
      write(words, place, name) ?? { da: clean(otherwise, place, name) ?? '…' },
  }
}

const isEnglish = (language: string | undefined) => /^en\b/i.test(language ?? '')

/** What the author should know of the languages. */
export function noteLanguages(
  language: string | undefined,
  hasEnglish: boolean,
  ledger: Ledger,
): void {
  if (!language) ledger.note(say.noLanguage)
  else if (!/^da\b/i.test(language))
    ledger.note(say.language(languageName(language.slice(0, 2).toLowerCase())))
  if (hasEnglish && !isEnglish(language)) ledger.note(say.english)
}
