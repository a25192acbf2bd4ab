import type { Sheet, Sketch } from '../draft/sketch.ts'
import type { Ledger } from '../ledger.ts'
import { guessLanguage } from '../source/language.ts'
import { isObject, objectsIn, type Plain, type PlainObject, textOf } from '../source/plain.ts'
import { reader } from '../source/reader.ts'
import { say } from '../texts.ts'
import type { Form } from './component.ts'
import { dictionaryOf, type Translation } from './translations.ts'
import { sheetsOf } from './walk.ts'
import { type Speaker, speaker } from './words.ts'

/** A form of Form.io: it has components. */
export const isForm = (value: Plain): value is PlainObject =>
  isObject(value) && Array.isArray(value.components) && !Array.isArray(value.pages)

/** The forms in a file: one, a list, wrapped in 'form', or components alone. */
export function formsIn(value: Plain): PlainObject[] {
  if (isForm(value)) return [value]
  if (isObject(value)) {
    const inner = [value.form, value.schema, value.configuration].find(
      (one) => one !== undefined && isForm(one),
    )
    if (inner) return [inner as PlainObject]
    const resources = isObject(value.forms) ? Object.values(value.forms) : []
    return resources.filter(isForm)
  }
  const list = objectsIn(value)
  const forms = list.filter(isForm)
  const areComponents =
    list.length > 0 &&
    list.every((one) => textOf(one.type) && (textOf(one.key) ?? one.input) !== undefined)
  if (areComponents && !list.some((one) => textOf(one.title) && textOf(one.path))) {
    return [Object.assign(Object.create(null) as PlainObject, { components: list })]
  }
  return forms
}

/** Reads a form of Form.io, with the translations that belong to it. */
export function readForm(
  source: PlainObject,
  place: string,
  translations: Translation[],
  ledger: Ledger,
): Sketch {
  const form = reader(source, place, { display: 'form', type: 'form' })
  const title = form.text('title') ?? form.text('name')
  const own = (one: Translation) =>
    !one.form || [source.path, source._id, source.id, source.name].includes(one.form)
  const speak = speaker(dictionaryOf(translations.filter(own), ledger), ledger)
  const first: Sheet = {
    place,
    key: 'formular',
    title: speak.say(title, place, title ?? ''),
    items: [],
  }
  const context: Form = {
    speak,
    ledger,
    variables: new Map(),
    outside: () => ({}),
    person: { asked: false },
  }
  const sheets = sheetsOf(form.raw('components'), first, context).filter(
    ({ items }) => items.length,
  )
  const intro = introOf(form.object('introPage'), place, speak, ledger)
  const key = form.text('path') ?? form.text('name') ?? form.text('title') ?? 'formular'
  const properties = form.inner('properties')
  form.listRest(ledger, title ?? say.draft.title)
  return {
    place,
    key,
    title: first.title,
    language:
      languageOf(source, properties.raw('publishedLanguages')) ?? guessLanguage(textsIn(sheets)),
    login: sheets.some(({ items }) =>
      items.some((item) => 'widget' in item && item.widget === 'person'),
    ),
    intro,
    sheets,
  }
}

function languageOf(form: PlainObject, published: Plain | undefined): string | undefined {
  const listed = Array.isArray(published) ? published.map(textOf).find(Boolean) : undefined
  return textOf(form.language) ?? listed ?? (textOf(form.skjemanummer) ? 'nb' : undefined)
}

function* textsIn(sheets: Sheet[]): Generator<string> {
  for (const { title, items } of sheets) {
    if (title) yield title.main
    for (const item of items)
      yield 'text' in item ? item.text.main : `${item.label.main} ${item.hint?.main ?? ''}`
  }
}

/** What stands before the first page, in the parts that are switched on. */
function introOf(page: PlainObject, place: string, speak: Speaker, ledger: Ledger) {
  if (page.enabled === false) return []
  const texts: string[] = []
  const gather = (value: Plain): void => {
    if (typeof value === 'string') texts.push(value)
    else if (Array.isArray(value)) value.forEach(gather)
    else if (isObject(value))
      Object.entries(value).forEach(([key, inner]) => key !== 'enabled' && gather(inner))
  }
  gather(page)
  const words = texts.flatMap((text) => {
    // Keys of texts in another system say nothing here.
    if (/^[\w.-]+$/.test(text)) {
      ledger.leaveOut(`${place} › introPage`, 'introPage', say.noPlace(text, 'introPage'))
      return []
    }
    return speak.say(text, `${place} › introPage`, 'introPage') ?? []
  })
  if (words.length) ledger.carry(`${place} › introPage`, 'text')
  return words
}
