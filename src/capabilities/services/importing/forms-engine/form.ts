import { all, field, isUntold, literal, type Logic } from '../conditions/logic.ts'
import type { Ask, Sheet, Sketch, Words } from '../draft/sketch.ts'
import type { Ledger } from '../ledger.ts'
import { isObject, objectsIn, type Plain, type PlainObject, textOf } from '../source/plain.ts'
import { reader, type Reader } from '../source/reader.ts'
import { say } from '../texts.ts'
import { askOf, type Form, isPassage, nameOf, passageOf, wordsOf } from './component.ts'
import { conditionsOf } from './conditions.ts'
import { type Step, stepsOf } from './flow.ts'

/** A form of DEFRA's or XGov's engine: it has pages with paths. */
export function formIn(value: Plain): PlainObject | undefined {
  if (!isObject(value)) return undefined
  const inner = [value, value.definition, value.configuration, value.form].find(
    (one) =>
      isObject(one) &&
      Array.isArray(one.pages) &&
      objectsIn(one.pages).every((page) => 'path' in page || 'components' in page),
  )
  return inner as PlainObject | undefined
}

/** Reads a form of either generation. */
export function readForm(source: PlainObject, place: string, ledger: Ledger): Sketch {
  const form = reader(source, place, { engine: 'V1', schema: 1 })
  const lists = form.objects('lists')
  const items = (name: string) =>
    objectsIn(lists.find((list) => [list.name, list.id].includes(name))?.items)
  const item = (list: string, id: string) => {
    const found = items(list).find((one) => one.id === id)
    return found && (textOf(found.value) ?? textOf(found.text))
  }
  const conditions = conditionsOf(form.objects('conditions'), item)
  const context: Form = { ledger, conditions, items }
  const sections = new Map(
    form.objects('sections').map((one) => [textOf(one.name) ?? textOf(one.id) ?? '', one]),
  )
  const intro: Words[] = []
  const name = form.text('name') ?? ''
  const sheets = stepsOf(source, form.objects('pages'), conditions).flatMap((step) =>
    sheetOf(step, place, sections, intro, context),
  )
  const declaration = wordsOf(form.text('declaration'), `${place} › declaration`, name, ledger)
  if (declaration && sheets.length) {
    sheets.push({
      place: `${place} › declaration`,
      key: 'declaration',
      items: [
        { kind: 'text', place: `${place} › declaration`, name: 'declaration', text: declaration },
      ],
    })
  } else if (declaration)
    ledger.leaveOut(
      `${place} › declaration`,
      'declaration',
      say.noPlace(declaration.main, 'declaration'),
    )
  listUnused(source, lists, sections, place, ledger)
  form.pass('startPage', 'engine', 'schema')
  form.listRest(ledger, name || say.draft.title)
  const title = sheets.find(({ title: own }) => own)?.title
  return {
    place,
    key: name || title?.main || 'formular',
    title: name ? { main: name } : title,
    language: textOf(source.language) ?? 'en',
    login: false,
    intro,
    sheets,
  }
}

