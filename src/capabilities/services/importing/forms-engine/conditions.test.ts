import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftOf, imported, leftOutAt, whenOf } from '../importing.test.support.ts'
import { form, is, page, text } from './forms-engine.test.support.ts'

test('conditions of both generations: "and" before "or", groups, references, lists, lengths, dates ago', () => {
  const lists = [
    {
      id: 'l1',
      name: 'colours',
      title: 'Colours',
      type: 'string',
      items: [
        { id: 'i1', text: 'Red', value: 'red' },
        { id: 'i2', text: 'Blue', value: 'blue' },
      ],
    },
  ]
  const old = [
    is('red', 'colour', 'red', 'is', 'RadiosField'),
    {
      name: 'mixed',
      displayName: 'mixed',
      value: {
        name: 'mixed',
        conditions: [
          { conditionName: 'red', conditionDisplayName: 'red' },
          {
            coordinator: 'or',
            field: { name: 'word', type: 'TextField', display: '' },
            operator: 'is longer than',
            value: { type: 'Value', value: '4' },
          },
          {
            coordinator: 'and',
            conditions: [
              {
                field: { name: 'born', type: 'DatePartsField', display: '' },
                operator: 'is at least',
                value: {
                  type: 'RelativeDate',
                  period: '18',
                  unit: 'years',
                  direction: 'in the past',
                },
              },
            ],
          },
        ],
      },
    },
  ]
  const first = [
    {
      type: 'RadiosField',
      id: 'c1',
      name: 'colour',
      title: 'Colour',
      list: 'colours',
      options: {},
      schema: {},
    },
    { type: 'TextField', id: 'c2', name: 'word', title: 'Word', options: {}, schema: {} },
    { type: 'DatePartsField', id: 'c3', name: 'born', title: 'Born', options: {}, schema: {} },
  ]
  const expected =
    'colour = "red" or (string length(word) > 4 and born <= today() - duration("P216M"))'
  const linked = imported(
    form(
      [page('/a', [{ path: '/b', condition: 'mixed' }], ...first), page('/b', [], text('more'))],
      old,
      { lists },
    ),
  )
  assert.equal(whenOf(draftOf(linked), 'more')[0], expected)
  const byId = [
    {
      id: 'red',
      displayName: 'red',
      items: [
        {
          componentId: 'c1',
          operator: 'is',
          type: 'ListItemRef',
          value: { listId: 'l1', itemId: 'i1' },
        },
      ],
    },
    {
      id: 'both',
      displayName: 'both',
      coordinator: 'and',
      items: [
        { conditionId: 'red' },
        { componentId: 'c3', operator: 'is before', type: 'DateValue', value: '2020-01-31' },
      ],
    },
  ]
  const ordered = imported(
    form([page('/a', [], ...first), { ...page('/b', [], text('more')), condition: 'both' }], byId, {
      engine: 'V2',
      lists,
    }),
  )
  assert.equal(whenOf(draftOf(ordered), 'more')[0], 'colour = "red" and born < date("2020-01-31")')
})

test('conditions that name each other in a circle are listed, not followed for ever', () => {
  const circle = ['x', 'y'].map((id, index) => ({
    id,
    displayName: id,
    items: [{ conditionId: ['y', 'x'][index] }],
  }))
  const result = imported(
    form([page('/a', [], text('a')), { ...page('/b', [], text('b')), condition: 'x' }], circle, {
      engine: 'V2',
    }),
  )
  assert.deepEqual(leftOutAt(result, /\/b$/), ['condition'])
})
