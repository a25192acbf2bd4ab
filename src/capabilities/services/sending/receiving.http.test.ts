import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { citizen, town, type Town } from '../../../../test/town.ts'
import { casesOf } from '../../cases/index.ts'
import { rules } from '../rules.ts'
import { draftsAhead } from '../store/drafts.ts'
import { submissionsOf } from '../store/submissions.ts'
import { fillMeeting, furnish, idOf } from '../walker.test.support.ts'
import { send } from './send.ts'

test('what is changed while it is being sent is sent as it came to be, or not at all', async () => {
  await using here = await town()
  const { alma } = await furnish(here)
  const at = await fillMeeting(here)
  const changes = Promise.withResolvers<void>()
  const changed = Promise.withResolvers<void>()
  // Somebody is keeping another answer when the draft has been read to be sent, and is done when it is about to be taken.
  const keeping = here.write(async (tx) => {
    await sql`
      update services.draft set typed = jsonb_set(typed, '{kontakt,phone}', '"87654321"')
      where id = ${idOf(at)}`.execute(tx)
    changed.resolve()
    await changes.promise
  })
  await changed.promise
  const sent = here.post(`${at}/send`)
  await waitedFor(here, 'take_drafts')
  changes.resolve()
  await keeping
  assert.equal((await sent).headers.location, `/kvittering/${idOf(at)}`)
  const [submission, ...others] = await here.read((tx) => submissionsOf(tx, alma))
  assert.equal((submission!.answers.kontakt as { phone: string }).phone, '87654321')
  assert.equal(others.length, 0)
  assert.equal((await here.read((tx) => casesOf(tx, alma))).length, 1)
})

test('of two who send the same at once, none is told that the time is gone because the other got it', async () => {
  await using here = await town()
  const { alma } = await furnish(here)
  const at = await fillMeeting(here)
  const [draft] = await here.ask(draftsAhead([idOf(at)]))
  assert.equal((await here.post(`${at}/send`)).headers.location, `/kvittering/${idOf(at)}`)
  const sending = {
    id: idOf(at),
    actor: citizen(alma),
    owner: { partyId: alma, personId: alma, cookieHash: null },
    slug: at.split('/')[2]!,
    language: 'da' as const,
    now: here.clock.now,
  }
  const parts = { keys: here.keys, rules }
  // Read before the other had sent it, it is refused; read again, it has been received.
  const ahead = { draft: draft!, reckoned: undefined }
  await assert.rejects(here.write((tx) => send(tx, [{ ...sending, ahead }], parts)))
  assert.deepEqual(await here.write((tx) => send(tx, [sending], parts)), ['received'])
  assert.equal((await here.read((tx) => casesOf(tx, alma))).length, 1)
})

/** Waits until a statement of ours waits for somebody else's lock. */
async function waitedFor({ ownerDb }: Town, statement: string) {
  for (let tries = 0; tries < 500; tries++) {
    const { rows } = await sql`
      select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like ${`%${statement}%`}`.execute(
      ownerDb,
    )
    if (rows.length) return
    await new Promise((done) => setTimeout(done, 10))
  }
  assert.fail(`nobody waited in ${statement}`)
}
