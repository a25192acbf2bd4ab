import { createHash } from 'node:crypto'
import { type Block, canonical, type Json, resolve, shown } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { idOnce } from '../../../platform/once.ts'
import { plainText } from '../markdown/plain.ts'
import { beginPage, draftFor, saveDraft } from '../items/actions.ts'
import { isFree, metaSchema, ownBlocks } from '../items/item.ts'
import { changeItem, lockItem } from '../items/store.ts'
import type { PageKindName } from '../page-kind.ts'
import type { Found, Note } from './found.ts'
import { keyOf, pathFor } from './keys.ts'
import { linkedHome } from './links.ts'
import { mergedInto } from './merged.ts'
import type { PageState, Run } from './run.ts'
import { type Imported, importedBy, putImported } from './store/imported.ts'

export const hashOf = (part: unknown): string =>
  createHash('sha256')
    .update(canonical(JSON.parse(JSON.stringify(part)) as Json))
    .digest('base64url')

/** A page ready to be laid: what was found, and its blocks. */
export type Ready = {
  found: Omit<Found, 'html'>
  blocks: Block[]
  kind: PageKindName
  notes: Note[]
  changed: string | null
}
export type Laid = { state: PageState; itemId: string; notes: Note[] }

/**
 * Lays a page as a draft. One that has come before is changed where the source has changed it: nobody's own words are
 * written over, and what both have changed stays as it is here, with a note.
 */
export async function layPage(tx: Tx, run: Run, ready: Ready, now: Date): Promise<Laid> {
  const { found, blocks, notes } = ready
  const before = await importedBy(tx, run.source, found.ref)
  const hash = hashOf([found.title, found.lead ?? '', blocks])
  const language = found.language ?? run.language
  const linked = await linkedHome(tx, blocks, language)
  const keys = [...new Set([found.address, ...(found.also ?? [])].map(keyOf))].filter(Boolean)
  const record: Omit<Imported, 'itemId' | 'stamp' | 'blocks'> = {
    libraryItem: null,
    keys,
    above: found.parent ?? null,
    changed: ready.changed,
    hash,
  }
  if (!before?.itemId) {
    const made = await begun(tx, run, ready, linked, language, now)
    await putImported(tx, run.source, found.ref, {
      ...record,
      itemId: made.itemId,
      stamp: hashOf(ownBlocks(linked)),
      blocks: linked,
    })
    return made
  }
  const { itemId } = before
  if (before.hash === hash) {
    await putImported(tx, run.source, found.ref, { ...before, ...record })
    return { state: 'same', itemId, notes }
  }
  const item = await lockItem(tx, itemId)
  const draft = await draftFor(tx, itemId, now)
  const own = item.libraryItem || item.translates ? undefined : draft.operations
  const untouched = own !== undefined && hashOf(own) === before.stamp
  if (!own)
    return { state: 'skipped', itemId, notes: [...notes, { what: 'conflict', text: found.title }] }
  const merged = untouched ? undefined : mergedInto(before.blocks, linked, shown(resolve([], own)))
  const after = merged?.blocks ?? linked
  const operations = ownBlocks(after)
  await saveDraft(tx, itemId, { operations, meta: draft.meta }, draft.revision, run.byId, now)
  await putImported(tx, run.source, found.ref, {
    ...record,
    itemId,
    // What is no longer as it came is never again taken for untouched.
    stamp: untouched ? hashOf(operations) : 'touched',
    blocks: linked,
  })
  const conflicts = (merged?.conflicts ?? []).map((block): Note => ({
    what: 'conflict',
    text: saidBy(block),
  }))
  return { state: untouched ? 'updated' : 'proposed', itemId, notes: [...notes, ...conflicts] }
}

const saidBy = ({ data }: Block) =>
  Object.values(data)
    .map((value) => (typeof value === 'string' ? plainText(value) : ''))
    .join(' ')
    .trim()
    .slice(0, 500)

async function begun(
  tx: Tx,
  run: Run,
  ready: Ready,
  blocks: Block[],
  language: string,
  now: Date,
): Promise<Laid> {
  const { found, kind, notes } = ready
  const wanted = pathFor(found.address, kind, isFree)
  const id = idOnce(run.source, found.ref)
  const words = (found.words ?? []).map((word) => word.trim().slice(0, 80)).filter(Boolean)
  for (let n = 1; n < 100; n++) {
    const path = n === 1 ? wanted : `${wanted}-${n}`
    const meta = metaSchema.parse({ path, words: words.slice(0, 50) })
    const page = { id, kind, meta, blocks, language, ownerParty: run.byId }
    const made = await beginPage(tx, page, run.byId, now)
    if (!made.ok) continue
    if (found.published && kind === 'news')
      await changeItem(tx, id, { firstLive: new Date(found.published) })
    return {
      state: 'carried',
      itemId: id,
      notes: n === 1 ? notes : [...notes, { what: 'moved', text: `${wanted} → ${path}` }],
    }
  }
  throw new Error('no address was free')
}
