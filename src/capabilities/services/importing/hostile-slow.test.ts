import assert from 'node:assert/strict'
import { test } from 'node:test'
import { imported, refused } from './importing.test.support.ts'
import { importForm } from './index.ts'

/** What would go on for ever fails. */
const limit = { timeout: 60_000 }

test('texts and conditions made to be slow are not', limit, () => {
  const text = (label: string) =>
    JSON.stringify({
      components: [
        { type: 'textfield', key: 'a', label, description: label, customConditional: label },
      ],
    })
  for (const evil of [
    '<',
    '<a href="',
    '<!--',
    '<script>',
    '&#',
    '[a](',
    '**',
    '{',
    '(',
    "'",
    '!',
    'a.',
    '\\',
  ])
    void importForm(new TextEncoder().encode(text(evil.repeat(100_000))), 'x.json')
  const flow = Array.from({ length: 120 }, (_, index) => ({
    path: `/${index}`,
    components: [{ type: 'YesNoField', name: `q${index}`, title: 'Q' }],
    next: [
      { path: `/${index + 1}` },
      { path: `/${index + 2}`, condition: `c${index}` },
      { path: `/${(index * 7) % 120}`, condition: `c${(index * 3) % 120}` },
    ],
  }))
  const conditions = flow.map((_, index) => ({ name: `c${index}`, value: `q${index} == true` }))
  imported({ startPage: '/0', pages: flow, conditions, lists: [], sections: [] })
})

test('what is written once and used a million times is refused or listed', limit, () => {
  const conditions = Array.from({ length: 60 }, (_, index) => ({
    id: `c${index}`,
    coordinator: 'and',
    items: index
      ? [{ conditionId: `c${index - 1}` }, { conditionId: `c${index - 1}` }]
      : [{ componentId: 'q', operator: 'is', value: true }],
  }))
  const pages = [
    { path: '/a', components: [{ id: 'q', type: 'YesNoField', name: 'q', title: 'Q' }] },
    {
      path: '/b',
      condition: 'c59',
      components: [
        { type: 'Html', content: 'x' },
        { type: 'TextField', name: 'b', title: 'B' },
      ],
    },
  ]
  const doubled = imported({ engine: 'V2', pages, conditions, lists: [], sections: [] })
  assert.ok(doubled.leftOut.some(({ what }) => what === 'condition'))
  let rule: unknown = { var: 'a' }
  for (let depth = 0; depth < 25; depth++) rule = { if: [rule, { '!': rule === 1 }, true] }
  const asks = [
    { type: 'checkbox', key: 'a' },
    { type: 'textfield', key: 'b', conditional: { json: rule } },
  ]
  imported({ components: asks })
  const items = Array.from({ length: 2000 }, (_, index) => ({ text: `${index}`, value: index }))
  const selects = Array.from({ length: 2000 }, (_, index) => ({
    type: 'SelectField',
    name: `s${index}`,
    list: 'l',
  }))
  assert.match(
    refused(
      JSON.stringify({
        pages: [{ path: '/a', components: selects }],
        lists: [{ name: 'l', items }],
      }),
    ),
    /for stor/,
  )
  const same = Array.from({ length: 20_000 }, () => ({
    type: 'textfield',
    key: 'a',
    conditional: { show: true, when: 'a', eq: 'x' },
  }))
  assert.match(refused(JSON.stringify({ components: same })), /for stor/)
  const key = 'k'.repeat(5_000_000)
  const inside = Array.from({ length: 500 }, (_, index) => ({
    type: 'textfield',
    key: `a${index}`,
  }))
  imported({ components: [{ type: 'container', key, components: inside }] })
  const yaml = `langcode: da\nsettings: {}\nelements:\n${"  a:\n    '#type': textfield\n".replace('a', 'a0')}${Array.from({ length: 2500 }, (_, index) => `  e${index}:\n    '#type': textfield\n    '#title': Navn ${index}\n`).join('')}`
  importForm(new TextEncoder().encode(yaml), 'x.yml')
})
