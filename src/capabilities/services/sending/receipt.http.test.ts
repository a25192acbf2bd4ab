import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { inflateSync } from 'node:zlib'
import { sql } from 'kysely'
import { memoryStorage } from '../../../../test/memory-storage.ts'
import { citizen, type Town, town } from '../../../../test/town.ts'
import type { Citizen } from '../../../platform/actor.ts'
import { begin, fillMeeting, furnish, idOf, post } from '../walker.test.support.ts'
import { submissionById } from '../store/submissions.ts'
import { removeExpiredDrafts } from './reactions.ts'
import { draftById } from '../store/drafts.ts'

test('the receipt is made as an accessible PDF, filed on the case and mailed, each once', async () => {
  await using here = await town()
  await furnish(here)
  const at = await fillMeeting(here)
  const receipt = await post(here, `${at}/send`, {})
  assert.match((await here.get(receipt)).body, /Vi er ved at lave den som PDF/)
  assert.equal((await here.get(`${receipt}/pdf`)).statusCode, 404)
  await here.work()
  await here.work()
  assert.match((await here.get(receipt)).body, new RegExp(`href="${receipt}/pdf"`))
  const pdf = await here.get(`${receipt}/pdf`)
  assert.equal(pdf.headers['content-type'], 'application/pdf')
  assert.match(String(pdf.headers['content-disposition']), /^attachment/)
  const raw = pdf.rawPayload.toString('latin1')
  for (const part of [
    '/MarkInfo',
    '/StructTreeRoot',
    '/Lang (da',
    'DisplayDocTitle true',
    '/FontFile2',
    'pdfuaid',
  ]) {
    assert.ok(raw.includes(part), part)
  }
  for (const tag of ['/S /H1', '/S /H2', '/S /P', '/S /L', '/S /LI', '/S /LBody'])
    assert.ok(raw.includes(tag), tag)
  assert.ok(
    wordsIn(pdf.rawPayload).replaceAll(' ', '').includes('Klitvej12'),
    'the words can be read',
  )

  const mails = here.sent.mails.filter(({ subject }) =>
    subject.startsWith('Book et byggemøde: kvittering'),
  )
  assert.equal(mails.length, 1)
  assert.deepEqual(
    mails[0]!.attachments.map(({ type }) => type),
    ['application/pdf'],
  )
  assert.match(mails[0]!.text, /Det sker der nu/)
  assert.match(mails[0]!.text, /BYG-2026-000001/)
})

test('while the receipt is laid in the storage, no transaction waits for it', async () => {
  const storage = memoryStorage()
  const waiting: number[] = []
  let inside: Town | undefined
  const watched = {
    ...storage,
    put: async (...file: Parameters<typeof storage.put>) => {
      // Whoever is between two statements goes on at once; whoever waits for the storage does not.
      await wait(400)
      const { rows } = await sql<{ waiting: number }>`
        select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and state like 'idle in transaction%'
          and state_change < clock_timestamp() - interval '300 milliseconds'`.execute(
        inside!.ownerDb,
      )
      waiting.push(rows[0]!.waiting)
      return storage.put(...file)
    },
  }
  await using here = await town({ storage: watched })
  inside = here
  await furnish(here)
  const receipt = await post(here, `${await fillMeeting(here)}/send`, {})
  await here.work()
  assert.equal((await here.get(`${receipt}/pdf`)).statusCode, 200)
  assert.deepEqual(waiting, [0])
})

/** The document's words, by the fonts' own tables from glyph to letter. */
function wordsIn(pdf: Buffer): string {
  const streams = [...pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(
    ([, body]) => {
      const bytes = Buffer.from(body!, 'latin1')
      try {
        return inflateSync(bytes).toString('latin1')
      } catch {
        return bytes.toString('latin1')
      }
    },
  )
  const text = streams.filter((one) => one.includes(' Tf')).join('\n')
  // Each font numbers its glyphs by itself, so each reads the text in its own way; ours is in one of them.
  return streams
    .filter((one) => one.includes('beginbfrange'))
    .map((map) => {
      const letters = lettersIn(map)
      return [...text.matchAll(/<([0-9a-f]+)>/gi)]
        .map(([, hex]) =>
          hex!
            .match(/.{4}/g)!
            .map((glyph) => letters.get(glyph.toLowerCase()) ?? '')
            .join(''),
        )
        .join('')
    })
    .join('\n')
}

function lettersIn(map: string): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [, start, list] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    ;[...list!.matchAll(/<([0-9a-f]+)>/gi)].forEach(([, code], index) => {
      const glyph = (Number.parseInt(start!, 16) + index).toString(16).padStart(4, '0')
      letters.set(glyph, Buffer.from(code!, 'hex').swap16().toString('utf16le'))
    })
  }
  return letters
}

test('a draft nobody has touched for 30 days is cleared away', async () => {
  await using here = await town()
  await furnish(here)
  const at = await begin(here, 'byggemoede')
  await post(here, `${at}/hvad`, { bygning: 'carport', areal: '38' })
  const sweep = () => removeExpiredDrafts({ write: here.write, now: here.clock.now } as never)
  here.clock.now = new Date(+here.clock.now + 29 * 86_400_000)
  await sweep()
  assert.ok(await here.read((tx) => draftById(tx, idOf(at))))
  here.clock.now = new Date(+here.clock.now + 2 * 86_400_000)
  await sweep()
  assert.equal(await here.read((tx) => draftById(tx, idOf(at))), undefined)
})

test('a person can see all they have begun and sent, and be forgotten', async () => {
  await using here = await town()
  const { alma } = await furnish(here)
  const draft = await begin(here, 'byggemoede')
  await post(here, `${draft}/hvad`, { bygning: 'garage', areal: '17' })
  const sent = await fillMeeting(here)
  await post(here, `${sent}/send`, {})
  const room = here.capabilities.find(({ name }) => name === 'services')!
  const known = JSON.stringify(await here.read((tx) => room.person!.export(tx, alma)))
  for (const word of ['17', 'Klitvej 12', 'Carport', 'Book et byggemøde'])
    assert.ok(known.includes(word), word)
  await here.write((tx) => room.person!.erase(tx, alma, here.clock.now))
  assert.equal(await here.read((tx) => draftById(tx, idOf(draft))), undefined)
  const { answers, receivedAt } = await here.read((tx) => submissionById(tx, idOf(sent)))
  assert.deepEqual(answers, {})
  assert.ok(receivedAt)
})

test('what one has begun stands among what waits, and in the menu', async () => {
  await using here = await town()
  const { alma } = await furnish(here)
  const at = await begin(here, 'byggemoede')
  await post(here, `${at}/hvad`, { bygning: 'garage', areal: '17' })
  const mine = (await here.get('/mit')).body
  assert.match(mine, /Gør »Book et byggemøde« færdig/)
  const { me } = here.capabilities.find(({ name }) => name === 'services')!
  const menu = await here.read((tx) =>
    me!.menu!(tx, citizen(alma) as Citizen, here.clock.now, 'da'),
  )
  assert.deepEqual(menu, [{ label: 'Kladder', href: '/mit/kladder', order: 40, count: 1 }])
  const [todo] = await here.read((tx) =>
    me!.todos!(tx, citizen(alma) as Citizen, here.clock.now, 'en'),
  )
  assert.equal(todo!.title, 'Finish “Book a building meeting”')
  assert.match(todo!.detail, /^Saved .*\. We delete the draft 23 December/)
})
