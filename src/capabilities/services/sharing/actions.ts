import {
  type Block,
  type ChangeClass,
  type Json,
  type Lock,
  type Policy,
  same,
} from '../../../merging/index.ts'
import type { Staff } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import { idOnce } from '../../../platform/once.ts'
import { beginService, slugIsTaken } from '../building/actions.ts'
import { findWorking } from '../building/store.ts'
import type { Definition } from '../definition.ts'
import { newestDefinition } from '../store/definitions.ts'
import { parentOf } from './blocks/fields.ts'
import { toBlocks } from './blocks/to-blocks.ts'
import { localChanges } from './local-changes.ts'
import { againstLocks } from './locks.ts'
import { serviceOf } from './meet.ts'
import type { LegalRef } from './shared.ts'
import {
  latestRevision,
  ownShared,
  sharedById,
  shareRevision,
  tellAdopters,
} from './store/shared.ts'
import { addVariant, variantOfShared } from './store/variants.ts'

declare module '../../../platform/events.ts' {
  interface Events {
    /** Told to each adopter: the service it has a variant of is shared in a new revision. */
    'services.revision-shared': { sharedId: string }
    /** Told to each adopter: what would become of this here? */
    'services.trial-asked': { sharedId: string; hash: string }
  }
}

/** What may be done with a part, by its block's id: a page or a question speaks for all that is in it. */
export type Locks = ReadonlyMap<string, { lock: Lock; legal: boolean }>

export type Sharing = {
  /** The revision it builds on; 0 when the service is not shared yet. */
  afterNo: number
  changeClass: ChangeClass
  changeNote: string
  inForceFrom?: string | null
  legalRefs?: LegalRef[]
  /** Without it, as in the revision before. */
  locks?: Locks
}

/** The published service as the blocks that would be shared; what had an id keeps it. */
export function sharedBlocks(
  definition: Definition,
  before: readonly Block[],
  locks: Locks = locksIn(before),
): Block[] {
  const blocks = toBlocks(definition, before)
  const parents = new Map(blocks.map((block) => [block.id, parentOf(block)]))
  const of = (id: string | undefined): ReturnType<Locks['get']> => {
    const own = id === undefined ? undefined : locks.get(id)
    if (id === undefined || (own && own.lock !== 'open')) return own
    return of(parents.get(id)) ?? own
  }
  return blocks.map((block) => {
    const { lock = 'open', legal = false } = of(block.id) ?? {}
    return { ...block, ...(lock !== 'open' && { lock }), ...(legal && { legal }) }
  })
}

const asJson = (blocks: readonly Block[]) => JSON.parse(JSON.stringify(blocks)) as Json

const locksIn = (blocks: readonly Block[]): Locks =>
  new Map(
    blocks
      .filter(({ lock, legal }) => lock || legal)
      .map(({ id, lock = 'open', legal = false }) => [id, { lock, legal }]),
  )

export type Shared =
  | { ok: true; id: string; no: number; told: number }
  /** Nothing is published yet, or somebody shared another revision in between. */
  | { ok: false; why: 'unpublished' | 'changed' }

/** Shares what citizens meet of a service: it is everybody’s to adopt from now on, and every adopter is told. */
export async function shareService(
  tx: Tx,
  serviceId: string,
  { afterNo, changeClass, changeNote, inForceFrom, legalRefs, locks }: Sharing,
  by: { tenantId: string; person: string | null },
): Promise<Shared> {
  const published = await newestDefinition(tx, serviceId)
  if (!published) return { ok: false, why: 'unpublished' }
  const { title, summary, kle } = published.definition
  const known = await ownShared(tx, serviceId)
  const id = known?.id ?? idOnce(by.tenantId, serviceId)
  const latest = known && (await latestRevision(tx, id))
  const blocks = sharedBlocks(published.definition, latest?.blocks ?? [], locks)
  // Sent twice, it is shared once.
  const isSame = latest?.changeNote === changeNote && same(asJson(latest.blocks), asJson(blocks))
  if (latest?.no === afterNo + 1 && isSame) return { ok: true, id, no: latest.no, told: 0 }
  const no = await shareRevision(tx, {
    id,
    serviceId,
    title: title.da,
    summary: summary.da,
    kle,
    afterNo,
    blocks,
    changeClass,
    changeNote,
    inForceFrom: inForceFrom ?? null,
    legalRefs: legalRefs ?? [],
    sharedBy: by.person,
  })
  if (no === null) return { ok: false, why: 'changed' }
  const told = await tellAdopters(tx, id, 'services.revision-shared', { sharedId: id })
  return { ok: true, id, no, told }
}

export type Adopted =
  | { ok: true; serviceId: string }
  /** Of `locked`: what ours says otherwise, and may not. */
  | { ok: false; why: 'adopted' | 'begun' | 'address-taken' }
  | { ok: false; why: 'locked'; blocks: string[] }

/** Lays a published service over a shared one of the same name: what it says otherwise is its own changes. */
export async function adoptPublished(tx: Tx, sharedId: string, policy: Policy): Promise<Adopted> {
  const { serviceId } = await sharedById(tx, sharedId)
  const { no: baseNo, blocks } = await latestRevision(tx, sharedId)
  const published = await newestDefinition(tx, serviceId)
  if (!published) throw notFound()
  const operations = localChanges(blocks, toBlocks(published.definition, blocks))
  const forbidden = againstLocks(blocks, operations).map(({ block }) => block)
  if (forbidden.length) return { ok: false, why: 'locked', blocks: forbidden }
  const added = await addVariant(tx, { serviceId, sharedId, baseNo, policy, operations })
  return added ? { ok: true, serviceId } : { ok: false, why: 'adopted' }
}

/**
 * Makes a shared service a variant of the tenant's. A published service of the same name goes on as it is, and what it says
 * otherwise is its own changes; otherwise a working copy is begun.
 */
export async function adoptService(
  tx: Tx,
  sharedId: string,
  policy: Policy,
  staff: Pick<Staff, 'person'>,
  now: Date,
): Promise<Adopted> {
  if (await variantOfShared(tx, sharedId)) return { ok: false, why: 'adopted' }
  const { serviceId } = await sharedById(tx, sharedId)
  const { no: baseNo, blocks } = await latestRevision(tx, sharedId)
  const variant = { serviceId, sharedId, baseNo, policy }
  if (await newestDefinition(tx, serviceId)) return adoptPublished(tx, sharedId, policy)
  if (await findWorking(tx, serviceId)) return { ok: false, why: 'begun' }
  const { definition } = serviceOf(serviceId, blocks, [])
  if (await slugIsTaken(tx, definition)) return { ok: false, why: 'address-taken' }
  if (!(await addVariant(tx, { ...variant, operations: [] }))) return { ok: false, why: 'adopted' }
  await beginService(tx, definition, staff, now)
  return { ok: true, serviceId }
}
