import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { lint } from '../publishing/lint.ts'
import { imported, refused } from './importing.test.support.ts'
import { importForm } from './index.ts'
import { say } from './texts.ts'

/** What would go on for ever fails. */
const limit = { timeout: 60_000 }

const form = JSON.stringify({
  title: 'A',
  components: [{ type: 'textfield', key: 'a', label: 'A' }],
})

test(
  'a zip that unpacks to more than a form can be is refused, also when its table of contents lies',
  limit,
  () => {
    const bomb = zipSync({ 'forms.json': new Uint8Array(60_000_000) }, { level: 9 })
    assert.match(refused(bomb), /for stor/)
    const liar = bomb.slice()
    const view = new DataView(liar.buffer)
    for (let at = 0; at < liar.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true)
    }
    assert.match(refused(liar), /for stor/)
    const many = zipSync(
      Object.fromEntries(
        Array.from({ length: 500 }, (_, index) => [`${index}.json`, strToU8('{}')]),
      ),
    )
    assert.match(refused(many), /for stor/)
  },
)

test(
  'names in a zip that climb out are not followed, and are listed with what is no form',
  limit,
  () => {
    const result = imported(
      zipSync({
        'form.json': strToU8(form),
        '../../etc/passwd.json': strToU8('{}'),
        '/abs.json': strToU8('{}'),
        'billede.png': strToU8('x'),
        'andet.json': strToU8('{"x":1}'),
        'brudt.json': strToU8('{"x":'),
      }),
    )
    assert.equal(result.definitions.length, 1)
    const listed = result.leftOut.filter(({ what }) => what === 'file').map(({ place }) => place)
    assert.deepEqual(listed.toSorted(), [
      '../../etc/passwd.json',
      '/abs.json',
      'andet.json',
      'billede.png',
      'brudt.json',
    ])
  },
)

