import { joinWords } from '../draft/segments.ts'
import { longText } from '../draft/kinds.ts'
import type { Ask, Passage } from '../draft/sketch.ts'
import { objectsIn, type PlainObject, textOf } from '../source/plain.ts'
import { say } from '../texts.ts'
import { type Around, type Form, nameOf, read, whenOf } from './component.ts'
import { looks, standardValidate } from './defaults.ts'
import { optionsOf } from './options.ts'

/** Text between questions: content, HTML, alerts and accordions. */
export function passageOf(
  source: PlainObject,
  place: string,
  around: Around,
  form: Form,
): Passage | undefined {
  const component = read(source, place)
  const name = nameOf(source)
  const texts = [
    'html',
    'content',
    'contentForPdf',
    'description',
    'additionalDescriptionLabel',
    'additionalDescriptionText',
  ]
    .map((setting) => form.speak.of(component, setting, name))
    .filter((one) => one !== undefined)
  const folded = objectsIn(component.raw('accordionValues')).flatMap((one) =>
    [textOf(one.title) ?? textOf(one.label), textOf(one.content)]
      .map((text) => form.speak.say(text, place, name))
      .filter((words) => words !== undefined),
  )
  const condition = whenOf(component, name, around, form)
  component.pass('type', 'key', 'id', 'label', 'validate', 'defaultValue')
  component.listRest(form.ledger, name, looks)
  const all = [...texts, ...folded]
  if (all.length) return { kind: 'text', place, name, text: joinWords(all), ...condition }
  form.ledger.leaveOut(place, 'text', say.emptyText(name))
  return undefined
}

/** A table of questions with the same answers: each row is a choice. */
export function surveyOf(source: PlainObject, place: string, around: Around, form: Form): Ask[] {
  const component = read(source, place)
  const name = nameOf(source)
  const choices = optionsOf(component, name, form.speak, form.ledger, form.variables)
  const condition = whenOf(component, name, around, form)
  const required = component.inner('validate', standardValidate).flag('required') ?? false
  const key = component.text('key') ?? 'survey'
  return objectsIn(component.raw('questions')).map((one) => {
    const value = textOf(one.value) ?? textOf(one.label) ?? ''
    const label = form.speak.say(textOf(one.label), place, name) ?? { main: value }
    const kind = choices.length
      ? {
          widget: 'choice' as const,
          choices,
          answer: { type: 'string' as const, enum: choices.map((choice) => choice.value) },
        }
      : longText()
    return {
      kind: 'ask',
      place,
      key: `${key} ${value}`,
      names: [`${key}.${value}`],
      label,
      ...kind,
      required,
      ...condition,
    }
  })
}
