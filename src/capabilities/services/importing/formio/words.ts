import type { Words } from '../draft/sketch.ts'
import type { Ledger } from '../ledger.ts'
import { plainText } from '../source/html.ts'
import { isObject, type Plain, type PlainObject, textOf } from '../source/plain.ts'
import type { Reader } from '../source/reader.ts'
import { say } from '../texts.ts'

/** Translations beside a form: what each text is called in Danish and English. */
export type Dictionary = { da: Map<string, string>; en: Map<string, string> }

export const noDictionary = (): Dictionary => ({ da: new Map(), en: new Map() })

/** Turns the source's texts into plain words, with translations where there are some. */
export type Speaker = {
  /** From a text of the source. */
  say(text: string | undefined, place: string, name: string): Words | undefined
  /** From a setting of a component, also looking at the translations inside it. */
  of(component: Reader, key: string, name: string): Words | undefined
}

export function speaker(dictionary: Dictionary, ledger: Ledger): Speaker {
  const clean = (text: string, place: string, name: string) => {
    const { text: plain, lost } = plainText(text)
    if (lost.length) ledger.leaveOut(place, 'html', say.lostInText(name, lost.join(', ')))
    return plain
  }
  const translated = (text: string, language: 'da' | 'en', place: string, name: string) => {
    const found = dictionary[language].get(text) ?? dictionary[language].get(text.trim())
    return found === undefined ? undefined : clean(found, place, name)
  }
  const speak: Speaker['say'] = (text, place, name) => {
    if (!text) return undefined
    const main = clean(text, place, name)
    if (!main) return undefined
    return {
      main,
      da: translated(text, 'da', place, name),
      en: translated(text, 'en', place, name),
    }
  }
  return {
    say: speak,
    of(component, key, name) {
      const words = speak(component.text(key), component.place, name)
      const own = ownTranslations(component.object('openForms'), key)
      if (!words) return undefined
      return {
        ...words,
        ...(own.da ? { da: clean(own.da, component.place, name) } : {}),
        ...(own.en ? { en: clean(own.en, component.place, name) } : {}),
      }
    },
  }
}

/** Open Forms keeps translations by language in the component: openForms.translations.en.label. */
function ownTranslations(
  openForms: PlainObject,
  key: string,
): { da?: string | undefined; en?: string | undefined } {
  const byLanguage = isObject(openForms.translations) ? openForms.translations : {}
  const inLanguage = (language: string): string | undefined => {
    const words = byLanguage[language] as Plain | undefined
    return isObject(words) ? textOf(words[key]) : undefined
  }
  return { da: inLanguage('da'), en: inLanguage('en') }
}
