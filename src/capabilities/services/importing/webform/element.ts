import { all, isUntold, type Logic } from '../conditions/logic.ts'
import { person } from '../draft/kinds.ts'
import { joinWords } from '../draft/segments.ts'
import type { Ask, Passage, Words } from '../draft/sketch.ts'
import type { Ledger } from '../ledger.ts'
import { plainText } from '../source/html.ts'
import { type Plain, type PlainObject, shown, textOf } from '../source/plain.ts'
import { reader, type Reader } from '../source/reader.ts'
import { say } from '../texts.ts'
import { becomes } from './kinds.ts'
import { optionsOf } from './options.ts'
import { seenBy } from './states.ts'

/** What is the same for every element of a webform. */
export type Form = { ledger: Ledger; person: { asked: boolean } }
export type Condition = { when?: Logic | undefined; said?: string | undefined }

/** How an element looks on the source's screen: Fælled decides that itself. */
const looks = new Set(
  (
    'title_display description_display help_display prefix suffix attributes wrapper_attributes label_attributes size rows cols resizable ' +
    'flex align_items options_display options_all options_none collapsible open weight prev_button_label next_button_label format ' +
    'display_on more_title counter_type wrapper_type autocomplete input_hide states_clear children tag disable_no_name sanitize ' +
    'message_type message_close message_storage title_tag date_date_element theme element_attributes help_title summary_attributes'
  )
    .split(' ')
    .map((name) => `#${name}`),
)
const standard: PlainObject = { '#title_display': 'before', '#format': 'value' }

export const read = (element: PlainObject, place: string): Reader =>
  reader(element, place, standard)

export const nameOf = (element: PlainObject, key: string): string =>
  shown(plainText(textOf(element['#title']) ?? textOf(element['#markup']) ?? key).text || key, 80)

export const wordsOf = (
  text: string | undefined,
  place: string,
  name: string,
  ledger: Ledger,
): Words | undefined => {
  if (!text) return undefined
  const { text: plain, lost } = plainText(text)
  if (lost.length) ledger.leaveOut(place, 'html', say.lostInText(name, lost.join(', ')))
  return plain ? { main: plain } : undefined
}

/** Lists the settings that were not read, without those of child elements. */
export function listRest(element: Reader, name: string, ledger: Ledger): void {
  for (const [key] of element.rest()) if (!key.startsWith('#')) element.pass(key)
  element.listRest(ledger, name, looks)
}

/** When an element is seen, with what is around it. */
export function conditionOf(
  element: Reader,
  name: string,
  around: Condition,
  ledger: Ledger,
): Condition {
  const { when, others } = seenBy(element.object('#states'))
  for (const [state, conditions] of others) {
    ledger.leaveOut(
      element.place,
      `#states.${state}`,
      say.validation(name, state, shown(conditions, 300)),
    )
  }
  const said = shown(element.raw('#states'), 500)
  if (element.flag('#access') === false) return { when: { always: false }, said }
  if (!when) return around
  if (isUntold(when)) {
    ledger.leaveOut(element.place, 'condition', say.condition(name, when.untold))
    return around
  }
  return { when: all([around.when, when]), said }
}

