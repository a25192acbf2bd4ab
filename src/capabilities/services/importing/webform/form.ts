import type { Sheet, Sketch } from '../draft/sketch.ts'
import type { Ledger } from '../ledger.ts'
import { parseYaml } from '../source/open.ts'
import {
  isBlank,
  isObject,
  type Plain,
  type PlainObject,
  shown,
  textOf,
  toPlain,
} from '../source/plain.ts'
import { reader, type Reader } from '../source/reader.ts'
import { say } from '../texts.ts'
import { wordsOf } from './element.ts'
import { childrenOf, sheetsOf } from './walk.ts'

/** A webform: Drupal's configuration of one, or its elements alone. */
export const isWebform = (value: Plain): value is PlainObject =>
  isObject(value) &&
  ((('elements' in value && ('settings' in value || 'handlers' in value || 'langcode' in value)) ||
    areElements(value)) as boolean)

const areElements = (value: PlainObject): boolean =>
  childrenOf(value).some(([, one]) => typeof one['#type'] === 'string')

/** Reads a webform. Its elements are YAML in a string of YAML, or stand in the file as they are. */
export function readWebform(source: PlainObject, place: string, ledger: Ledger): Sketch {
  const isAlone = !('elements' in source)
  const form = reader(isAlone ? {} : source, place, { status: 'open', weight: 0, uid: 1 })
  const elements = isAlone ? source : elementsIn(form.raw('elements'), place, ledger)
  const title = form.text('title')
  const first: Sheet = {
    place,
    key: form.text('id') ?? 'formular',
    title: title ? { main: title } : undefined,
    items: [],
  }
  const sheets = sheetsOf(elements, first, { ledger, person: { asked: false } }).filter(
    ({ items }) => items.length,
  )
  const settings = form.inner('settings', standardSettings)
  const thanks = settings.text('confirmation_message') ?? settings.text('confirmation_title')
  const roles = form.inner('access').object('create').roles
  listHandlers(form, place, ledger)
  const sketch: Sketch = {
    place,
    key: form.text('id') ?? 'formular',
    title: title ? { main: title } : undefined,
    summary: wordsOf(form.text('description'), place, title ?? '', ledger),
    language: isAlone ? undefined : (form.text('langcode') ?? 'da'),
    login: needsLogin(form, roles, sheets),
    intro: [],
    thanks: wordsOf(thanks, place, title ?? '', ledger),
    sheets,
  }
  form.pass('access', 'id')
  listAccess(form.object('access'), place, ledger)
  form.listRest(ledger, title ?? say.draft.title)
  return sketch
}

function elementsIn(value: Plain | undefined, place: string, ledger: Ledger): PlainObject {
  if (isObject(value)) return value
  const parsed = typeof value === 'string' ? parseYaml(value) : undefined
  const elements =
    parsed && toPlain(parsed.value, (key) => ledger.leaveOut(place, key, say.poison(key)))
  if (isObject(elements)) return elements
  if (!isBlank(value))
    ledger.leaveOut(`${place} › elements`, 'elements', say.brokenElements(shown(value, 400)))
  return Object.create(null)
}

/** E-mails, Digital Post, case systems: what the form did after it was sent. */
function listHandlers(form: Reader, place: string, ledger: Ledger): void {
  for (const [key, handler] of Object.entries(form.object('handlers'))) {
    const kind = isObject(handler) ? (textOf(handler.handler_id) ?? textOf(handler.id) ?? key) : key
    const label = isObject(handler) ? (textOf(handler.label) ?? key) : key
    const settings =
      isObject(handler) && isObject(handler.settings) ? shown(handler.settings, 600) : ''
    ledger.leaveOut(`${place} › handlers › ${key}`, kind, say.handler(label, settings))
  }
  const variants = form.object('variants')
  for (const key of Object.keys(variants))
    ledger.leaveOut(`${place} › variants › ${key}`, 'variant', say.noPlace(key, 'variant'))
}

function needsLogin(form: Reader, roles: Plain | undefined, sheets: Sheet[]): boolean {
  const third = JSON.stringify(form.object('third_party_settings')) ?? ''
  const isClosed = Array.isArray(roles) && roles.length > 0 && !roles.includes('anonymous')
  const asksCpr = sheets.some(({ items }) =>
    items.some((item) => 'widget' in item && item.widget === 'person'),
  )
  return isClosed || asksCpr || /nemid|mitid|nemlogin/i.test(third)
}

/** Who might do what; in Fælled that follows from roles and from login. */
function listAccess(access: PlainObject, place: string, ledger: Ledger): void {
  for (const [right, holders] of Object.entries(access)) {
    if (!isBlank(holders))
      ledger.leaveOut(place, `access.${right}`, say.access(right, shown(holders)))
  }
}

/** What Drupal writes when nobody chose anything. */
const standardSettings: PlainObject = {
  ajax_scroll_top: 'form',
  page: true,
  form_title: 'both',
  form_previous_submissions: true,
  form_remote_addr: true,
  form_access_denied: 'default',
  share_title: true,
  submission_access_denied: 'default',
  wizard_progress_bar: true,
  wizard_auto_forward: true,
  wizard_keyboard: true,
  wizard_confirmation: true,
  preview: 0,
  preview_exclude_empty: true,
  draft: 'none',
  confirmation_type: 'page',
  confirmation_back: true,
  purge: 'none',
}