test(
  'YAML that refers to itself again and again, or is nested without end, is refused',
  limit,
  () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`,
    )
    refused(`l0: &l0 [x]\n${levels.join('\n')}\nelements: *l12`)
    assert.match(refused(`elements: ${'['.repeat(200_000)}`), /for stor/)
    refused(`${'- '.repeat(100_000)}a`)
    refused(Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'))
    refused(`elements: "${'a: {'.repeat(50_000)}"\nsettings: {}`)
    refused(`a: ${'x'.repeat(2_000_000)}`)
  },
)

test('JSON without bottom, without end or without sense is refused', limit, () => {
  assert.match(refused('['.repeat(1_000_000) + ']'.repeat(1_000_000)), /for stor/)
  const nested = (depth: number): string =>
    depth
      ? `{"type":"panel","key":"p","components":[${nested(depth - 1)}]}`
      : '{"type":"textfield","key":"a"}'
  assert.match(refused(`{"components":[${nested(300)}]}`), /for stor/)
  assert.match(refused(`{"components":[${'1,'.repeat(500_000)}1]}`), /for stor/)
  assert.match(refused('{"components": ['), /ikke hel/)
  assert.match(refused(''), /tom/)
  assert.match(refused('42'), /kender ikke/)
  assert.match(refused('{}'), /kender ikke/)
})

test(
  'keys that disturb programs are left out and listed, and no object is the worse for it',
  limit,
  () => {
    const poisoned = `{"title":"A","__proto__":{"polluted":1},"components":[{"type":"textfield","key":"__proto__","label":"A","constructor":{"prototype":{"polluted":1}}},{"type":"toString","key":"hasOwnProperty"}]}`
    const result = imported(poisoned)
    assert.equal(({} as { polluted?: number }).polluted, undefined)
    assert.deepEqual(
      result.leftOut
        .filter(({ place }) => place === '__proto__' || place === 'constructor')
        .map(({ what }) => what),
      ['__proto__', 'constructor'],
    )
  },
)

test('encodings: UTF-16 that says so is read, Latin-1 is refused with what to do', limit, () => {
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...[...form].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ])
  assert.equal(imported(utf16).definitions.length, 1)
  assert.equal(imported(`\ufeff${form}`).definitions.length, 1)
  assert.match(refused(Uint8Array.from([0x7b, 0x22, 0xe6, 0xf8, 0xe5, 0x22, 0x7d])), /UTF-8/)
})

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

test('no bytes, and no JSON, make it throw', limit, () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void importForm(bytes, 'x')),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 6 }),
      (json) => void importForm(new TextEncoder().encode(json), 'x.json'),
    ),
    { numRuns: 300 },
  )
})

// Values as forms have them, in places where they do not belong.
const word = fc.constantFrom(
  'type',
  'key',
  'components',
  'panel',
  'datagrid',
  'select',
  'textfield',
  'a',
  'next',
  'path',
  '/a',
  'is',
  'visible',
  '#type',
  '{{ a }}',
  '<b>x</b>',
  '\ud800',
  '\u0000',
)
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    word,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('any'), { maxLength: 3 }),
  object: fc.dictionary(
    fc.constantFrom(
      ...'type key label title components columns values data conditional customConditional logic validate value when eq show json path next condition conditions items options list name id #type #title #options #states #multiple #element elements langcode settings configuration json_logic_trigger actions form_definition slug index steps pages repeat startPage openForms translations i18n language'.split(
        ' ',
      ),
    ),
    tie('any'),
    { maxKeys: 7 },
  ),
})).any

const optional = (model: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(model, { requiredKeys: [] })
const key = fc.constantFrom(
  'a',
  'b',
  'date',
  'sagstitel',
  'Å b',
  'x.y',
  'toString',
  'æ'.repeat(400),
)
const label = fc.oneof(
  key,
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constant('{a} <b>'.repeat(900)),
  value,
)
const choices = fc.array(fc.oneof(optional({ label, value: key, text: label }), value), {
  maxLength: 4,
})
const condition = fc.oneof(
  optional({
    show: fc.constantFrom(true, 'false'),
    when: key,
    eq: fc.oneof(key, fc.boolean(), fc.double()),
  }),
  value,
)

const component = fc.letrec((tie) => ({
  one: fc.oneof(
    { maxDepth: 3 },
    optional({
      type: fc.constantFrom(
        ...'textfield textarea number checkbox selectboxes radio select email date file content survey time hidden address identity TextField NumberField YesNoField RadiosField CheckboxesField Html DatePartsField FileUploadField'.split(
          ' ',
        ),
      ),
      key,
      name: key,
      label,
      title: label,
      hint: label,
      description: label,
      html: label,
      content: label,
      list: key,
      values: choices,
      data: optional({ values: choices }),
      questions: choices,
      multiple: fc.boolean(),
      hidden: fc.boolean(),
      conditional: condition,
      customConditional: fc.oneof(fc.constant('show = a === "x" || !b'), label),
      options: optional({ required: fc.boolean(), condition: key }),
      validate: optional({
        required: fc.boolean(),
        min: value,
        max: fc.double(),
        minLength: fc.integer(),
        maxLength: fc.integer(),
        pattern: label,
      }),
      schema: optional({
        min: fc.double(),
        max: fc.integer(),
        length: fc.integer(),
        precision: fc.integer(),
      }),
    }),
    optional({
      type: fc.constantFrom(
        'panel',
        'fieldset',
        'columns',
        'datagrid',
        'editgrid',
        'container',
        'tabs',
        'table',
      ),
      key,
      title: label,
      components: fc.array(tie('one'), { maxLength: 4 }),
      columns: fc.array(fc.record({ components: fc.array(tie('one'), { maxLength: 2 }) }), {
        maxLength: 2,
      }),
      conditional: condition,
    }),
  ),
})).one
const components = fc.array(component, { maxLength: 6 })

const element = fc.letrec((tie) => ({
  one: fc.oneof(
    { maxDepth: 3 },
    optional({
      '#type': fc.constantFrom(
        ...'textfield textarea number checkbox checkboxes radios select email date managed_file webform_markup webform_likert webform_contact webform_custom_composite os2forms_nemid_name os2forms_dawa_address webform_select_other'.split(
          ' ',
        ),
      ),
      '#title': label,
      '#description': label,
      '#required': fc.boolean(),
      '#options': fc.oneof(fc.dictionary(key, label), value),
      '#questions': fc.dictionary(key, label),
      '#answers': fc.dictionary(key, label),
      '#element': fc.dictionary(key, tie('one'), { maxKeys: 3 }),
      '#multiple': fc.oneof(fc.boolean(), fc.integer()),
      '#min': value,
      '#max': fc.integer(),
      '#states': optional({
        visible: fc.dictionary(
          fc.constantFrom(':input[name="a"]', ':input[name="b[x]"]', 'x'),
          fc.oneof(optional({ value: label, checked: fc.boolean() }), value),
        ),
      }),
    }),
    fc.record({
      '#type': fc.constantFrom('webform_wizard_page', 'fieldset', 'container'),
      '#title': label,
      a: tie('one'),
      b: tie('one'),
    }),
  ),
})).one

const shapes = [
  fc.record({ components, title: label, path: key }),
  fc.array(fc.record({ configuration: fc.record({ components }), slug: key, name: label })),
  fc.record({
    startPage: key,
    engine: fc.constantFrom('V1', 'V2'),
    pages: fc.array(
      fc.record({
        path: key,
        title: label,
        components,
        next: fc.array(optional({ path: key, condition: key })),
        condition: key,
        repeat: optional({ options: optional({ name: key, title: label }) }),
      }),
      { maxLength: 5 },
    ),
    conditions: fc.array(
      optional({ name: key, value: fc.oneof(fc.constant('a == true'), value), items: value }),
    ),
    lists: fc.array(optional({ name: key, items: choices })),
  }),
  fc.record({
    langcode: key,
    id: key,
    title: label,
    settings: value,
    elements: fc.dictionary(key, element),
    handlers: value,
  }),
  fc.record({ components: fc.array(value), title: value }),
  fc.record({
    pages: fc.array(fc.record({ path: value, components: value, next: value })),
    conditions: value,
    lists: value,
  }),
  fc.record({ data: fc.record({ i18n: value, language: value }) }),
  fc.record({ dialogue: value, data: value, receipt: value }),
]

test(
  'forms with anything anywhere never make it throw, and every draft could be published',
  limit,
  () => {
    let drafts = 0
    fc.assert(
      fc.property(fc.oneof(...shapes), (made) => {
        const result = importForm(new TextEncoder().encode(JSON.stringify(made)), 'x.json')
        if (!result.ok) return assert.match(result.problem, /\.$/)
        for (const { what, sentence } of result.leftOut)
          assert.ok(sentence && what !== 'draft', sentence)
        // Who asks only for what a register knows must put a page before it, and is told so.
        const faults = result.definitions.flatMap(lint)
        if (!result.notes.includes(say.onlyRegister)) assert.deepEqual(faults, [])
        drafts += result.definitions.length
      }),
      { numRuns: 400 },
    )
    assert.ok(drafts > 100, `only ${drafts} drafts were made`)
  },
)