/** An element as one question; undefined when it becomes none, and then the account says why. */
export function askOf(
  source: PlainObject,
  key: string,
  place: string,
  around: Condition,
  form: Form,
): Ask | undefined {
  const element = read(source, place)
  const { ledger } = form
  const type = element.text('#type') ?? ''
  const name = nameOf(source, key)
  const required = element.flag('#required') ?? false
  const label = wordsOf(element.text('#title'), place, name, ledger) ?? { main: key }
  const options = () => optionsOf(element.raw('#options'), place, name, ledger)
  const become = becomes(type, { element, required, label: label.main, options })
  if (become === undefined || typeof become === 'string') {
    const isPerson = become === 'person'
    const sentence =
      become === undefined
        ? say.unknownKind(name, type)
        : isPerson
          ? undefined
          : say[become](name, type)
    if (sentence !== undefined || form.person.asked) {
      ledger.leaveOut(place, type, sentence ?? say.personField(name))
      element.pass('#states')
      listRest(element, name, ledger)
      return undefined
    }
    form.person.asked = true
  }
  const made = typeof become === 'object' ? become : { kind: person() }
  if (typeof become === 'object') listChanges(become, name, type, place, ledger)
  const hints = ['#description', '#help', '#more', '#placeholder'].map((setting) =>
    wordsOf(element.text(setting), place, name, ledger),
  )
  const said = hints.filter((one) => one !== undefined)
  const confidential =
    ('confidential' in made && made.confidential) ||
    /\bcpr\b/i.test(`${label.main} ${key.replaceAll('_', ' ')}`)
  const ask: Ask = {
    kind: 'ask',
    place,
    key,
    names: [],
    label,
    ...(said.length ? { hint: joinWords(said) } : {}),
    missing: wordsOf(element.text('#required_error'), place, name, ledger),
    ...made.kind,
    required,
    ...conditionOf(element, name, around, ledger),
    unit: wordsOf(
      element.text('#field_suffix') ?? element.text('#field_prefix'),
      place,
      name,
      ledger,
    ),
    accept: acceptOf(element),
    confidential: confidential || undefined,
  }
  const pattern = element.text('#pattern')
  if (pattern) ledger.leaveOut(place, '#pattern', say.pattern(name, pattern))
  const multiple = element.raw('#multiple')
  listRest(element, name, ledger)
  return isMany(multiple) && many.has(ask.widget) ? manyOf(ask, multiple, ledger) : ask
}

const many = new Set(['text', 'long-text', 'number', 'date', 'email', 'phone'])
const isMany = (multiple: Plain | undefined) =>
  multiple === true || (typeof multiple === 'number' && multiple > 1)

function manyOf(ask: Ask, multiple: Plain | undefined, ledger: Ledger): Ask {
  ledger.note(say.manyOf(ask.label.main))
  const { when: _, said: _said, ...part } = ask
  const { choices: _choices, answer: _answer, unit: _unit, ...group } = ask
  return {
    ...group,
    widget: 'group',
    parts: [{ ...part, place: `${ask.place}[]`, required: true }],
    ...(typeof multiple === 'number' ? { many: multiple } : {}),
  }
}

function listChanges(
  become: { kind: { widget: string }; as?: true; other?: true },
  name: string,
  type: string,
  place: string,
  ledger: Ledger,
): void {
  if (become.as) {
    const isDate = become.kind.widget === 'date'
    ledger.leaveOut(place, type, isDate ? say.withoutTime(name) : say.asText(name, type))
  }
  if (become.other) ledger.leaveOut(place, type, say.other(name))
}

const acceptOf = (element: Reader): string | undefined => {
  const endings = element
    .text('#file_extensions')
    ?.split(/\s+/)
    .filter((one) => /^\w{1,8}$/.test(one))
  return endings?.length ? endings.map((one) => `.${one}`).join(',') : undefined
}

/** Text between elements. */
export function passageOf(
  source: PlainObject,
  key: string,
  place: string,
  around: Condition,
  form: Form,
): Passage | undefined {
  const element = read(source, place)
  const name = nameOf(source, key)
  const isHeading = ['item', 'label', 'webform_more'].includes(element.text('#type') ?? '')
  const texts = [
    ...(isHeading ? ['#title'] : []),
    '#text',
    '#markup',
    '#message_message',
    '#value',
    '#more',
    '#description',
  ]
    .map((setting) => wordsOf(element.text(setting), place, name, form.ledger))
    .filter((one) => one !== undefined)
  const condition = conditionOf(element, name, around, form.ledger)
  element.pass('#title', '#type')
  listRest(element, name, form.ledger)
  if (texts.length) return { kind: 'text', place, name, text: joinWords(texts), ...condition }
  form.ledger.leaveOut(place, 'text', say.emptyText(name))
  return undefined
}
