import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { draftOf, imported, leftOutAt, question, whenOf } from '../importing.test.support.ts'
import { choice, field, form, yes } from './formio.test.support.ts'

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