function sheetOf(
  step: Step,
  around: string,
  sections: Map<string, PlainObject>,
  intro: Words[],
  form: Form,
): Sheet[] {
  const { page: source, when, said } = step
  const path = textOf(source.path) ?? `side ${step.index + 1}`
  const place = `${around} › ${path.slice(0, 400)}`
  const page = reader(source, place)
  const controller = page.text('controller') ?? ''
  const name = nameOf(source) || path
  const { ledger } = form
  const section = page.text('section')
  const title = wordsOf(page.text('title'), place, name, ledger)
  const own: { when?: Logic; said?: string } = {}
  if (when && isUntold(when)) ledger.leaveOut(place, 'condition', say.condition(name, when.untold))
  else if (when) Object.assign(own, { when, said })
  if (step.unreached && /^\/?(summary|status)$|Summary|Status/i.test(`${controller}`) === false)
    ledger.leaveOut(place, 'next', say.unreached(name))
  const items = objectsIn(page.raw('components')).flatMap((component, index): Sheet['items'] => {
    const here = `${place} › ${textOf(component.name)?.slice(0, 100) ?? `${textOf(component.type) ?? '?'} ${index + 1}`}`
    if (isPassage(textOf(component.type) ?? ''))
      return [passageOf(component, here, form)].filter((one) => one !== undefined)
    const ask = askOf(component, here, section, form)
    return ask ? [ask, ...revealed(component, here, section, form)] : []
  })
  const shown = sections.get(section ?? '')
  if (shown && shown.hideTitle !== true)
    ledger.leaveOut(place, 'section', say.section(name, textOf(shown.title) ?? section ?? ''))
  const repeat = repeatOf(page, place, name, items, form)
  page.pass('path', 'id', 'next', 'condition', 'view')
  page.listRest(ledger, name)
  const sheet: Sheet = {
    place,
    key: path.replace(/^\//, ''),
    title,
    items: repeat ?? items,
    ...own,
  }
  if (/StartPage|start\.js/i.test(controller) && !items.some(({ kind }) => kind === 'ask')) {
    for (const one of items) if (one.kind === 'text') intro.push(one.text)
    for (const one of [place, ...items.map((item) => item.place)]) ledger.carry(one, 'text')
    return []
  }
  if (/Summary|Status|Confirmation|summary\.js/i.test(controller) && !items.length) {
    ledger.carry(place, 'tjek')
    return []
  }
  const isAlone = !objectsIn(source.next).length && Boolean(own.when)
  if (!items.length && title && isAlone) {
    return [{ ...sheet, items: [{ kind: 'text', place, name, text: title }], ends: true }]
  }
  if (!items.length) {
    ledger.leaveOut(place, 'page', say.emptyPage(name))
    return []
  }
  const isLast = /Terminal|Exit/i.test(controller) || isAlone
  return [
    { ...sheet, ...(isLast && !items.some(({ kind }) => kind === 'ask') ? { ends: true } : {}) },
  ]
}

/** Lists that no component takes, and sections that no page stands in. */
function listUnused(
  form: PlainObject,
  lists: PlainObject[],
  sections: Map<string, PlainObject>,
  place: string,
  ledger: Ledger,
): void {
  const pages = objectsIn(form.pages)
  const components = pages.flatMap((page) => objectsIn(page.components))
  for (const list of lists) {
    const names = [textOf(list.name), textOf(list.id)].filter((one) => one !== undefined)
    const isUsed = components.some((one) => {
      const other = isObject(one.values) ? one.values.list : undefined
      return names.includes(textOf(one.list) ?? textOf(other) ?? '')
    })
    const items = objectsIn(list.items).map((item) => textOf(item.text) ?? '')
    const title = textOf(list.title) ?? names[0] ?? ''
    if (!isUsed)
      ledger.leaveOut(
        `${place} › ${names[0] ?? ''}`,
        'list',
        say.unusedList(title, items.join('; ')),
      )
  }
  for (const [name, section] of sections) {
    if (pages.some((page) => page.section === name)) continue
    ledger.leaveOut(
      `${place} › ${name}`,
      'section',
      say.section(name, textOf(section.title) ?? name),
    )
  }
}

/** Questions that a choice unfolds. */
function revealed(
  component: PlainObject,
  place: string,
  section: string | undefined,
  form: Form,
): Ask[] {
  const name = textOf(component.name)?.slice(0, 100) ?? ''
  return form.items(textOf(component.list) ?? '').flatMap((item) => {
    const inner = isObject(item.conditional) ? objectsIn(item.conditional.components) : []
    const value = textOf(item.value) ?? textOf(item.text) ?? ''
    const chosen: Logic =
      component.type === 'CheckboxesField'
        ? { includes: value, in: field(name) }
        : { left: field(name), is: '=', right: literal(value) }
    return inner.flatMap((one) => {
      const ask = askOf(one, `${place} › ${value} › ${textOf(one.name) ?? '?'}`, section, form)
      return ask ? [{ ...ask, when: all([chosen, ask.when]), said: ask.said ?? value }] : []
    })
  })
}

/** A page that people fill in several times is a group. */
function repeatOf(
  page: Reader,
  place: string,
  name: string,
  items: Sheet['items'],
  form: Form,
): Sheet['items'] | undefined {
  const repeat = page.inner('repeat')
  const options = repeat.inner('options')
  const schema = repeat.inner('schema')
  const key = options.text('name')
  const heading = options.text('title')
  if (!key && !heading) return undefined
  const label = wordsOf(heading, place, name, form.ledger) ?? { main: name }
  const parts = items.filter((item): item is Ask => item.kind === 'ask')
  if (!parts.length) return undefined
  const group: Ask = {
    kind: 'ask',
    place,
    key: key ?? name,
    names: [],
    label,
    item: label,
    widget: 'group',
    parts,
    required: true,
    few: schema.number('min') ?? 1,
    many: schema.number('max'),
  }
  return [...items.filter(({ kind }) => kind === 'text'), group]
}
