import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { draftOf, imported, leftOutAt, question, whenOf } from '../importing.test.support.ts'

const form = (...components: object[]) => ({ title: 'Søg om plads', path: 'plads', components })
const field = (key: string, more: object = {}) => ({
  type: 'textfield',
  key,
  label: key,
  input: true,
  ...more,
})
const yes = (key: string) => ({ type: 'checkbox', key, label: key, input: true })
const choice = (key: string, ...values: string[]) => ({
  type: 'radio',
  key,
  label: key,
  values: values.map((value) => ({ value, label: value.toUpperCase() })),
})

test('questions keep their words, choices, bounds and whether they must be answered', () => {
  const result = imported(
    form(
      field('navn', {
        label: 'Dit navn',
        description: '<p>Som i <b>passet</b></p>',
        validate: { required: true, minLength: 2, maxLength: 50 },
      }),
      choice('farve', 'rød', 'blå'),
      {
        type: 'number',
        key: 'alder',
        label: 'Alder',
        suffix: 'år',
        validate: { min: 18, max: 120 },
      },
      {
        type: 'selectboxes',
        key: 'dage',
        label: 'Dage',
        values: [
          { value: 'ma', label: 'Mandag' },
          { value: 'ti', label: 'Tirsdag' },
        ],
      },
      {
        type: 'file',
        key: 'bilag',
        label: 'Bilag',
        filePattern: '.pdf',
        multiple: true,
        validate: { required: true },
      },
    ),
  )
  const definition = draftOf(result)
  assert.equal(definition.slug, 'soeg-om-plads')
  assert.deepEqual(question(definition, 'navn').label, { da: 'Dit navn' })
  assert.deepEqual(question(definition, 'navn').hint, { da: 'Som i passet' })
  assert.deepEqual(definition.data.properties.navn, { type: 'string', minLength: 2, maxLength: 50 })
  assert.deepEqual(definition.data.required, ['navn', 'bilag'])
  assert.deepEqual(
    question(definition, 'farve').options?.map(({ value, label }) => [value, label.da]),
    [
      ['rød', 'RØD'],
      ['blå', 'BLÅ'],
    ],
  )
  assert.deepEqual(definition.data.properties.alder, { type: 'number', minimum: 18, maximum: 120 })
  assert.deepEqual(question(definition, 'alder').unit, { da: 'år' })
  assert.equal(question(definition, 'bilag').accept, '.pdf')
  assert.equal(question(definition, 'dage').widget, 'choices')
  assert.ok(question(definition, 'navn').always)
})

test('every way of saying when a question shows becomes the same FEEL', () => {
  const ways: [object, string][] = [
    [{ conditional: { show: true, when: 'farve', eq: 'rød' } }, 'farve = "rød"'],
    [{ conditional: { show: 'false', when: 'farve', eq: 'rød' } }, 'farve != "rød"'],
    [
      {
        conditional: {
          show: true,
          conjunction: 'any',
          conditions: [
            { component: 'farve', operator: 'isEqual', value: 'rød' },
            { component: 'ejer', operator: 'isEqual', value: true },
          ],
        },
      },
      'farve = "rød" or ejer = true',
    ],
    [
      {
        conditional: {
          json: {
            and: [{ '==': [{ var: 'data.farve' }, 'rød'] }, { '>=': [{ var: 'data.antal' }, 3] }],
          },
        },
      },
      'farve = "rød" and antal >= 3',
    ],
    [
      { customConditional: "show = data.farve === 'rød' && !(data.antal > 3);" },
      'farve = "rød" and (antal = null or antal <= 3)',
    ],
    [
      { customConditional: "show = ['rød', 'blå'].includes(data.farve)" },
      'farve = "rød" or farve = "blå"',
    ],
    [
      { customConditional: 'show = row.ting.cykel || data.ejer;' },
      'list contains(ting, "cykel") or ejer = true',
    ],
    [{ conditional: { show: true, when: 'ting', eq: 'cykel' } }, 'list contains(ting, "cykel")'],
    [
      {
        hidden: true,
        logic: [
          {
            trigger: { type: 'simple', simple: { show: true, when: 'ejer', eq: 'true' } },
            actions: [{ type: 'property', property: { value: 'hidden' }, state: false }],
          },
        ],
      },
      'ejer = true',
    ],
  ]
  for (const [condition, expected] of ways) {
    const things = {
      type: 'selectboxes',
      key: 'ting',
      label: 'Ting',
      values: [
        { value: 'cykel', label: 'Cykel' },
        { value: 'bil', label: 'Bil' },
      ],
    }
    const result = imported(
      form(
        choice('farve', 'rød', 'blå'),
        yes('ejer'),
        { type: 'number', key: 'antal', label: 'Antal' },
        things,
        field('mere', condition),
      ),
    )
    assert.deepEqual(whenOf(draftOf(result), 'mere'), [undefined, expected])
    assert.deepEqual(leftOutAt(result, /mere/), [])
  }
})

