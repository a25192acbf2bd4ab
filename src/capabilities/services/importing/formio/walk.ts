import { all } from '../conditions/logic.ts'
import type { Ask, Sheet } from '../draft/sketch.ts'
import { objectsIn, type Plain, type PlainObject, textOf } from '../source/plain.ts'
import { say } from '../texts.ts'
import { type Around, askOf, type Form, nameOf, read, whenOf } from './component.ts'
import { looks, standardValidate } from './defaults.ts'
import { passageOf, surveyOf } from './passage.ts'
import { isPassage, isRepeated, isSection } from './kinds.ts'

/** Pages as they come: a section with a title begins one, and what follows it goes on with the page around it. */
type Pages = { sheets: Sheet[]; current: Sheet }

/** The pages of a tree of components. */
export function sheetsOf(components: Plain | undefined, first: Sheet, form: Form): Sheet[] {
  const pages: Pages = { sheets: [first], current: first }
  walk(
    components,
    first.place,
    { scope: [], page: { when: first.when, said: first.said } },
    pages,
    form,
  )
  return pages.sheets
}

/** Where a component stands: the keys down to it, or its type and number where it has none. */
export const placeOf = (around: string, component: PlainObject, index: number): string =>
  `${around} › ${textOf(component.key)?.slice(0, 100) ?? `${textOf(component.type)?.slice(0, 100) ?? '?'} ${index + 1}`}`

function walk(
  components: Plain | undefined,
  place: string,
  around: Around,
  pages: Pages,
  form: Form,
): void {
  objectsIn(components).forEach((source, index) => {
    const type = textOf(source.type) ?? ''
    const here = placeOf(place, source, index)
    if (isRepeated(type))
      return void pages.current.items.push(...some(groupOf(source, here, around, form)))
    if (isPassage(type))
      return void pages.current.items.push(...some(passageOf(source, here, around, form)))
    if (type === 'survey')
      return void pages.current.items.push(...surveyOf(source, here, around, form))
    const inside = childrenOf(source)
    if (!inside) return void pages.current.items.push(...some(askOf(source, here, around, form)))
    if (isSection(type)) return addSection(source, here, inside, around, pages, form)
    const within = boxOf(source, here, around, form)
    form.ledger.carry(here, 'box')
    for (const children of inside) walk(children, here, within, pages, form)
  })
}

const some = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value])

/** What stands in a component, whatever it is arranged in; undefined when nothing can. */
export function childrenOf(source: PlainObject): Plain[] | undefined {
  const type = textOf(source.type) ?? ''
  if (type === 'columns') return objectsIn(source.columns).map((column) => column.components ?? [])
  if (type === 'table') {
    const rows = Array.isArray(source.rows)
      ? source.rows.flatMap((row) => (Array.isArray(row) ? row : []))
      : []
    return objectsIn(rows).map((cell) => cell.components ?? [])
  }
  if (type === 'tabs') return objectsIn(source.components).map((tab) => tab.components ?? [])
  return Array.isArray(source.components) || isSection(type) ? [source.components ?? []] : undefined
}

/** A box without a title of its own: its condition counts for all in it, and its key is part of their names. */
function boxOf(source: PlainObject, place: string, around: Around, form: Form): Around {
  const component = read(source, place)
  const condition = whenOf(component, nameOf(source), around, form)
  const key = component.text('key')
  const isScope = component.text('type') === 'container' && key && key.length < 200
  component.inner('validate', standardValidate).pass('required')
  component.pass(
    'label',
    'title',
    'legend',
    'components',
    'columns',
    'rows',
    'id',
    'numRows',
    'numCols',
    'header',
    'prefill',
    'customLabels',
  )
  component.listRest(form.ledger, nameOf(source), looks)
  return { ...around, ...condition, scope: isScope ? [...around.scope, key] : around.scope }
}

