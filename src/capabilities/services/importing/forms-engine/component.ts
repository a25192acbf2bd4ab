import { isUntold, type Logic } from '../conditions/logic.ts'
import type { Ask, Choice, Passage, Words } from '../draft/sketch.ts'
import type { Ledger } from '../ledger.ts'
import { plainMarkdown, plainText } from '../source/html.ts'
import { isObject, objectsIn, type PlainObject, shown, textOf } from '../source/plain.ts'
import { reader, type Reader } from '../source/reader.ts'
import { say } from '../texts.ts'
import type { Conditions } from './conditions.ts'
import { becomes } from './kinds.ts'

/** What is the same for every component of a form. */
export type Form = {
  ledger: Ledger
  conditions: Conditions
  /** A list's items, by the list's name or id. */
  items(list: string): PlainObject[]
}

const looks = new Set(
  'classes hideTitle bold rows autocomplete spellcheck optionalText noReturnTab autoCompleteField viewBox'
    .split(' ')
    .flatMap((name) => [name, `options.${name}`]),
)

export const nameOf = (source: PlainObject): string =>
  shown(textOf(source.title) ?? textOf(source.name) ?? textOf(source.type) ?? '', 80)

const isMarkdown = new Set(['Markdown', 'DeclarationField', 'Notice'])

export const wordsOf = (
  text: string | undefined,
  place: string,
  name: string,
  ledger: Ledger,
  markdown = false,
): Words | undefined => {
  if (!text) return undefined
  const { text: plain, lost } = plainText(markdown ? plainMarkdown(text) : text)
  if (lost.length) ledger.leaveOut(place, 'html', say.lostInText(name, lost.join(', ')))
  return plain ? { main: plain } : undefined
}

const passages = new Set([
  'Html',
  'InsetText',
  'Details',
  'Para',
  'Markdown',
  'List',
  'FlashCard',
  'Notice',
  'ContextComponent',
])
export const isPassage = (type: string): boolean => passages.has(type)

/** A text between questions; a list is its lines. */
export function passageOf(source: PlainObject, place: string, form: Form): Passage | undefined {
  const component = reader(source, place)
  const type = component.text('type') ?? ''
  const name = nameOf(source)
  const options = component.inner('options')
  const condition = whenOf(options, name, form)
  const title = component.text('title')
  const isTitled =
    (type === 'Details' || type === 'List' || type === 'FlashCard') &&
    options.flag('hideTitle') !== true
  const lines = form
    .items(component.text('list') ?? '')
    .map((item) => `- ${[textOf(item.text), textOf(item.description)].filter(Boolean).join(': ')}`)
  const content = [
    isTitled ? title : undefined,
    component.text('hint'),
    component.text('content'),
    component.text('text'),
    ...lines,
  ]
  const words = wordsOf(
    content.filter(Boolean).join('\n'),
    place,
    name,
    form.ledger,
    isMarkdown.has(type),
  )
  component.inner('schema')
  component.pass('name', 'title', 'id', 'type')
  component.listRest(form.ledger, name, looks)
  if (words) return { kind: 'text', place, name, text: words, ...condition }
  form.ledger.leaveOut(place, type, say.emptyText(name))
  return undefined
}

/** A component that asks; undefined when it becomes no question, and then the account says why. */
export function askOf(
  source: PlainObject,
  place: string,
  section: string | undefined,
  form: Form,
): Ask | undefined {
  const component = reader(source, place)
  const { ledger } = form
  const type = component.text('type') ?? ''
  const key = component.text('name') ?? type
  const name = nameOf(source)
  const options = component.inner('options', { required: true })
  const schema = component.inner('schema')
  const required = options.flag('required') ?? true
  const label = wordsOf(component.text('title'), place, name, ledger) ?? { main: name }
  const choices = () => choicesOf(component, name, form)
  const made = becomes(type, { options, schema, required, label: label.main, choices })
  if (made === undefined || typeof made === 'string') {
    ledger.leaveOut(
      place,
      type,
      made === undefined ? say.unknownKind(name, type) : say[made](name, type),
    )
    component.pass('id')
    component.listRest(ledger, name, looks)
    return undefined
  }
  if (made.as)
    ledger.leaveOut(
      place,
      type,
      made.kind.widget === 'date' ? say.withoutTime(name) : say.asText(name, type),
    )
  const pattern = schema.text('regex')
  if (pattern) ledger.leaveOut(place, 'schema.regex', say.pattern(name, pattern))
  const hint = [
    component.text('hint'),
    isMarkdown.has(type) ? component.text('content') : undefined,
  ]
    .filter(Boolean)
    .join('\n')
  const unit = options.text('suffix') ?? options.text('prefix')
  const ask: Ask = {
    kind: 'ask',
    place,
    key,
    names: [
      ...(section ? [`${section}.${key}`] : []),
      ...(textOf(source.id) ? [textOf(source.id)!] : []),
    ],
    label,
    short: wordsOf(component.text('shortDescription'), place, name, ledger),
    hint: wordsOf(hint, place, name, ledger, isMarkdown.has(type)),
    ...made.kind,
    required,
    ...whenOf(options, name, form),
    unit: unit ? { main: unit } : undefined,
    accept: options.text('accept')?.slice(0, 500),
  }
  component.pass('id', 'nameHasError')
  component.listRest(ledger, name, looks)
  return ask
}

/** First generation: a component may name a condition. */
function whenOf(
  options: Reader,
  name: string,
  { conditions, ledger }: Form,
): { when?: Logic; said?: string } {
  const condition = options.text('condition')
  if (!condition) return {}
  const when = conditions.of(condition)
  if (!isUntold(when)) return { when, said: conditions.said(condition) }
  ledger.leaveOut(options.place, 'condition', say.condition(name, when.untold))
  return {}
}

function choicesOf(component: Reader, name: string, form: Form): Choice[] {
  const { ledger } = form
  const list = component.text('list')
  const values = component.object('values')
  const rows = list ? form.items(list) : isObject(values) ? objectsIn(values.items) : []
  const found = new Map<string, Choice>()
  ledger.spend(rows.length)
  for (const row of rows) {
    const value =
      typeof row.value === 'boolean' ? String(row.value) : (textOf(row.value) ?? textOf(row.text))
    if (!value) continue
    const label = wordsOf(textOf(row.text) ?? textOf(row.label), component.place, name, ledger) ?? {
      main: value,
    }
    const hint = isObject(row.hint) ? textOf(row.hint.text) : textOf(row.hint)
    if (textOf(row.condition))
      ledger.leaveOut(
        component.place,
        'item.condition',
        say.optionCondition(name, label.main, form.conditions.said(textOf(row.condition)!)),
      )
    if (found.has(value))
      ledger.leaveOut(component.place, 'option', say.optionDropped(name, label.main))
    else
      found.set(value, {
        value,
        label,
        hint: wordsOf(textOf(row.description) ?? hint, component.place, name, ledger),
      })
  }
  if (!found.size) ledger.leaveOut(component.place, `list: ${list ?? ''}`, say.noOptions(name))
  return [...found.values()]
}
