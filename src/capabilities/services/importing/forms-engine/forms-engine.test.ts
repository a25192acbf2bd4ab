import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftOf, imported, leftOutAt, question, whenOf } from '../importing.test.support.ts'

type Link = { path: string; condition?: string }
const page = (path: string, next: (string | Link)[], ...components: object[]) => ({
  path,
  title: `Page ${path}`,
  components,
  next: next.map((link) => (typeof link === 'string' ? { path: link } : link)),
})
const text = (name: string, more: object = {}) => ({
  type: 'TextField',
  name,
  title: name,
  options: {},
  schema: {},
  ...more,
})
const yesNo = (name: string) => ({ type: 'YesNoField', name, title: name, options: {}, schema: {} })
const is = (name: string, field: string, value: string, operator = 'is', type = 'YesNoField') => ({
  name,
  displayName: name,
  value: {
    name,
    conditions: [
      {
        field: { name: field, type, display: field },
        operator,
        value: { type: 'Value', value, display: value },
      },
    ],
  },
})
const form = (pages: object[], conditions: object[] = [], more: object = {}) => ({
  startPage: '/a',
  pages,
  conditions,
  lists: [],
  sections: [],
  ...more,
})

test('ways that part and meet again: only what lies on one way has a condition', () => {
  const result = imported(
    form(
      [
        page('/a', ['/c', { path: '/b', condition: 'owner' }], yesNo('own')),
        page('/c', ['/d'], text('rent')),
        page('/b', ['/d'], text('deed')),
        page('/d', [], text('last')),
      ],
      [is('owner', 'own', 'true')],
    ),
  )
  const definition = draftOf(result)
  assert.deepEqual(
    ['deed', 'rent', 'last'].map((id) => whenOf(definition, id)[0]),
    ['own = true', 'own != true', undefined],
  )
})

test('a page that ends the form becomes the answer to whether one needs the service', () => {
  const stop = page('/stop', [], {
    type: 'Html',
    name: 'html',
    title: 'Html',
    content: '<p>Ring i stedet.</p>',
  })
  const definition = draftOf(
    imported(
      form(
        [
          page('/a', [{ path: '/stop', condition: 'not' }, '/b'], yesNo('own')),
          stop,
          page('/b', [], text('name')),
        ],
        [is('not', 'own', 'false')],
      ),
    ),
  )
  assert.deepEqual(definition.needed?.stop, {
    title: { da: 'Page /stop', en: 'Page /stop' },
    text: { da: 'Ring i stedet.', en: 'Ring i stedet.' },
    goOn: false,
    anyway: true,
  })
  assert.equal(definition.outcomes.needed, 'behov')
})

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

test('a page filled in several times becomes a group', () => {
  const repeat = {
    ...page('/b', [], text('name'), yesNo('adult')),
    controller: 'RepeatPageController',
    repeat: { options: { name: 'people', title: 'Person' }, schema: { min: 2, max: 6 } },
  }
  const definition = draftOf(imported(form([page('/a', ['/b'], text('a')), repeat])))
  assert.deepEqual(
    question(definition, 'people').parts?.map(({ id }) => id),
    ['name', 'adult'],
  )
  const data = definition.data.properties.people as { minItems: number; maxItems: number }
  assert.deepEqual([data.minItems, data.maxItems], [2, 6])
})

test('the same name in two sections is two questions, and a condition finds the right one', () => {
  const one = { ...page('/a', ['/b'], yesNo('ok')), section: 'first' }
  const two = {
    ...page('/b', [{ path: '/c', condition: 'second' }], yesNo('ok')),
    section: 'second',
  }
  const definition = draftOf(
    imported(
      form([one, two, page('/c', [], text('c'))], [is('second', 'second.ok', 'true')], {
        sections: [
          { name: 'first', title: 'First' },
          { name: 'second', title: 'Second' },
        ],
      }),
    ),
  )
  assert.equal(whenOf(definition, 'c')[0], 'ok2 = true')
})

test('pages no way leads to, patterns and unknown kinds are listed', () => {
  const odd = [
    text('code', { schema: { regex: '^x$' } }),
    { type: 'Hologram', name: 'holo', title: 'Holo', options: {}, schema: {} },
  ]
  const result = imported(
    form([page('/a', ['/b'], text('a')), page('/b', [], text('b')), page('/lost', [], ...odd)]),
  )
  assert.deepEqual(leftOutAt(result, /lost$/), ['next'])
  assert.deepEqual(leftOutAt(result, /code$/), ['schema.regex'])
  assert.deepEqual(leftOutAt(result, /holo$/), ['Hologram'])
})