function addSection(
  source: PlainObject,
  place: string,
  inside: Plain[],
  around: Around,
  pages: Pages,
  form: Form,
): void {
  const outer = pages.current
  const component = read(source, place)
  const name = nameOf(source)
  const title = ['title', 'legend', 'label']
    .map((setting) => form.speak.of(component, setting, name))
    .find(Boolean)
  const lead = form.speak.of(component, 'description', name)
  const own = whenOf(component, name, around, form)
  const page = { when: all([around.page?.when, own.when]), said: own.said ?? around.page?.said }
  const sheet: Sheet = { place, key: textOf(source.key) ?? name, title, items: [], ...page }
  if (lead) sheet.items.push({ kind: 'text', place: `${place} › description`, name, text: lead })
  component.inner('validate', standardValidate).pass('required')
  component.pass('type', 'components', 'id', 'navId', 'nextPage', 'defaultValue')
  component.listRest(form.ledger, name, looks)
  pages.sheets.push(sheet)
  pages.current = sheet
  // The page says the condition of all that stands on it, so they need not.
  for (const children of inside) walk(children, place, { scope: around.scope, page }, pages, form)
  if (pages.current === sheet && !sheet.items.length)
    form.ledger.leaveOut(place, 'page', say.emptyPage(name))
  // After a section inside a section, the outer one goes on, on a page of its own.
  pages.current = { ...outer, items: [] }
  pages.sheets.push(pages.current)
}

/** Rows that people add: a group. What cannot stand in a group is listed. */
function groupOf(source: PlainObject, place: string, around: Around, form: Form): Ask | undefined {
  const component = read(source, place)
  const name = nameOf(source)
  const validate = component.inner('validate', standardValidate)
  const parts = objectsIn(source.components).flatMap((part, index) =>
    partsOf(part, placeOf(place, part, index), form),
  )
  component.pass('components', 'type', 'id', 'rowDrafts', 'defaultValue')
  const condition = whenOf(component, name, around, form)
  const key = component.text('key') ?? 'gruppe'
  const ask: Ask = {
    kind: 'ask',
    place,
    key,
    names: [[...around.scope, key].join('.')],
    label: form.speak.of(component, 'label', name) ??
      form.speak.of(component, 'legend', name) ?? { main: name },
    hint:
      form.speak.of(component, 'description', name) ?? form.speak.of(component, 'tooltip', name),
    widget: 'group',
    parts,
    item:
      form.speak.of(component, 'groupLabel', name) ?? form.speak.of(component, 'addAnother', name),
    required: validate.flag('required') ?? false,
    few: validate.number('minLength'),
    many: validate.number('maxLength'),
    ...condition,
  }
  for (const [what, value] of validate.rest())
    form.ledger.leaveOut(place, `validate.${what}`, say.validation(name, what, String(value)))
  validate.pass(...validate.rest().map(([what]) => what))
  component.listRest(form.ledger, name, looks)
  if (parts.length) return ask
  form.ledger.leaveOut(place, textOf(source.type) ?? '', say.emptyGroup(name))
  return undefined
}

function partsOf(source: PlainObject, place: string, form: Form): Ask[] {
  const type = textOf(source.type) ?? ''
  if (isRepeated(type)) {
    leaveOutAll(source, place, form)
    return []
  }
  if (isPassage(type)) {
    const text = passageOf(source, place, { scope: [] }, form)
    if (text)
      form.ledger.leaveOut(place, 'text', say.textInGroup(text.name, text.text.main, text.said))
    return []
  }
  if (type === 'survey') return surveyOf(source, place, { scope: [] }, form)
  const inside = childrenOf(source)
  if (!inside) return some(askOf(source, place, { scope: [] }, form))
  const box = boxOf(source, place, { scope: [] }, form)
  const heading = textOf(source.legend) ?? textOf(source.title)
  if (heading) form.ledger.leaveOut(place, 'text', say.textInGroup(nameOf(source), heading))
  form.ledger.carry(place, 'box')
  return inside.flatMap((children) =>
    objectsIn(children).flatMap((child, index) =>
      partsOf(child, placeOf(place, child, index), form).map((part) => ({
        ...part,
        ...(box.when && !part.when ? { when: box.when, said: box.said } : {}),
      })),
    ),
  )
}

/** A list in a list: all of it is listed, each by its name. */
function leaveOutAll(source: PlainObject, place: string, form: Form): void {
  form.ledger.leaveOut(place, textOf(source.type) ?? '', say.nested(nameOf(source)))
  for (const children of childrenOf(source) ?? []) {
    objectsIn(children).forEach((child, index) =>
      leaveOutAll(child, placeOf(place, child, index), form),
    )
  }
}
