import { joinWords } from '../draft/segments.ts'
import type { Words } from '../draft/sketch.ts'
import { isObject, textOf } from '../source/plain.ts'
import type { Reader } from '../source/reader.ts'
import type { Speaker } from './words.ts'

/** All that is said under a question. */
export function hintOf(component: Reader, name: string, speak: Speaker): Words | undefined {
  const told = [
    'description',
    'tooltip',
    'additionalDescriptionLabel',
    'additionalDescriptionText',
    'placeholder',
  ]
    .map((setting) => speak.of(component, setting, name))
    .filter((one) => one !== undefined)
  return told.length ? joinWords(told) : undefined
}

/** What a number counts. */
export function unitOf(component: Reader, name: string, speak: Speaker): Words | undefined {
  const unit = speak.of(component, 'suffix', name) ?? speak.of(component, 'prefix', name)
  const currency = component.text('currency')
  return unit ?? (currency ? { main: currency.toUpperCase() } : undefined)
}

/** Form.io lets the form say what is said when nothing was answered. */
export function missingOf(component: Reader, speak: Speaker, name: string): Words | undefined {
  const errors = component.object('errors')
  const translated = component.object('translatedErrors')
  const inLanguage = (language: string) => {
    const said = translated[language]
    return isObject(said) ? textOf(said.required) : undefined
  }
  const main = textOf(errors.required) ?? inLanguage('da') ?? inLanguage('nl') ?? inLanguage('en')
  const words = speak.say(main, component.place, name)
  return words && inLanguage('en') ? { ...words, en: inLanguage('en') } : words
}
