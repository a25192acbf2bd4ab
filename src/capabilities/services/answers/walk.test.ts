import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { demoDefinition, demoServices } from '../demo.ts'
import type { Definition, Question } from '../definition.ts'
import { readDefinition } from '../publishing/publish.ts'
import { rules } from '../rules.ts'
import { answersSchema } from '../schema.ts'
import { summaryOf } from './show.ts'
import type { Known, Typed, TypedAnswer } from './typed.ts'
import { walk as walkHeld } from './walk.ts'

const walk = (_: typeof rules, definition: Definition, typed: Typed, language: 'da' | 'en') =>
  walkHeld(rules, definition, { typed, known: {} }, language)

const definitions = demoServices.map((name) => readDefinition(demoDefinition(name)))

/** Something a person may have typed: often fine, sometimes wrong, sometimes nothing. */
function typedFor({ widget, options = [] }: Question): fc.Arbitrary<TypedAnswer | undefined> {
  const text = fc.oneof(
    fc.constantFrom('', '3', '2,5', '38', 'nej tak', '12a'),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  const file = {
    id: '0d4f6a0e-0000-4000-8000-000000000001',
    name: 'a.pdf',
    type: 'application/pdf',
    size: 1,
    sha256: 'x',
  }
  const address = { id: 'x', text: 'Klitvej 12, 2690 Karlslunde', municipalityCode: '0253' }
  const byWidget: Partial<Record<Question['widget'], fc.Arbitrary<TypedAnswer>>> = {
    'yes-no': fc.constantFrom('ja', 'nej', ''),
    choice: fc.constantFrom(...options.map(({ value }) => value), 'noget andet helt'),
    choices: fc.subarray(options.map(({ value }) => value)),
    date: fc.record({
      dag: fc.constantFrom('1', '31'),
      maaned: fc.constantFrom('2', '3'),
      aar: fc.constantFrom('2027', '27'),
    }),
    file: fc.constantFrom([], [file]),
    address: fc.constantFrom(
      { text: '', id: '' },
      { text: address.text, id: 'x', found: address },
      { text: 'Et sted', id: 'egen' },
      { text: 'Et sted', id: '' },
    ),
    person: fc.record({
      right: fc.constantFrom('ja', 'nej', ''),
      name: text,
      address: text,
      known: fc.constantFrom<Known>(
        'down',
        { from: 'cpr' as const, name: 'Alma', address: 'Klitvej 1', protected: false },
        { from: 'cpr' as const, name: 'Alma', protected: true },
      ),
    }),
    contact: fc.record({
      phone: fc.constantFrom('12345678', '12', ''),
      email: fc.constantFrom('a@b.dk', 'x', ''),
      sms: fc.constantFrom('ja', ''),
    }),
    group: fc.array(fc.record({ art: text, areal: text, opfoert: text }), { maxLength: 3 }),
    appointment: fc.constantFrom(
      { start: '' },
      ...(['office', 'video', 'phone'] as const).flatMap((place) =>
        [30, 45, 60].map((minutes) => ({
          start: '2026-11-24T08:00:00.000Z',
          held: {
            id: 'h',
            start: '2026-11-24T08:00:00.000Z',
            need: { kind: 'byggemoede', minutes, competence: 'byggesag', place },
          },
        })),
      ),
    ),
  }
  return fc.option(byWidget[widget] ?? text, { nil: undefined, freq: 6 })
}

/** A random walk: answers in any order, also on pages that a later answer takes away. */
const draftOf = (definition: Definition) =>
  fc
    .record(
      Object.fromEntries(
        definition.dialogue.pages
          .flatMap(({ questions }) => questions)
          .map((question) => [question.id, typedFor(question)]),
      ),
    )
    .map(
      (typed) =>
        Object.fromEntries(
          Object.entries(typed).filter(([, answer]) => answer !== undefined),
        ) as Typed,
    )

const runs = { numRuns: 400 }

test('what counts is exactly what is relevant and answered, on whatever branches one has been', () => {
  for (const definition of definitions) {
    fc.assert(
      fc.property(draftOf(definition), (typed) => {
        const { answers, stops, left } = walk(rules, definition, typed, 'da')
        // Said again without the engine: a page counts if its condition holds over what counts before it.
        const expected: Record<string, unknown> = {}
        for (const page of definition.dialogue.pages) {
          const before = { ...expected }
          const holds = (when: string | undefined) =>
            when === undefined || rules.holds(definition, when, before)
          if (!holds(page.when)) continue
          const here = page.questions.filter(({ when }) => holds(when))
          for (const question of here) {
            const { id } = question
            if (left.some((one) => one.question === question && one.because === 'rules')) continue
            if (answers[id] !== undefined) expected[id] = answers[id]
          }
        }
        assert.deepEqual(answers, expected)
        const asked = new Set(stops.flatMap(({ questions }) => questions.map(({ id }) => id)))
        assert.ok(Object.keys(answers).every((id) => asked.has(id)))
        assert.ok(summaryOf({ answers, stops }, 'da').every(({ question }) => asked.has(question)))
      }),
      runs,
    )
  }
})

test('answers on a branch one has left change nothing that counts', () => {
  for (const definition of definitions) {
    fc.assert(
      fc.property(draftOf(definition), (typed) => {
        const before = walk(rules, definition, typed, 'da')
        const pruned = Object.fromEntries(
          Object.entries(typed).filter(([id]) =>
            before.stops.some(({ questions }) => questions.some((one) => one.id === id)),
          ),
        )
        const after = walk(rules, definition, pruned, 'da')
        assert.deepEqual(after.answers, before.answers)
        assert.deepEqual(
          after.stops.map(({ page, errors }) => [page.id, errors]),
          before.stops.map(({ page, errors }) => [page.id, errors]),
        )
      }),
      runs,
    )
  }
})

test('what we take for an answer is one by the service’s own JSON Schema', () => {
  const ajv = new Ajv2020({
    strict: false,
    formats: { date: true, email: true, uuid: true, 'date-time': true },
  })
  for (const definition of definitions) {
    const validate = ajv.compile(answersSchema(definition))
    fc.assert(
      fc.property(draftOf(definition), (typed) => {
        const { answers, missing } = walk(rules, definition, typed, 'da')
        assert.ok(validate(answers), JSON.stringify(validate.errors))
        if (!missing)
          assert.ok(
            definition.data.required.every(
              (id) => answers[id] !== undefined || !isAsked(definition, answers, id),
            ),
          )
      }),
      runs,
    )
  }
})

const isAsked = (definition: Definition, answers: Record<string, unknown>, id: string) =>
  rules
    .course(definition, answers)
    .asked.some(({ questions }) => questions.some((one) => one.id === id))
