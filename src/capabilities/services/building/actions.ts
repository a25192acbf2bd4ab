import type { Staff } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import { newestDefinition, services } from '../store/definitions.ts'
import {
  addChange,
  addWorking,
  findWorking,
  lockedWorking,
  removeWorking,
  saveWorking,
  workingList,
} from './store.ts'
import { removeTicks } from './quality/store.ts'
import { compare } from './versions/compare.ts'
import { sentenceOf } from './versions/difference.ts'
import { type Change, same, type Work, type Working } from './work.ts'

/** The working copy of a service; a published service that nobody has begun to change is its own. */
export async function openWorking(tx: Tx, serviceId: string): Promise<Working> {
  return (await findWorking(tx, serviceId)) ?? (await asPublished(tx, serviceId))
}

async function asPublished(tx: Tx, serviceId: string): Promise<Working> {
  const newest = await newestDefinition(tx, serviceId)
  if (!newest) throw notFound()
  const { version, definition } = newest
  return {
    serviceId,
    baseVersion: version,
    revision: 0,
    work: definition as unknown as Work,
    changedBy: null,
    changedAt: null,
  }
}

/** What an edit makes of a working copy, or why it makes nothing of it. */
export type Edit<Refusal extends string = never> = (
  work: Work,
) => Work | Refusal | Promise<Work | Refusal>

type Noted = { kind?: Change['kind']; version?: number; sentences?: string[] }

/**
 * Changes a working copy, one at a time, and notes who changed what. An edit that changes nothing is not noted; one that
 * refuses leaves everything as it was, and its reason is returned.
 */
export async function change<Refusal extends string = never>(
  tx: Tx,
  serviceId: string,
  edit: Edit<Refusal>,
  { person }: Pick<Staff, 'person'>,
  now: Date,
  { kind = 'changed', version, sentences }: Noted = {},
): Promise<Working | Refusal> {
  const working = await begun(tx, serviceId, person.id, now)
  const work = await edit(working.work)
  if (typeof work === 'string') return work
  if (same(work, working.work) && kind !== 'published') return working
  const saved = {
    ...working,
    ...(version !== undefined && kind === 'published' && { baseVersion: version }),
    work,
    revision: working.revision + 1,
    changedBy: person.id,
    changedAt: now,
  }
  await saveWorking(tx, saved)
  await addChange(tx, serviceId, {
    revision: saved.revision,
    kind,
    sentences: sentences ?? compare(working.work, work).map(sentenceOf),
    notes: [],
    version: version ?? null,
    byId: person.id,
    at: now,
  })
  return saved
}

/** The locked working copy. The first to change a published service begins one. */
async function begun(tx: Tx, serviceId: string, by: string, now: Date): Promise<Working> {
  const locked = await lockedWorking(tx, serviceId)
  if (locked) return locked
  const published = await asPublished(tx, serviceId)
  await addWorking(tx, { ...published, changedBy: by, changedAt: now })
  return (await lockedWorking(tx, serviceId))!
}

/**
 * Begins a working copy of a new service under an id nobody has. Begun again with the same content by the same person, it
 * is the one that is there.
 */
export async function beginService(
  tx: Tx,
  wanted: Work,
  { person }: Pick<Staff, 'person'>,
  now: Date,
  imported?: Pick<Change, 'sentences' | 'notes'>,
): Promise<Working> {
  for (let number = 1; ; number++) {
    const work = number === 1 ? wanted : renamed(wanted, number)
    const working = {
      serviceId: work.id,
      baseVersion: null,
      revision: 1,
      work,
      changedBy: person.id,
      changedAt: now,
    }
    if (ours.includes(work.id)) continue
    if ((await newestDefinition(tx, work.id)) || (await slugIsTaken(tx, work))) {
      const mine = await findWorking(tx, work.id)
      if (mine && same(mine.work, work)) return mine
      continue
    }
    if (await addWorking(tx, working)) {
      await addChange(tx, work.id, {
        revision: 1,
        kind: imported ? 'imported' : 'begun',
        ...(imported ?? { sentences: [], notes: [] }),
        version: null,
        byId: person.id,
        at: now,
      })
      return working
    }
    const there = await findWorking(tx, work.id)
    if (there && same(there.work, work)) return there
  }
}

// Addresses of the builder itself: no service can be found there.
const ours = ['ny', 'indlaes', 'faelles']

const renamed = (work: Work, number: number): Work => ({
  ...work,
  id: `${work.id.slice(0, 55)}${number}`,
  slug: `${work.slug.slice(0, 55)}-${number}`,
})

/** Whether another service has the address, published or on its way. */
export async function slugIsTaken(tx: Tx, { id, slug }: Pick<Work, 'id' | 'slug'>) {
  const published = (await services(tx)).map(({ definition }) => definition)
  const underway = (await workingList(tx)).map(({ work }) => work)
  return [...published, ...underway].some((other) => other.id !== id && other.slug === slug)
}

/** Takes away a service that was never published. Says whether there was one. */
export async function removeService(tx: Tx, serviceId: string): Promise<'removed' | 'published'> {
  if (await newestDefinition(tx, serviceId)) return 'published'
  await lockedWorking(tx, serviceId)
  await removeTicks(tx, serviceId)
  await removeWorking(tx, serviceId)
  return 'removed'
}
