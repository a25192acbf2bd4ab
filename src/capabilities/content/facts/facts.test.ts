import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillBlocks } from './fill.ts'
import { todayOf, weekOf } from './hours.ts'
import { isValue, placeholderProblem } from './registry.ts'
import { sayFact } from './say.ts'

const now = new Date('2026-11-23T09:00:00Z')
const hours = {
  week: {
    mon: [['09:00', '15:00']],
    tue: [['09:00', '15:00']],
    wed: [
      ['09:00', '12:30'],
      ['13:00', '15:00'],
    ],
    thu: [['09:00', '15:00']],
    fri: [['09:00', '15:00']],
  },
  days: [{ day: '2026-11-23', spans: [] }],
} as never

const facts = new Map<string, unknown>([
  ['kommune.telefon', '12345678'],
  ['kommune.navn', 'Klit*by_ [Kommune](/x) {{kommune.telefon}}'],
  ['fees.pas', 893],
  ['link.kort', { label: 'Se *kortet*', href: '/kort' }],
  ['text.ond', '<script>alert(1)</script>'],
])
const words = (text: string) => {
  const { blocks, ...rest } = fillBlocks([{ id: 'a', type: 'text', data: { text } }], facts, now)
  return { text: blocks[0]!.data.text, ...rest }
}

test('facts are said in words as their type and format ask', () => {
  const said = (key: string, format: string, value: unknown, language: 'da' | 'en' = 'da') =>
    sayFact(key, format, value, now, language)?.text.replaceAll('\u00a0', ' ')
  assert.equal(said('kommune.telefon', '', '12345678'), '12 34 56 78')
  assert.equal(said('fees.pas', '', 1893.5), '1.893,50 kr.')
  assert.equal(said('fees.pas', '', 893, 'en'), 'DKK 893')
  assert.equal(said('date.valg', '', '2026-12-01'), '1. december 2026')
  assert.equal(said('date.valg', 'short', '2026-12-01'), '1.12.2026')
  assert.equal(said('fees.pas', '', '893'), undefined, 'not of its type')
  assert.equal(said('fees.pas', '', -1), undefined)
})

test('opening hours tell days that are alike together, and today as it is today', () => {
  assert.equal(
    weekOf(hours, 'da'),
    'mandag og tirsdag kl. 9–15, onsdag kl. 9–12.30 og 13–15, torsdag og fredag kl. 9–15',
  )
  assert.equal(todayOf(hours, now, 'da'), 'i dag lukket')
  assert.equal(todayOf(hours, new Date('2026-11-23T23:30:00Z'), 'da'), 'i dag kl. 9–15')
  assert.equal(weekOf({ week: {}, days: [] }, 'en'), 'closed all days')
})

test('a fact is words and nothing else, whatever is in it', () => {
  assert.equal(words('{{text.ond}}').text, '<script>alert(1)</script>')
  assert.equal(
    words('Hos {{kommune.navn}}.').text,
    'Hos Klit\\*by\\_ \\[Kommune\\](/x) \\{\\{kommune.telefon\\}\\}.',
  )
  assert.equal(words('{{link.kort}}').text, '[Se \\*kortet\\*](/kort)')
  assert.equal(words('[Ring](tel:{{kommune.telefon}})').text, '[Ring](tel:12345678)')
})

test('what is needed and not there is told, and what may go without takes its sentence with it', () => {
  assert.deepEqual(words('Ring på tlf. {{phone.vagt}}. Eller kom.').missing, ['phone.vagt'])
  const without = words(
    'Kom i dag. Ring på tlf. {{phone.vagt?}}, hvis du kan. Vi er her.\n\n- {{phone.vagt?}}\n- Skriv',
  )
  assert.deepEqual([without.text, without.missing], ['Kom i dag. Vi er her.\n\n- Skriv', []])
  assert.equal(words('Kun {{phone.vagt?}}').text, '')
  assert.equal(words('Pas koster {{fees.pas}}. Godt.').text, 'Pas koster 893\u00a0kr. Godt.')
  assert.deepEqual(words('{{fees.pas}} {{phone.vagt?}}').keys.toSorted(), [
    'fees.pas',
    'phone.vagt',
  ])
})

test('a key nobody can have is told where it is written', () => {
  assert.equal(placeholderProblem('kommune.telefon', ''), undefined)
  assert.equal(placeholderProblem('kommune.fax', ''), 'key')
  assert.equal(placeholderProblem('constructor.x', ''), 'key')
  assert.equal(placeholderProblem('opening.hallen', 'yesterday'), 'format')
  assert.equal(isValue('opening.hallen', { week: { mon: [['15:00', '09:00']] }, days: [] }), false)
  assert.equal(isValue('link.x', { label: 'a', href: 'javascript:1' }), false)
})

test('opening hours without special days are hours, and say so today', () => {
  const facts = new Map([['opening.hallen', { week: { mon: [['09:00', '15:00']] } }]])
  const monday = new Date('2026-11-23T09:00Z')
  const said = sayFact('opening.hallen', 'today', facts.get('opening.hallen'), monday, 'da')
  assert.equal(said?.text, 'i dag kl. 9–15')
  assert.equal(sayFact('opening.hallen', 'today', { days: [] }, monday, 'da'), undefined)
})
