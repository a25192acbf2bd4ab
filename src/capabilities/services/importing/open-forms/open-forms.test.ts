import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { draftOf, imported, leftOutAt, question, whenOf } from '../importing.test.support.ts'

const field = (key: string, more: object = {}) => ({ type: 'textfield', key, label: key, ...more })

const tables = (rules: object[] = [], more: object[] = []) => ({
  forms: [
    {
      uuid: 'form-1',
      slug: 'klage',
      name: 'Klacht',
      steps: [],
      literals: {},
      product: null,
      registration_backend: 'email',
      explanation_template: '<p>Welkom</p>',
      submission_confirmation_template: '<p>Bedankt</p>',
      authentication_backends: ['digid'],
      translations: { en: { name: 'Complaint' }, nl: { name: 'Klacht' } },
    },
  ],
  formSteps: [
    {
      uuid: 'trin-1',
      index: 0,
      slug: 'een',
      form: 'http://x/forms/form-1',
      form_definition: 'http://x/form-definitions/def-1',
    },
    {
      uuid: 'trin-2',
      index: 1,
      slug: 'twee',
      form: 'http://x/forms/form-1',
      form_definition: 'http://x/form-definitions/def-2',
    },
  ],
  formDefinitions: [
    {
      uuid: 'def-2',
      url: 'http://x/form-definitions/def-2',
      name: 'Stap 2',
      slug: 'twee',
      configuration: { components: [field('reden', { hidden: true }), field('andet'), ...more] },
    },
    {
      uuid: 'def-1',
      url: 'http://x/form-definitions/def-1',
      name: 'Stap 1',
      slug: 'een',
      configuration: {
        components: [
          { type: 'checkbox', key: 'boos', label: 'Bent u boos?' },
          {
            type: 'date',
            key: 'geboren',
            label: 'Geboortedatum',
            openForms: { translations: { en: { label: 'Date of birth' } } },
          },
        ],
      },
    },
  ],
  formLogic: rules.map((rule, index) => ({
    uuid: `regel-${index}`,
    form: 'http://x/forms/form-1',
    order: index,
    ...rule,
  })),
  formVariables: [],
  _meta: { of_release: '3.0', created: '2025' },
})

const zip = (parts: Record<string, unknown>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, value]) => [
        `${name}.json`,
        strToU8(JSON.stringify(value)),
      ]),
    ),
  )

const rule = (json_logic_trigger: unknown, action: object) => ({
  json_logic_trigger,
  actions: [action],
})
const property = (component: string, state: boolean) => ({
  component,
  action: { type: 'property', property: { value: 'hidden', type: 'bool' }, state },
})

test('an export’s steps become pages in their order, with its words in both languages', () => {
  const result = imported(zip(tables()), 'eksport.zip')
  const definition = draftOf(result)
  assert.equal(result.format, 'open-forms')
  assert.deepEqual(
    definition.dialogue.pages.map(({ id }) => id),
    ['een', 'twee'],
  )
  assert.deepEqual(definition.title, { da: 'Klacht', en: 'Complaint' })
  assert.deepEqual(question(definition, 'geboren').label, {
    da: 'Geboortedatum',
    en: 'Date of birth',
  })
  assert.deepEqual(definition.dialogue.pages[0]!.lead, { da: 'Welkom' })
  assert.deepEqual(definition.receipt.thanks, { da: 'Bedankt' })
  assert.ok(definition.login.required)
  assert.ok(result.notes.some((note) => /nederlandsk/.test(note)))
  assert.ok(result.leftOut.some(({ what }) => /registration_backend/.test(what)))
})

test('rules that show and hide become conditions, also on a whole step and on dates', () => {
  const isAngry = { '==': [{ var: 'boos' }, true] }
  const isGrown = {
    '<=': [{ date: { var: 'geboren' } }, { '-': [{ today: [] }, { rdelta: [18, 0, 0] }] }],
  }
  const shown = imported(
    zip(tables([rule(isAngry, property('reden', false)), rule(isGrown, property('andet', true))])),
  )
  assert.deepEqual(whenOf(draftOf(shown), 'reden'), [undefined, 'boos = true'])
  assert.deepEqual(whenOf(draftOf(shown), 'andet'), [
    undefined,
    'geboren = null or geboren > today() - duration("P216M")',
  ])
  const skipped = imported(
    zip(
      tables([
        rule(isAngry, { form_step_uuid: 'trin-2', action: { type: 'step-not-applicable' } }),
      ]),
    ),
  )
  assert.deepEqual(whenOf(draftOf(skipped), 'andet')[0], 'boos != true')
})

test('other actions, and fields that nothing shows, are listed', () => {
  const set = rule(true, { variable: 'x', action: { type: 'variable', value: 1 } })
  const result = imported(zip(tables([set])))
  assert.ok(result.leftOut.some(({ what }) => what === 'variable'))
  assert.equal(leftOutAt(result, /reden/).length, 1)
})

test('choices of a variable come from what it holds from the beginning', () => {
  const select = {
    type: 'select',
    key: 'kies',
    label: 'Kies',
    openForms: { dataSrc: 'variable', itemsExpression: { var: 'lijst' } },
  }
  const parts = tables([], [select])
  const variables = [
    {
      key: 'lijst',
      name: 'Lijst',
      source: 'user_defined',
      data_type: 'array',
      initial_value: [
        ['a', 'Eerste'],
        ['b', 'Tweede'],
      ],
    },
  ]
  const definition = draftOf(imported(zip({ ...parts, formVariables: variables })))
  assert.deepEqual(
    question(definition, 'kies').options?.map(({ label }) => label.da),
    ['Eerste', 'Tweede'],
  )
})

test('the files of an export can come alone', () => {
  assert.equal(imported(tables().formDefinitions).definitions.length, 1)
  const steps = imported(tables().formSteps)
  assert.deepEqual(steps.definitions, [])
  assert.equal(leftOutAt(steps, /een|twee/).length, 2)
})
