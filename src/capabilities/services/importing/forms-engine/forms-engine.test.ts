import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftOf, imported, leftOutAt, question, whenOf } from '../importing.test.support.ts'
import { form, is, page, text } from './forms-engine.test.support.ts'

const yesNo = (name: string) => ({ type: 'YesNoField', name, title: name, options: {}, schema: {} })

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
