import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Town } from '../../../test/town.ts'
import { addParty } from '../identity/index.ts'
import { defineTemplate, type NewMessage, notify } from './index.ts'

export const letter = defineTemplate<{ what: string }>({
  name: 'proeve.brev',
  channel: 'email',
  da: ({ what }, site) => ({
    subject: `Om ${what}`,
    text: `Vi skriver om ${what}. Se ${site.origin}/mit/sager.`,
  }),
  en: ({ what }) => ({ subject: `About ${what}`, text: `We write about ${what}.` }),
})

export const reminder = defineTemplate<{ clock: string }>({
  name: 'proeve.husk',
  channel: 'sms',
  da: ({ clock }, site) => ({
    text: `Du har en aftale hos ${site.shortName} i morgen kl. ${clock} – se ${site.origin}`,
  }),
})

export const say = (here: Town, more: Partial<NewMessage<{ what: string }>> = {}) =>
  here.write((tx) =>
    notify(tx, {
      key: randomUUID(),
      template: letter,
      values: { what: 'hegn' },
      to: { email: 'alma@a.example' },
      ...more,
    }),
  )

export const remind = (here: Town, more: Partial<NewMessage<{ clock: string }>> = {}) =>
  here.write((tx) =>
    notify(tx, {
      key: randomUUID(),
      template: reminder,
      values: { clock: '10.15' },
      to: { phone: '12 34 56 78' },
      ...more,
    }),
  )

/** Time passes on our clock, and what was put off is due. */
export async function pass(here: Town, minutes: number) {
  here.clock.now = new Date(+here.clock.now + minutes * 60_000)
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(here.ownerDb)
  await here.work()
}

export const states = async (here: Town) =>
  (
    await sql<{ state: string }>`select state from notifications.message order by seq`.execute(
      here.ownerDb,
    )
  ).rows.map(({ state }) => state)

export const person = (here: Town, more = {}) =>
  here.write((tx) =>
    addParty(tx, here.keys, { kind: 'person', name: 'Alma', email: 'alma@a.example', ...more }),
  )
