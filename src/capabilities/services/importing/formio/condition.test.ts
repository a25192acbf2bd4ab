import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftOf, imported, leftOutAt, whenOf } from '../importing.test.support.ts'
import { choice, field, form, yes } from './formio.test.support.ts'

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
