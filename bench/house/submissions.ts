import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { addParty } from '../../src/capabilities/identity/index.ts'
import { hashOf, newToken, sessionCookie } from '../../src/capabilities/identity/sessions/cookie.ts'
import { addSession } from '../../src/capabilities/identity/store/sessions.ts'
import { draftKeeper } from '../../src/capabilities/services/draft.ts'
import { serviceBySlug } from '../../src/capabilities/services/store/definitions.ts'
import { saveDraft } from '../../src/capabilities/services/store/drafts.ts'
import type { Tx } from '../../src/platform/db.ts'
import type { Keys } from '../../src/platform/keys.ts'
import { openWire } from './wire.ts'

/** Somebody who has logged in, and the forms they have filled in and not sent. */
export type Sender = { cookie: string; paths: string[] }

const slug = 'carport-garage-skur'
const hour = 3_600_000

/** Lays in citizens who have logged in here before, so that PostgreSQL plans for a municipality and not for a table of ten. */
export async function layCitizens(tx: Tx, count: number): Promise<void> {
  await sql`
    insert into identity.party (kind, name)
    select 'person', 'Borger ' || n from generate_series(1, ${count}::int) as n`.execute(tx)
  await sql`
    insert into identity.session (token_hash, kind, party_id, behalf_id, basis, level, provider, started_at, seen_at, ends_at)
    select sha256(p.id::text::bytea), 'citizen', p.id, p.id, 'self', 'substantial',
      (select key from identity.provider where audience = 'citizen' limit 1), now(), now(), now() + interval '8 hours'
    from identity.party p where p.name like 'Borger %'`.execute(tx)
}

/** A citizen with so many finished applications for a carport, each with a drawing, ready to be sent. */
export async function prepareSender(tx: Tx, keys: Keys, drafts: number): Promise<Sender> {
  const now = new Date()
  const name = 'Maja Maaling'
  const partyId = await addParty(tx, keys, { kind: 'person', name, email: 'maja@example.org' })
  const token = newToken()
  const { rows } = await sql<{
    key: string
  }>`select key from identity.provider where audience = 'citizen' limit 1`.execute(tx)
  await addSession(tx, keys, {
    tokenHash: hashOf(token),
    kind: 'citizen',
    partyId,
    behalf: { id: partyId, kind: 'person', basis: 'self' },
    mayActFor: [],
    level: 'substantial',
    provider: rows[0]!.key,
    sub: partyId,
    startedAt: now,
    endsAt: new Date(+now + 8 * hour),
  })
  const { definition, hash } = await serviceBySlug(tx, slug)
  const paths: string[] = []
  for (let n = 0; n < drafts; n++) {
    const id = randomUUID()
    const file = await addDrawing(tx, id, partyId)
    await saveDraft(tx, {
      id,
      serviceId: definition.id,
      definitionHash: hash,
      partyId,
      personId: partyId,
      cookieHash: null,
      typed: answers(name, file),
      page: 'kontakt',
      now,
      expiresAt: new Date(+now + 24 * hour),
    })
    paths.push(`/selvbetjening/${slug}/${id}/send`)
  }
  return { cookie: `${sessionCookie}=${token}`, paths }
}

async function addDrawing(tx: Tx, draft: string, partyId: string) {
  const file = {
    id: randomUUID(),
    name: 'situationsplan.pdf',
    type: 'application/pdf',
    size: 81_920,
    sha256: 'ab'.repeat(32),
  }
  await sql`
    insert into files.file (id, key, name, type, size, sha256, state, uploaded_by, uploaded_at, kept_for)
    values (${file.id}, ${`bench/${file.id}`}, ${file.name}, ${file.type}, ${file.size}, ${file.sha256}, 'clean',
      ${partyId}, now(), array[${draftKeeper(draft)}])`.execute(tx)
  return file
}

const answers = (
  name: string,
  file: { id: string; name: string; type: string; size: number; sha256: string },
) => ({
  bygning: 'carport',
  areal: '38',
  hoejde: '2,4',
  sted: {
    text: 'Badevej 1, 2699 Klitby Strand',
    id: '0253-0101-1',
    found: { id: '0253-0101-1', text: 'Badevej 1, 2699 Klitby Strand', municipalityCode: '0253' },
  },
  ejer: 'ja',
  zone: 'byzone',
  boligtype: 'parcelhus',
  fredet: 'nej',
  lokalplan: 'nej',
  restareal: '120',
  smaabygninger: '12',
  strandbeskyttelse: 'nej',
  klitfredning: 'nej',
  skovbyggelinje: 'nej',
  aabeskyttelse: 'nej',
  kirkebyggelinje: 'nej',
  skelafstand: '2,5',
  andreBygninger: 'ja',
  forhold: ['naboer'],
  bygninger: [{ art: 'Skur', areal: '12', opfoert: '1987' }],
  materialer: ['trae'],
  situationsplan: [file],
  tegning: [],
  begynd: { dag: '1', maaned: '3', aar: '2027' },
  person: {
    right: 'ja',
    name: '',
    address: '',
    known: {
      from: 'cpr' as const,
      name,
      address: 'Badevej 1, 2699 Klitby Strand',
      protected: false,
    },
  },
  kontakt: { phone: '12345678', email: 'maja@example.org', sms: '' },
})

/** Every sender sends all it has, one after the other, all senders at once. Returns seconds and answers that were no receipt. */
export async function sendAll(senders: Sender[], port: number, host: string) {
  const origin = `http://${host}`
  const wires = await Promise.all(
    senders.map(({ cookie }) =>
      openWire(port, { host, cookie, origin, 'content-type': 'application/x-www-form-urlencoded' }),
    ),
  )
  let faults = 0
  const began = performance.now()
  await Promise.all(
    senders.map(async ({ paths }, n) => {
      for (const path of paths) {
        const { status, location } = await wires[n]!.post(path)
        if (status !== 303 || !location?.startsWith('/kvittering/')) faults++
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  for (const wire of wires) wire.close()
  return { seconds, faults }
}