test('a condition that cannot be told is listed, and the question is asked', () => {
  const conditions: [object, RegExp][] = [
    [
      { customConditional: "show = utils.isMember('x') && moment().isAfter(data.farve)" },
      /kan ikke oversættes/,
    ],
    [{ conditional: { show: true, when: 'ukendt', eq: '1' } }, /»ukendt«, som ingen spørger om/],
    [{ conditional: { show: true, when: 'senere', eq: '1' } }, /kommer senere/],
  ]
  for (const [condition, sentence] of conditions) {
    const result = imported(form(choice('farve', 'rød'), field('mere', condition), field('senere')))
    assert.deepEqual(whenOf(draftOf(result), 'mere'), [undefined, undefined])
    assert.match(result.leftOut.find(({ what }) => what === 'condition')!.sentence, sentence)
  }
})

test('a page is divided where a question depends on another on the same page', () => {
  const panel = {
    type: 'panel',
    key: 'side',
    title: 'Side',
    components: [
      yes('ejer'),
      field('andet'),
      field('fra', { conditional: { show: true, when: 'ejer', eq: 'true' } }),
    ],
  }
  const result = imported(form(panel))
  const { pages } = draftOf(result).dialogue
  assert.deepEqual(
    pages.map(({ id, questions }) => [id, questions.map((one) => one.id)]),
    [
      ['side', ['ejer', 'andet']],
      ['fra', ['fra']],
    ],
  )
  assert.ok(result.notes.some((note) => /delt/.test(note)))
})

test('sections within sections have the conditions of both, boxes give theirs to what is in them', () => {
  const inner = {
    type: 'fieldset',
    key: 'indre',
    legend: 'Indre',
    components: [field('b')],
    conditional: { show: true, when: 'to', eq: 'true' },
  }
  const outer = {
    type: 'panel',
    key: 'ydre',
    title: 'Ydre',
    components: [field('a'), inner],
    conditional: { show: true, when: 'en', eq: 'true' },
  }
  const box = {
    type: 'columns',
    key: 'kolonner',
    columns: [{ components: [field('c')] }, { components: [field('d')] }],
    conditional: { show: true, when: 'to', eq: 'true' },
  }
  const definition = draftOf(imported(form(yes('en'), yes('to'), outer, box)))
  assert.deepEqual(whenOf(definition, 'b'), ['en = true and to = true', undefined])
  assert.deepEqual(whenOf(definition, 'd'), [undefined, 'to = true'])
})

test('rows become a group; a list in a list and files in a list are told of', () => {
  const rows = {
    type: 'datagrid',
    key: 'boern',
    label: 'Børn',
    addAnother: 'Tilføj et barn',
    validate: { minLength: 1, maxLength: 4 },
    components: [
      field('navn', { validate: { required: true } }),
      { type: 'file', key: 'billede', label: 'Billede' },
      { type: 'editgrid', key: 'gaver', label: 'Gaver', components: [field('gave')] },
      { type: 'content', key: 'tekst', html: '<p>Husk alle</p>' },
    ],
  }
  const result = imported(form(rows))
  const group = question(draftOf(result), 'boern')
  assert.deepEqual(
    group.parts?.map(({ id }) => id),
    ['navn'],
  )
  assert.deepEqual(group.item, { da: 'Tilføj et barn' })
  const data = draftOf(result).data.properties.boern as { minItems: number; maxItems: number }
  assert.deepEqual([data.minItems, data.maxItems], [1, 4])
  for (const place of [/billede/, /gaver$/, /gaver › gave/, /tekst/])
    assert.equal(leftOutAt(result, place).length, 1, String(place))
})

