import type { Choice } from '../draft/sketch.ts'
import type { Ledger } from '../ledger.ts'
import { isObject, type Plain, shown, textOf } from '../source/plain.ts'
import type { Reader } from '../source/reader.ts'
import { say } from '../texts.ts'
import type { Speaker } from './words.ts'

/** The choices of a component, each value once. Empty when they come from elsewhere, and then that is listed. */
export function optionsOf(
  component: Reader,
  name: string,
  speak: Speaker,
  ledger: Ledger,
  variables: Map<string, Plain>,
): Choice[] {
  const data = component.inner('data', { resource: '' })
  const own = component.raw('values')
  const nested = data.raw('values')
  data.pass('url', 'json', 'custom')
  const rows = firstFilled([
    own,
    nested,
    jsonIn(data.raw('json')),
    fromVariable(component, variables),
  ])
  const found = new Map<string, Choice>()
  ledger.spend(rows.length)
  for (const row of rows) {
    const choice = choiceOf(row, component.place, name, speak)
    if (!choice) continue
    if (found.has(choice.value)) {
      ledger.leaveOut(component.place, 'option', say.optionDropped(name, choice.label.main))
    } else found.set(choice.value, choice)
  }
  if (!found.size) {
    const from = [data.raw('url'), data.raw('custom'), component.raw('openForms')].find(
      (one) => textOf(one) || isObject(one),
    )
    ledger.leaveOut(
      component.place,
      `options: ${shown(from ?? component.raw('dataSrc'))}`,
      say.noOptions(name),
    )
  }
  return [...found.values()]
}

const firstFilled = (lists: (Plain | undefined)[]): Plain[] =>
  lists.find(
    (one): one is Plain[] => Array.isArray(one) && one.some((row) => valueOf(row) !== undefined),
  ) ?? []

const valueOf = (row: Plain): string | undefined =>
  isObject(row)
    ? (textOf(row.value) ?? textOf(row.label))
    : Array.isArray(row)
      ? textOf(row[0])
      : textOf(row)

function choiceOf(row: Plain, place: string, name: string, speak: Speaker): Choice | undefined {
  const value = valueOf(row)?.trim()
  if (!value) return undefined
  const label = isObject(row)
    ? textOf(row.label)
    : Array.isArray(row)
      ? textOf(row[1])
      : textOf(row)
  const hint = isObject(row) ? textOf(row.description) : undefined
  const words = speak.say(label, place, name) ?? { main: value }
  const own =
    isObject(row) && isObject(row.openForms) && isObject(row.openForms.translations)
      ? row.openForms.translations
      : {}
  const english = isObject(own.en) ? textOf(own.en.label) : undefined
  return {
    value,
    label: english ? { ...words, en: english } : words,
    hint: speak.say(hint, place, name),
  }
}

function jsonIn(value: Plain | undefined): Plain | undefined {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value) as Plain
  } catch {
    return undefined
  }
}

/** Open Forms: choices that a variable of the form has from the beginning. */
function fromVariable(component: Reader, variables: Map<string, Plain>): Plain | undefined {
  const expression = component.object('openForms').itemsExpression
  const name = isObject(expression) ? textOf(expression.var) : undefined
  return name === undefined ? expression : variables.get(name)
}
