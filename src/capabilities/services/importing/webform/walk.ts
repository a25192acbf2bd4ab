import { all } from '../conditions/logic.ts'
import { choice, email, longText, phone, text } from '../draft/kinds.ts'
import type { Ask, Sheet } from '../draft/sketch.ts'
import { isObject, type PlainObject, textOf } from '../source/plain.ts'
import { say } from '../texts.ts'
import {
  askOf,
  type Condition,
  conditionOf,
  type Form,
  listRest,
  nameOf,
  passageOf,
  read,
  wordsOf,
} from './element.ts'
import { isBox, isPassage, isSection } from './kinds.ts'
import { optionsOf } from './options.ts'

type Pages = { sheets: Sheet[]; current: Sheet }
type Around = Condition & { page: Condition }

/** The pages of a tree of elements: a section with a title begins one. */
export function sheetsOf(elements: PlainObject, first: Sheet, form: Form): Sheet[] {
  const pages: Pages = { sheets: [first], current: first }
  walk(elements, first.place, { page: {} }, pages, form)
  return pages.sheets
}

/** Settings begin with '#'; what does not is an element inside. */
export const childrenOf = (element: PlainObject): [string, PlainObject][] =>
  Object.entries(element).filter(
    (entry): entry is [string, PlainObject] => !entry[0].startsWith('#') && isObject(entry[1]),
  )

const some = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value])

function walk(
  elements: PlainObject,
  place: string,
  around: Around,
  pages: Pages,
  form: Form,
): void {
  for (const [key, source] of childrenOf(elements)) {
    const type = textOf(source['#type']) ?? ''
    const here = `${place} › ${key.slice(0, 100)}`
    const add = (...items: Sheet['items']) => void pages.current.items.push(...items)
    if (isSection(type)) addSection(source, key, here, around, pages, form)
    else if (isPassage(type) || (type === '' && textOf(source['#markup'])))
      add(...some(passageOf(source, key, here, around, form)))
    else if (type === 'webform_likert') add(...likertOf(source, key, here, around, form))
    else if (type === 'webform_custom_composite')
      add(...some(groupOf(source, key, here, around, form)))
    else if (type === 'webform_contact') add(...contactOf(source, key, here, around, form))
    else if (isBox(type) || childrenOf(source).length) {
      const element = read(source, here)
      const condition = conditionOf(element, nameOf(source, key), around, form.ledger)
      form.ledger.carry(here, 'box')
      element.pass('#type', '#title')
      listRest(element, nameOf(source, key), form.ledger)
      walk(source, here, { ...condition, page: around.page }, pages, form)
    } else add(...some(askOf(source, key, here, around, form)))
  }
}

function addSection(
  source: PlainObject,
  key: string,
  place: string,
  around: Around,
  pages: Pages,
  form: Form,
): void {
  const outer = pages.current
  const element = read(source, place)
  const name = nameOf(source, key)
  const title = wordsOf(element.text('#title'), place, name, form.ledger)
  const lead = wordsOf(element.text('#description'), place, name, form.ledger)
  const own = conditionOf(element, name, { when: around.when, said: around.said }, form.ledger)
  const page = { when: all([around.page.when, own.when]), said: own.said ?? around.page.said }
  const sheet: Sheet = { place, key, title, items: [], ...page }
  if (lead) sheet.items.push({ kind: 'text', place: `${place} › #description`, name, text: lead })
  element.pass('#type', '#required')
  listRest(element, name, form.ledger)
  pages.sheets.push(sheet)
  pages.current = sheet
  walk(source, place, { page }, pages, form)
  if (pages.current === sheet && !sheet.items.length)
    form.ledger.leaveOut(place, 'page', say.emptyPage(name))
  pages.current = { ...outer, items: [] }
  pages.sheets.push(pages.current)
}

