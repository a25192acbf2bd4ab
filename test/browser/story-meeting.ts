// A building meeting is booked from home, confirmed, told of the day before, and moved.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { BrowserHouse } from './house.ts'
import type { Person } from './person.ts'
import { attach, plot } from './story-things.ts'

const day = 86_400_000

export async function bookMeeting(p: Person): Promise<void> {
  await p.open('/')
  await weighs(p, 100_000)
  await p.follow('Book et byggemøde')
  await p.follow('Begynd')
  await p.press('Log ind som Alma Testesen')
  await p.reads('Hvad vil du bygge?')

  // Nothing chosen: the page again, with the complaint in the summary and beside the field.
  await p.press('Fortsæt')
  await p.isRefused()
  await p.choose('Carport')
  await p.write('Hvor stort bliver det?', '38')
  await p.press('Fortsæt')

  await p.write('Adressen på grunden', plot.typed)
  await p.choose(/^Ja/)
  await p.press('Fortsæt')
  await p.reads('Situationsplan')
  await attach(p, /Situationsplan/, 'situationsplan.png')
  await p.press('Fortsæt')
  await p.choose(/rådhuset/)
  await p.press('Fortsæt')
  const last = p.page.getByRole('radio').last()
  await last.check()
  await p.press('Fortsæt')

  await p.reads('Alma Testesen')
  await p.reads('Fra CPR')
  await p.choose('Ja, det er rigtigt')
  await p.choose(/sms dagen før/)
  await p.press('Fortsæt')
  await p.reads('Tjek dine svar')
  await p.press(/^Send/)
}

/** What a first visit to the page costs, as it came over the wire. */
async function weighs(p: Person, most: number): Promise<void> {
  const weight = await p.page.evaluate<number>(
    `performance.getEntries().reduce((sum, { transferSize = 0 }) => sum + transferSize, 0)`,
  )
  assert.ok(weight > 0 && weight <= most, `the page weighs ${weight} bytes`)
}

/** The receipt says what was sent, what happens next, by when, and whom to call; it comes as PDF and by e-mail. */
export async function readReceipt(p: Person, house: BrowserHouse): Promise<Date> {
  await p.reads(/Kvitteringens nummer\s+[\d ]{7,}/)
  await p.reads('Det sker der nu')
  await p.reads(/Ring 12 34 56 78/)
  await p.reads('Tag det her med til mødet')
  await house.work()
  await p.page.reload()
  await p.look()
  const [download] = await Promise.all([
    p.page.waitForEvent('download'),
    p.page.getByRole('link', { name: /PDF/ }).first().click(),
  ])
  const pdf = readFileSync(await download.path())
  assert.match(pdf.toString('latin1'), /^%PDF-1\.[\s\S]*\/StructTreeRoot[\s\S]*\/Lang \(da/)
  const mails = await house.messages('alma@borger.example')
  const names = mails.flatMap(({ attachments = [] }) => attachments.map(({ filename }) => filename))
  assert.ok(
    names.some((name) => name.endsWith('.pdf')),
    names.join(),
  )
  assert.ok(
    names.some((name) => name.endsWith('.ics')),
    names.join(),
  )
  const { rows } = await sql<{ start: Date }>`
    select lower(during) as start from booking.booking where state = 'confirmed' order by lower(during) desc limit 1`.execute(
    house.ownerDb,
  )
  return rows[0]!.start
}

/** The day before comes an SMS in neutral words. */
export async function beReminded(house: BrowserHouse, meeting: Date): Promise<void> {
  const before = (await house.messages('4512345601')).length
  await house.turnTo(new Date(+meeting - day))
  const told = (await house.messages('4512345601')).slice(before)
  assert.equal(told.length, 1, 'one reminder')
  assert.match(told[0]!.text, /i morgen/)
  assert.doesNotMatch(told[0]!.text, /carport|bygge/i)
}

/** From the receipt's e-mail the meeting is moved with two clicks, and the calendar follows. */
export async function moveMeeting(p: Person, house: BrowserHouse): Promise<void> {
  const mails = await house.messages('alma@borger.example')
  const link = mails.flatMap(({ text }) => /http\S+\/aftaler\/\S+/.exec(text) ?? []).at(-1)
  assert.ok(link, 'an e-mail has the appointment’s own link')
  await p.context.clearCookies()
  await p.open(link)
  await p.follow('Flyt')
  await p.press(/15\.15/)
  await p.reads('Din aftale er flyttet')
  await house.work()
  const calendars: string[] = []
  for (const { id, attachments = [] } of await house.messages('alma@borger.example')) {
    const place = attachments.findIndex(({ filename }) => filename.endsWith('.ics'))
    if (place >= 0) calendars.push(await house.attachment(id, place))
  }
  const told = (name: string) =>
    calendars.map((text) => new RegExp(`^${name}:(.*)$`, 'm').exec(text)?.[1]?.trim())
  assert.equal(new Set(told('UID')).size, 1, 'one meeting')
  assert.deepEqual(told('SEQUENCE'), ['0', '1'])
  assert.deepEqual(told('METHOD'), ['REQUEST', 'REQUEST'])
}
