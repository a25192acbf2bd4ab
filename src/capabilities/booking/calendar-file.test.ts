import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Booking, Details } from './booking.ts'
import { calendarFile } from './calendar-file.ts'

const details: Details = {
  partyId: null,
  title: 'Byggemøde',
  name: 'Alma Testesen',
  email: 'alma@example.dk',
  smsReminder: false,
  bring: ['Tegning'],
  language: 'da',
}
const booking: Booking = {
  tenantId: 't',
  id: 'b',
  state: 'confirmed',
  holder: 'h',
  partyId: null,
  details,
  received: [],
  sequence: 3,
  uid: 'b@booking',
  code: 'c',
  holdUntil: null,
  need: { kind: 'byggemoede', minutes: 45, place: 'office' },
  start: new Date('2026-11-25T09:15:00Z'),
  end: new Date('2026-11-25T10:00:00Z'),
  changedAt: new Date('2026-11-23T09:00:00Z'),
}
const entry = {
  booking,
  title: 'Byggemøde',
  where: 'Rådhuset',
  description: 'Tag det her med:\n- Tegning',
  url: 'https://klitby.example/aftaler/b?n=x',
  organizer: { name: 'Klitby Kommune', email: 'post@klitby.example' },
}

/** Lines as RFC 5545 § 3.1 unfolds them. */
const lines = (ics: string) => ics.replace(/\r\n[ \t]/g, '').split('\r\n')
const unfolded = (ics: string) => lines(ics).join('\n')

test('an invitation says when by the clock in Denmark, and brings its time zone along', () => {
  const ics = unfolded(calendarFile(entry))
  for (const line of [
    'METHOD:REQUEST',
    'UID:b@booking',
    'SEQUENCE:3',
    'DTSTAMP:20261123T090000Z',
    'DTSTART;TZID=Europe/Copenhagen:20261125T101500',
    'DTEND;TZID=Europe/Copenhagen:20261125T110000',
    'TZID:Europe/Copenhagen',
    'SUMMARY:Byggemøde',
    'LOCATION:Rådhuset',
    'STATUS:CONFIRMED',
    'DESCRIPTION:Tag det her med:\\n- Tegning',
  ])
    assert.ok(ics.split('\n').includes(line), `${line}\n${ics}`)
  assert.match(ics, /^ORGANIZER;.*mailto:post@klitby\.example$/m)
  assert.match(ics, /^ATTENDEE;.*MAILTO:alma@example\.dk$/m)
})

test('summer is two hours from Greenwich', () => {
  const start = new Date('2027-07-01T08:00:00Z')
  const ics = calendarFile({
    ...entry,
    booking: { ...booking, start, end: new Date(+start + 900_000) },
  })
  assert.match(ics, /DTSTART;TZID=Europe\/Copenhagen:20270701T100000/)
})

test('a cancelled appointment is withdrawn', () => {
  const ics = calendarFile({ ...entry, booking: { ...booking, state: 'cancelled' } })
  assert.match(ics, /METHOD:CANCEL/)
  assert.match(ics, /STATUS:CANCELLED/)
})

const ending = [
  '\r\nATTENDEE:mailto:evil@example.dk',
  '\nEND:VEVENT\nBEGIN:VEVENT',
  '\r',
  '\u2028X',
  '\u0000',
  '\u0085',
  '";X="',
  '\\n',
  ';,:',
]
const naughty = existsSync('../shared/data/blns.json')
  ? (JSON.parse(readFileSync('../shared/data/blns.json', 'utf8')) as string[])
  : []

const names = (ics: string) => lines(ics).map((line) => line.split(/[:;]/)[0])

test('hostile words add no line and no property', () => {
  const expected = names(calendarFile(entry))
  for (const hostile of [...ending, ...naughty]) {
    const title = `A${hostile}B`
    const evil = calendarFile({
      ...entry,
      title,
      where: title,
      description: title,
      organizer: { ...entry.organizer, name: title },
      booking: { ...booking, details: { ...details, name: title } },
    })
    assert.deepEqual(names(evil), expected, JSON.stringify(hostile))
    assert.doesNotMatch(
      evil.replaceAll('\r\n', ''),
      /[\p{Cc}\u2028\u2029]/u,
      JSON.stringify(hostile),
    )
    for (const line of evil.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  }
})