/** A composite that the form made itself: a group. */
function groupOf(
  source: PlainObject,
  key: string,
  place: string,
  around: Condition,
  form: Form,
): Ask | undefined {
  const element = read(source, place)
  const name = nameOf(source, key)
  const inner = element.object('#element')
  const parts = Object.entries(inner).flatMap(([partKey, part]) =>
    isObject(part) ? partsOf(part, partKey, `${place} › ${partKey.slice(0, 100)}`, form) : [],
  )
  const multiple = element.raw('#multiple')
  const ask: Ask = {
    kind: 'ask',
    place,
    key,
    names: [],
    label: wordsOf(element.text('#title'), place, name, form.ledger) ?? { main: name },
    hint: wordsOf(element.text('#description') ?? element.text('#help'), place, name, form.ledger),
    widget: 'group',
    parts,
    required: element.flag('#required') ?? false,
    few: element.number('#multiple__min_items'),
    many: typeof multiple === 'number' ? multiple : multiple === false ? 1 : undefined,
    ...conditionOf(element, name, around, form.ledger),
  }
  element.pass('#type')
  listRest(element, name, form.ledger)
  if (parts.length) return ask
  form.ledger.leaveOut(place, 'webform_custom_composite', say.emptyGroup(name))
  return undefined
}

function partsOf(source: PlainObject, key: string, place: string, form: Form): Ask[] {
  const type = textOf(source['#type']) ?? 'textfield'
  const typed = Object.assign(Object.create(null) as PlainObject, source, { '#type': type })
  if (type === 'webform_custom_composite') {
    form.ledger.leaveOut(place, type, say.nested(nameOf(source, key)))
    for (const [inner, part] of Object.entries(
      isObject(source['#element']) ? source['#element'] : {},
    ))
      if (isObject(part))
        form.ledger.leaveOut(
          `${place} › ${inner.slice(0, 100)}`,
          textOf(part['#type']) ?? '',
          say.nested(nameOf(part, inner)),
        )
    return []
  }
  if (isPassage(type)) {
    const passage = passageOf(typed, key, place, {}, form)
    if (passage)
      form.ledger.leaveOut(
        place,
        'text',
        say.textInGroup(passage.name, passage.text.main, passage.said),
      )
    return []
  }
  if (type === 'webform_likert') return likertOf(typed, key, place, {}, form)
  const inside = childrenOf(source)
  if (!inside.length) return some(askOf(typed, key, place, {}, form))
  const heading = textOf(source['#title'])
  if (heading) form.ledger.leaveOut(place, 'text', say.textInGroup(nameOf(source, key), heading))
  form.ledger.carry(place, 'box')
  return inside.flatMap(([inner, part]) =>
    partsOf(part, inner, `${place} › ${inner.slice(0, 100)}`, form),
  )
}

/** Questions with the same answers: each is a choice. */
function likertOf(
  source: PlainObject,
  key: string,
  place: string,
  around: Condition,
  form: Form,
): Ask[] {
  const element = read(source, place)
  const name = nameOf(source, key)
  const answers = optionsOf(element.raw('#answers'), place, name, form.ledger)
  const condition = conditionOf(element, name, around, form.ledger)
  const required = element.flag('#required') ?? false
  const questions = element.object('#questions')
  element.pass('#type', '#title')
  listRest(element, name, form.ledger)
  return Object.entries(questions).flatMap(([question, label]) => {
    const words = wordsOf(textOf(label), place, name, form.ledger)
    if (!words) return []
    const kind = answers.length ? choice(answers) : longText()
    return [
      {
        kind: 'ask' as const,
        place,
        key: `${key} ${question}`,
        names: [`${key}.${question}`],
        label: words,
        ...kind,
        required,
        ...condition,
      },
    ]
  })
}

/** Webform's own contact composite, as the questions it consists of. */
function contactOf(
  source: PlainObject,
  key: string,
  place: string,
  around: Condition,
  form: Form,
): Ask[] {
  const element = read(source, place)
  const name = nameOf(source, key)
  const condition = conditionOf(element, name, around, form.ledger)
  const required = element.flag('#required') ?? false
  const asks = [
    { part: 'name', label: 'Navn', kind: text() },
    { part: 'email', label: 'E-mail', kind: email() },
    { part: 'phone', label: 'Telefon', kind: phone() },
    { part: 'address', label: 'Adresse', kind: text() },
  ]
    .filter(({ part }) => element.flag(`#${part}__access`) !== false)
    .map(({ part, label, kind }): Ask => {
      const words = wordsOf(element.text(`#${part}__title`), place, name, form.ledger) ?? {
        main: label,
      }
      const own = element.flag(`#${part}__required`) ?? (required && part === 'name')
      return {
        kind: 'ask',
        place,
        key: `${key} ${part}`,
        names: [`${key}.${part}`],
        label: words,
        ...kind,
        required: own,
        ...condition,
      }
    })
  element.pass('#type', '#title')
  listRest(element, name, form.ledger)
  return asks
}
