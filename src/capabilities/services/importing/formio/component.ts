import { all, isUntold } from '../conditions/logic.ts'
import { date, person } from '../draft/kinds.ts'
import type { Ask } from '../draft/sketch.ts'
import type { Ledger } from '../ledger.ts'
import { isBlank, type Plain, type PlainObject, shown, textOf } from '../source/plain.ts'
import { reader, type Reader } from '../source/reader.ts'
import { say } from '../texts.ts'
import { conditionOf } from './condition.ts'
import { looks, standard, standardValidate } from './defaults.ts'
import { becomes } from './kinds.ts'
import { optionsOf } from './options.ts'
import { hintOf, missingOf, unitOf } from './said.ts'
import type { Speaker } from './words.ts'

/** What is the same for every component of a form. */
export type Form = {
  speak: Speaker
  ledger: Ledger
  /** Open Forms: what a form's variables hold from the beginning. */
  variables: Map<string, Plain>
  /** Conditions that stand outside the component: Open Forms' rules, by key. */
  outside(key: string): Pick<Ask, 'when' | 'said'>
  /** Whether what CPR knows has been asked for; it is asked once. */
  person: { asked: boolean }
}

/** Where a component stands: conditions and names of what is around it. */
export type Around = Pick<Ask, 'when' | 'said'> & {
  scope: string[]
  /** The section it stands in: a section inside a section has the conditions of both. */
  page?: Pick<Ask, 'when' | 'said'>
}

export const read = (component: PlainObject, place: string): Reader =>
  reader(component, place, standard)

export const nameOf = (component: PlainObject): string =>
  shown(
    textOf(component.label) ??
      textOf(component.title) ??
      textOf(component.legend) ??
      textOf(component.key) ??
      textOf(component.type) ??
      '',
    80,
  )

/** What shows a component, with what is around it. Listed when it cannot be told; then what is around still counts. */
export function whenOf(
  component: Reader,
  name: string,
  around: Around,
  form: Form,
): Pick<Ask, 'when' | 'said'> {
  const key = component.text('key') ?? ''
  const outside = form.outside(key)
  const said = [
    component.raw('conditional'),
    component.raw('customConditional'),
    component.raw('logic'),
  ]
    .filter((one) => !isBlank(one))
    .map((one) => shown(one, 500))
  // A rule that shows what is hidden from the beginning takes its place.
  const own = outside.when && component.flag('hidden') ? undefined : conditionOf(component)
  if (own && isUntold(own)) {
    form.ledger.leaveOut(component.place, 'condition', say.condition(name, own.untold))
    return { when: all([around.when, outside.when]), said: outside.said ?? around.said }
  }
  return {
    when: all([around.when, outside.when, own]),
    said: [outside.said, ...said].filter(Boolean).join('; ') || around.said,
  }
}

/** A component that asks, as one question; undefined when it becomes none, and then the account says why. */
export function askOf(
  source: PlainObject,
  place: string,
  around: Around,
  form: Form,
): Ask | undefined {
  const component = read(source, place)
  const { ledger, speak } = form
  const type = component.text('type') ?? ''
  const key = component.text('key') ?? type
  const name = nameOf(source)
  const validate = component.inner('validate', standardValidate)
  const required = validate.flag('required') ?? component.flag('required') ?? false
  const label = speak.of(component, 'label', name) ?? { main: name }
  const become = becomes(type, {
    component,
    validate,
    required,
    label: label.main,
    options: () => optionsOf(component, name, speak, ledger, form.variables),
  })
  if (become === undefined || typeof become === 'string') {
    const sentence =
      become === undefined
        ? say.unknownKind(name, type)
        : become === 'person'
          ? undefined
          : say[become](name, type)
    if (sentence !== undefined || form.person.asked) {
      ledger.leaveOut(place, type, sentence ?? say.personOnce(name))
      component.pass('label', 'key', 'type', 'id', 'conditional', 'customConditional', 'hidden')
      component.listRest(ledger, name, looks)
      return undefined
    }
    form.person.asked = true
  }
  const made = typeof become === 'object' ? become : { kind: person() }
  if (typeof become === 'object' && become.as)
    ledger.leaveOut(place, type, asSentence(name, type, made.kind))
  const condition = whenOf(component, name, around, form)
  const ask: Ask = {
    kind: 'ask',
    place,
    key,
    names: [[...around.scope, key].join('.'), ...(textOf(source.id) ? [textOf(source.id)!] : [])],
    label,
    hint: hintOf(component, name, speak),
    missing: missingOf(component, speak, name),
    ...made.kind,
    required,
    ...condition,
    unit: unitOf(component, name, speak),
    accept: acceptOf(component),
    confidential:
      component.flag('isSensitiveData') ||
      ('confidential' in made && made.confidential) ||
      undefined,
  }
  const isMany =
    component.flag('multiple') &&
    ['text', 'long-text', 'number', 'date', 'email', 'phone'].includes(ask.widget)
  listValidation(validate, name, ledger)
  component.pass('type', 'id', 'legend')
  component.listRest(ledger, name, looks)
  return isMany ? manyOf(ask, ledger) : ask
}

const asSentence = (name: string, type: string, kind: Ask | { widget: string }): string =>
  kind.widget === date().widget ? say.withoutTime(name) : say.asText(name, type)

/** The same question several times is a group with one question in it. */
export function manyOf(ask: Ask, ledger: Ledger): Ask {
  ledger.note(say.manyOf(ask.label.main))
  const { when: _, said: _said, ...part } = ask
  const { choices: _choices, answer: _answer, unit: _unit, ...group } = ask
  return {
    ...group,
    widget: 'group',
    parts: [{ ...part, place: `${ask.place}[]`, required: true, names: [] }],
  }
}

function acceptOf(component: Reader): string | undefined {
  const pattern = component.text('filePattern')
  const file = component.object('file')
  const types = Array.isArray(file.type) ? file.type.filter((one) => typeof one === 'string') : []
  const accept = types.length ? types.join(',') : pattern
  return accept && accept !== '*' ? accept.slice(0, 500) : undefined
}

function listValidation(validate: Reader, name: string, ledger: Ledger): void {
  const pattern = validate.text('pattern')
  if (pattern) ledger.leaveOut(validate.place, 'validate.pattern', say.pattern(name, pattern))
  for (const [what, value] of validate.rest()) {
    validate.pass(what)
    ledger.leaveOut(validate.place, `validate.${what}`, say.validation(name, what, shown(value)))
  }
}
