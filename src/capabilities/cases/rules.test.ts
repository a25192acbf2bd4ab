import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberOf } from './cases.ts'
import { lacks } from './decisions.ts'
import { deskTexts } from './desk-texts.ts'
import { DecisionForm, linesOf, MessageForm, RequestForm } from './forms.ts'
import { inboxFrom, inboxQuery } from './inbox.ts'
import { daysAfter } from '../../platform/civil-days.ts'
import { appealUntil } from './legal-days.ts'
import { caseWords, matches, soughtIn } from './search-words.ts'
import { texts } from './texts.ts'
import { timeline } from './timeline.ts'
import { matter, request } from './cases.test.support.ts'

const t = texts.da
const today = '2026-11-23'
const full = {
  outcome: 'rejected',
  rules: 'Byggelovens § 16',
  considerations: 'Naboens lys',
  facts: 'Tegningen',
  hearing: 'known',
  appealBody: 'Nævnenes Hus',
  appealDays: '28',
  appealHow: 'Skriv til os',
}

test('a case number is read aloud the same way in every year', () => {
  assert.equal(numberOf('BYG', 2026, 417), 'BYG-2026-000417')
  assert.equal(numberOf('BYG', 2026, 1_234_567), 'BYG-2026-1234567')
})

test('what is fully granted needs neither grounds nor guidance; anything less needs both', () => {
  assert.deepEqual(lacks({ outcome: 'granted' }, [], today), {})
  for (const outcome of ['rejected', 'dismissed', 'granted-with-conditions']) {
    const missing = lacks({ outcome, conditions: 'x' }, [], today)
    const wanted = [
      'rules',
      'considerations',
      'facts',
      'hearing',
      'appealBody',
      'appealDays',
      'appealHow',
    ]
    assert.deepEqual(Object.keys(missing), wanted, outcome)
  }
  assert.deepEqual(lacks(full, [], today), {})
  assert.deepEqual(lacks({ ...full, outcome: 'granted-with-conditions' }, [], today), {
    conditions: 'conditionsMissing',
  })
})

test('blanks are not grounds', () => {
  for (const field of ['rules', 'considerations', 'facts', 'appealBody', 'appealHow'] as const) {
    assert.deepEqual(Object.keys(lacks({ ...full, [field]: ' \n ' }, [], today)), [field])
  }
})

test('a party is not said to be heard without having been asked, and is waited for while they may answer', () => {
  const heard = { ...full, hearing: 'heard' }
  const asked = { kind: 'party-hearing', answeredAt: null, withdrawnAt: null, due: '2026-12-01' }
  assert.equal(lacks(heard, [], today).hearing, 'notHeard')
  assert.equal(lacks(heard, [{ ...asked, kind: 'information' }], today).hearing, 'notHeard')
  assert.equal(lacks(heard, [asked], today).hearing, 'hearingWaits')
  assert.equal(lacks(heard, [asked], '2026-12-02').hearing, undefined)
  assert.equal(lacks(heard, [{ ...asked, answeredAt: new Date() }], today).hearing, undefined)
  assert.equal(
    lacks({ ...full, hearing: 'exempt' }, [], today).hearingReason,
    'hearingReasonMissing',
  )
})

test('a limit to appeal that ends on a day off ends on the next working day', () => {
  assert.equal(appealUntil(new Date('2026-11-23T09:00:00Z'), 28), '2026-12-21')
  // Saturday, and a decision on Friday evening counts from Friday also when UTC says otherwise.
  assert.equal(appealUntil(new Date('2026-11-20T22:30:00Z'), 28), '2026-12-18')
  assert.equal(appealUntil(new Date('2026-11-20T23:30:00Z'), 28), '2026-12-21')
  // Christmas Day and the day after are a Friday and a Saturday in 2026.
  assert.equal(appealUntil(new Date('2026-11-27T09:00:00Z'), 28), '2026-12-28')
  assert.equal(daysAfter('2028-02-28', 1), '2028-02-29')
})

test('a case is found by its number, by whole figures and by the beginning of words', () => {
  const words = [
    ...caseWords('Carport, Klitvej 12', [{ label: 'Hvem', value: 'Aage Ågård' }], []),
    'byg-2026-000417',
    '417',
  ]
  for (const text of ['carport', 'CAR', 'klitvej 12', 'byg-2026-417', '000417', 'ågaard', 'aage']) {
    assert.ok(matches(soughtIn(text), words), text)
  }
  for (const text of ['port', 'klitvej 1', 'byg-2026-418', 'carport mosevej', 'ca']) {
    assert.ok(!matches(soughtIn(text), words), text)
  }
})

test('the list has an address that leads back to the same list', () => {
  const asked = {
    q: 'carport klitvej',
    status: 'closed',
    team: 'byggeri',
    hos: 'mig',
    over: 'ja',
    orden: 'op',
  }
  const inbox = inboxFrom(asked, ['byggeri'])
  assert.deepEqual(
    inboxFrom(Object.fromEntries(new URLSearchParams(inboxQuery(inbox))), ['byggeri']),
    inbox,
  )
})

test('what an address does not know is left out of the list', () => {
  const inbox = inboxFrom(
    { status: 'x; drop table', team: 'ukendt', sorter: 'navn', orden: '1', efter: "'_'" },
    ['byggeri'],
  )
  assert.deepEqual(
    [inbox.state, inbox.team, inbox.sort, inbox.descending, inbox.after],
    ['open', '', 'due', false, undefined],
  )
})

test('the citizen reads what happens in their own words, with a date or a promise', () => {
  const file = {
    matter: matter({
      state: 'waiting-for-citizen',
      turn: 'citizen',
      begunAt: new Date('2026-11-10'),
    }),
  }
  const steps = timeline({ ...file, requests: [request()], decisions: [], closures: [] }, t)
  assert.deepEqual(
    steps.map(({ title, state, note }) => [title, state, note]),
    [
      ['Modtaget', 'done', undefined],
      ['Tjekket', 'done', undefined],
      ['Venter på dig', 'now', 'Vi mangler: Tegning af facaden'],
      ['Afgørelse', 'later', '14 dage efter, vi har det'],
    ],
  )
  const first = timeline({ matter: matter(), requests: [], decisions: [], closures: [] }, t)
  assert.deepEqual(
    first.map(({ state }) => state),
    ['done', 'now', 'later'],
  )
})

test('exactly one step is now, as long as the case is open', () => {
  for (const state of ['received', 'in-progress', 'waiting-for-citizen'] as const) {
    const requests = state === 'waiting-for-citizen' ? [request()] : []
    const steps = timeline({ matter: matter({ state }), requests, decisions: [], closures: [] }, t)
    assert.equal(steps.filter((step) => step.state === 'now').length, 1, state)
  }
})

test('a list is one thing per line, however it is bulleted', () => {
  assert.deepEqual(linesOf(' - Tegning\r\n\n* Mål\n• Foto \n'), ['Tegning', 'Mål', 'Foto'])
})

test('every complaint about a form has words', () => {
  const wrong = [
    RequestForm.safeParse({}),
    DecisionForm.safeParse({ outcome: '?' }),
    MessageForm.safeParse({ text: 'x'.repeat(20_000) }),
  ]
  const complaints = [
    ...wrong.flatMap(({ error }) => error!.issues.map(({ message }) => message)),
    ...Object.values(lacks({ outcome: 'granted-with-conditions' }, [], today)),
  ]
  assert.ok(complaints.length > 10)
  for (const complaint of complaints) assert.ok(deskTexts.da.errors[complaint], complaint)
})
