import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stringify } from 'yaml'
import { draftOf, imported, leftOutAt, question, whenOf } from '../importing.test.support.ts'

type Elements = Record<string, Record<string, unknown>>

const webform = (elements: Elements, more: object = {}) =>
  stringify({
    langcode: 'da',
    id: 'klage',
    title: 'Klage over afgørelse',
    description: 'P&aring; en side',
    elements: stringify(elements),
    settings: {},
    handlers: {},
    ...more,
  })

const read = (elements: Elements, more: object = {}) =>
  imported(webform(elements, more), 'webform.webform.klage.yml')

test('the YAML inside the YAML becomes pages and questions, in Danish', () => {
  const result = read({
    side_1: {
      '#type': 'webform_wizard_page',
      '#title': 'Om dig',
      navn: {
        '#type': 'textfield',
        '#title': 'Navn',
        '#required': true,
        '#required_error': 'Skriv dit navn',
        '#maxlength': 60,
      },
      adresse: { '#type': 'os2forms_dawa_address', '#title': 'Adresse' },
      cpr_nummer: { '#type': 'textfield', '#title': 'CPR-nummer' },
    },
    side_2: {
      '#type': 'webform_wizard_page',
      '#title': 'Klagen',
      emne: {
        '#type': 'select',
        '#title': 'Emne',
        '#options': { a: 'Byggeri -- huse og skure', b: { c: 'Vej' } },
      },
      bilag: {
        '#type': 'managed_file',
        '#title': 'Bilag',
        '#file_extensions': 'pdf docx',
        '#multiple': 3,
      },
    },
  })
  const definition = draftOf(result)
  assert.equal(result.format, 'drupal-webform')
  assert.deepEqual(definition.summary, { da: 'På en side' })
  assert.deepEqual(
    definition.dialogue.pages.map(({ id, title }) => [id, title.da]),
    [
      ['side-1', 'Om dig'],
      ['side-2', 'Klagen'],
    ],
  )
  assert.deepEqual(question(definition, 'navn').missing, { da: 'Skriv dit navn' })
  assert.equal(question(definition, 'adresse').widget, 'address')
  assert.equal(question(definition, 'cprNummer').sensitivity, 'confidential')
  assert.deepEqual(question(definition, 'emne').options, [
    { value: 'a', label: { da: 'Byggeri' }, hint: { da: 'huse og skure' } },
    { value: 'c', label: { da: 'Vej' } },
  ])
  assert.equal(question(definition, 'bilag').accept, '.pdf,.docx')
  assert.ok(!result.notes.some((note) => /oversæt/.test(note)))
})

test('#states become FEEL: all, any, either-or, not, numbers, boxes', () => {
  const states: [unknown, string][] = [
    [{ visible: { ':input[name="valg"]': { value: 'ja' } } }, 'valg = "ja"'],
    [{ invisible: { ':input[name="valg"]': { value: 'ja' } } }, 'valg != "ja"'],
    [{ visible: { ':input[name="valg"]': { '!value': 'ja' } } }, 'valg != "ja"'],
    [
      {
        visible: {
          ':input[name="enig"]': { checked: true },
          ':input[name="antal"]': { value: { greater: '3' } },
        },
      },
      'enig = true and antal > 3',
    ],
    [
      {
        visible: [
          { ':input[name="enig"]': { checked: true } },
          'or',
          { ':input[name="antal"]': { value: { between: '1:5' } } },
        ],
      },
      'enig = true or (antal >= 1 and antal <= 5)',
    ],
    [
      {
        visible: [
          { ':input[name="enig"]': { checked: true } },
          'xor',
          { ':input[name="valg"]': { value: 'ja' } },
        ],
      },
      '(enig = true and valg != "ja") or (enig != true and valg = "ja")',
    ],
    [{ visible: { ':input[name="dage[ma]"]': { checked: true } } }, 'list contains(dage, "ma")'],
    [{ visible: { ':input[name="antal"]': { filled: true } } }, 'antal != null'],
    [{ 'visible-slide': { ':input[name="antal"]': { empty: true } } }, 'antal = null'],
  ]
  for (const [state, expected] of states) {
    const result = read({
      valg: { '#type': 'radios', '#title': 'Valg', '#options': { ja: 'Ja', nej: 'Nej' } },
      enig: { '#type': 'checkbox', '#title': 'Enig' },
      antal: { '#type': 'number', '#title': 'Antal' },
      dage: {
        '#type': 'checkboxes',
        '#title': 'Dage',
        '#options': { ma: 'Mandag', ti: 'Tirsdag' },
      },
      mere: { '#type': 'textarea', '#title': 'Mere', '#states': state },
    })
    assert.deepEqual(whenOf(draftOf(result), 'mere'), [undefined, expected])
  }
})

test('what OS2forms knows from login stands in one place, asks for login, and not on the first page', () => {
  const result = read({
    navn: { '#type': 'os2forms_nemid_name', '#title': 'Navn' },
    vej: { '#type': 'os2forms_nemid_street', '#title': 'Vej' },
    cvr: { '#type': 'os2forms_nemid_company_cvr', '#title': 'CVR' },
    besked: { '#type': 'textarea', '#title': 'Besked' },
  })
  const definition = draftOf(result)
  assert.ok(definition.login.required)
  assert.deepEqual(
    definition.dialogue.pages.map(({ questions }) => questions.map(({ widget }) => widget)),
    [['long-text'], ['person']],
  )
  for (const place of [/vej/, /cvr/]) assert.equal(leftOutAt(result, place).length, 1)
})

test('composites and repeated elements become groups, scales of questions become choices', () => {
  const result = read({
    boern: {
      '#type': 'webform_custom_composite',
      '#title': 'Børn',
      '#multiple': 5,
      '#element': {
        navn: { '#type': 'textfield', '#title': 'Navn', '#required': true },
        foedt: { '#type': 'date', '#title': 'Født' },
      },
    },
    mails: { '#type': 'email', '#title': 'E-mails', '#multiple': true },
    mening: {
      '#type': 'webform_likert',
      '#title': 'Mening',
      '#questions': { q1: 'Pris', q2: 'Service' },
      '#answers': { 1: 'Dårlig', 2: 'God' },
    },
  })
  const definition = draftOf(result)
  assert.deepEqual(
    question(definition, 'boern').parts?.map(({ id, widget }) => [id, widget]),
    [
      ['navn', 'text'],
      ['foedt', 'date'],
    ],
  )
  assert.equal(question(definition, 'mails').widget, 'group')
  assert.deepEqual(question(definition, 'meningQ2').label, { da: 'Service' })
  assert.equal((definition.data.properties.boern as { maxItems: number }).maxItems, 5)
})

test('handlers, other states, computed values and unknown elements are listed with their place', () => {
  const result = read(
    {
      regnet: { '#type': 'webform_computed_twig', '#title': 'Sum', '#template': '{{ 1 }}' },
      ukendt: { '#type': 'os2forms_tidsmaskine', '#title': 'Tid' },
      navn: {
        '#type': 'textfield',
        '#title': 'Navn',
        '#states': { required: { ':input[name="x"]': { checked: true } } },
        '#pattern': '[a-z]+',
      },
    },
    {
      handlers: {
        post: { id: 'post', handler_id: 'email', label: 'Send mail', settings: { to: 'x' } },
      },
    },
  )
  assert.deepEqual(leftOutAt(result, /navn/).toSorted(), ['#pattern', '#states.required'])
  for (const what of ['webform_computed_twig', 'os2forms_tidsmaskine', 'email'])
    assert.ok(
      result.leftOut.some((one) => one.what === what),
      what,
    )
})