test('what has no place is listed with its place: kinds, patterns, own checks, defaults', () => {
  const result = imported(
    form(
      field('postnr', {
        validate: { pattern: '[0-9]{4}', custom: 'valid = true' },
        defaultValue: '8000',
      }),
      { type: 'signature', key: 'underskrift', label: 'Underskrift' },
      { type: 'hologram', key: 'hologram', label: 'Hologram', input: true },
      { type: 'button', key: 'send', label: 'Send' },
    ),
  )
  assert.deepEqual(leftOutAt(result, /postnr/).toSorted(), [
    'defaultValue',
    'validate.custom',
    'validate.pattern',
  ])
  for (const kind of ['signature', 'hologram', 'button'])
    assert.ok(
      result.leftOut.some(({ what }) => what === kind),
      kind,
    )
})

test('a box that must be ticked must be ticked here too, and conditions on it still hold', () => {
  const definition = draftOf(
    imported(
      form(
        { ...yes('enig'), validate: { required: true } },
        field('mere', { conditional: { show: true, when: 'enig', eq: 'true' } }),
      ),
    ),
  )
  assert.deepEqual(definition.data.properties.enig, {
    type: 'array',
    items: { type: 'string', enum: ['ja'] },
    uniqueItems: true,
    minItems: 1,
  })
  assert.deepEqual(whenOf(definition, 'mere'), [undefined, 'list contains(enig, "ja")'])
})

test('texts in other languages come along from a file of translations, and without their form they are listed', () => {
  const translation = {
    data: {
      language: 'en',
      form: 'plads',
      i18n: { 'Dit navn': 'Your name', 'Søg om plads': 'Apply for a place' },
    },
  }
  const alone = imported(translation)
  assert.deepEqual(alone.definitions, [])
  assert.equal(alone.leftOut.length, 2)
  assert.equal(alone.format, 'form.io-translation')
})

test('a zip with a form and its translations gives a form in both languages', () => {
  const translation = { data: { language: 'en', form: 'plads', i18n: { 'Dit navn': 'Your name' } } }
  const files = { 'form.json': form(field('navn', { label: 'Dit navn' })), 'en.json': translation }
  const bytes = Object.entries(files).map(([name, file]) => [name, strToU8(JSON.stringify(file))])
  const result = imported(zipSync(Object.fromEntries(bytes)), 'form.zip')
  assert.deepEqual(question(draftOf(result), 'navn').label, { da: 'Dit navn', en: 'Your name' })
})

test('a setting that nobody knows is listed with its place, its name and what it said', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^x[a-z]{3,12}$/),
      fc.stringMatching(/^[a-zæøå]{4,30}$/),
      (name, said) => {
        const result = imported(form(field('a', { [name]: { dybt: [said] } })))
        const [listed] = result.leftOut.filter(({ place }) => place.endsWith('› a'))
        assert.equal(listed?.what, name)
        assert.ok(listed.sentence.includes(`${name}.dybt: ["${said}"]`), listed.sentence)
      },
    ),
    { numRuns: 50 },
  )
})

test('ids are stable, fit the rules’ language, and are each given once', () => {
  const keys = ['date', 'if', 'Dit Navn', 'ære', '2. valg', 'constructor', 'Dit-Navn']
  const ids = draftOf(imported(form(...keys.map((key) => field(key))))).dialogue.pages.flatMap(
    ({ questions }) => questions.map(({ id }) => id),
  )
  assert.deepEqual(ids, [
    'dateSvar',
    'ifSvar',
    'ditNavn',
    'aere',
    'felt2Valg',
    'constructorSvar',
    'ditNavn2',
  ])
})

test('an array of forms becomes as many drafts, and components alone become one', () => {
  assert.equal(
    imported([form(field('a')), { ...form(field('b')), title: 'To' }]).definitions.length,
    2,
  )
  assert.equal(imported([field('a'), field('b')]).definitions.length, 1)
})
