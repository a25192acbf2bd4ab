import { fromJsonLogic } from '../conditions/json-logic.ts'
import { all, isUntold, type Logic } from '../conditions/logic.ts'
import type { Ledger } from '../ledger.ts'
import { isObject, objectsIn, type PlainObject, shown, textOf } from '../source/plain.ts'
import { reader } from '../source/reader.ts'
import { say } from '../texts.ts'
import { idIn, type Row } from './parts.ts'

type Condition = { when?: Logic | undefined; said?: string | undefined }

/** What an export's rules show and hide: by component key, and by step. */
export type Rules = { component(key: string): Condition; step(row: PlainObject): Condition }

type Found = { shows: Logic[]; hides: Logic[]; said: string[] }

/**
 * Reads rules that show or hide. What is hidden from the beginning shows when any rule shows it; what is not, shows
 * unless a rule hides it. Every other action is listed.
 */
export function rulesOf(rows: Row[], hidden: ReadonlySet<string>, ledger: Ledger): Rules {
  const components = new Map<string, Found>()
  const steps = new Map<string, Found>()
  for (const { row, place } of rows) {
    const rule = reader(row, place, { is_advanced: false, order: 0 })
    const trigger = fromJsonLogic(rule.raw('json_logic_trigger') ?? null)
    const said = shown(row.json_logic_trigger, 500)
    const description = rule.text('description')
    for (const action of rule.objects('actions')) {
      const what = isObject(action.action) ? action.action : action
      const target = targetOf(action, what)
      const sentence = `${description ? `${description}: ` : ''}${said} → ${shown(action, 300)}`
      if (!target || isUntold(trigger)) {
        ledger.leaveOut(place, textOf(what.type) ?? 'rule', say.ruleLost(sentence))
        continue
      }
      const table = target.step === undefined ? components : steps
      const key = target.step ?? target.component ?? ''
      const found = table.get(key) ?? { shows: [], hides: [], said: [] }
      table.set(key, found)
      if (target.shows) found.shows.push(trigger)
      else found.hides.push(trigger)
      found.said.push(said)
      ledger.carry(place, 'when')
    }
    if (!objectsIn(row.actions).length) ledger.leaveOut(place, 'rule', say.ruleLost(said))
    rule.pass('uuid', 'url', 'form', 'order')
    rule.listRest(ledger, description ?? place)
  }
  const tell = (found: Found | undefined, isHidden: boolean): Condition => {
    if (!found) return {}
    const hides = found.hides.length ? { not: { any: found.hides } } : undefined
    const shows = isHidden && found.shows.length ? { any: found.shows } : undefined
    return { when: all([shows, hides]), said: found.said.join('; ') }
  }
  return {
    component: (key) => tell(components.get(key), hidden.has(key)),
    step: (row) =>
      tell(steps.get(textOf(row.uuid) ?? idIn(row.url) ?? ''), row.is_applicable === false),
  }
}

type Target = { component?: string; step?: string; shows: boolean }

function targetOf(action: PlainObject, what: PlainObject): Target | undefined {
  const step = textOf(action.form_step_uuid) ?? idIn(action.form_step)
  if (what.type === 'step-not-applicable' && step) return { step, shows: false }
  if (what.type === 'step-applicable' && step) return { step, shows: true }
  const component = textOf(action.component)
  const property = isObject(what.property) ? what.property.value : undefined
  if (what.type !== 'property' || property !== 'hidden' || !component) return undefined
  return typeof what.state === 'boolean' ? { component, shows: !what.state } : undefined
}

/** Keys of the components that are hidden from the beginning. */
export function hiddenKeys(definitions: Row[]): Set<string> {
  const keys = new Set<string>()
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look)
    else if (isObject(value)) {
      if (value.hidden === true && textOf(value.key)) keys.add(textOf(value.key)!)
      for (const inner of [value.components, value.columns, value.configuration]) look(inner)
    }
  }
  look(definitions.map(({ row }) => row))
  return keys
}
