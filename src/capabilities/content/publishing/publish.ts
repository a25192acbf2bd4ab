import type { Block } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { emit } from '../../../platform/events.ts'
import { dayOf } from '../../../ui/dates.ts'
import type { Site } from '../../../ui/site.ts'
import { isLive } from '../block.ts'
import { type Facts, fillBlocks } from '../facts/fill.ts'
import { factsOf } from '../facts/store.ts'
import { shownOf } from '../items/base.ts'
import type { Item, Version } from '../items/item.ts'
import { above, changeItem, itemById, versionOf } from '../items/store.ts'
import { lawInForce } from '../library/proposal-store.ts'
import { filePublished, unfilePublished } from '../search/index.ts'
import { leadOf, titleOf } from '../words.ts'
import { bytesOf } from './bytes.ts'
import { plainOf } from './plain.ts'
import {
  publishedPath,
  putBlocked,
  putPublished,
  putRedirect,
  type PublishedRow,
  removePublished,
} from './store.ts'

declare module '../../../platform/events.ts' {
  interface Events {
    /** Visitors meet something else at these addresses. `keys` are what caches in front of us know them by. */
    'content.published': { itemId: string; paths: string[]; keys: string[] }
  }
}

/** In whose name and when a page is made. Without a site its bytes are made when it is first read. */
export type Making = { site?: Site | undefined; now: Date; facts?: Facts }

export type Outcome =
  | { ok: true; path: string }
  /** Facts that are needed and not there. What was live stays live. */
  | { ok: false; missing: string[] }

type Shown = Pick<Version, 'no' | 'baseNo' | 'operations' | 'meta'>

/** Puts a version of a page where visitors meet it, in the transaction that says so to everybody. */
export async function putLive(
  tx: Tx,
  item: Item,
  version: Shown,
  making: Making,
): Promise<Outcome> {
  const blocks = await shownOf(tx, item, version)
  const row = await madeRow(tx, item, version, blocks, making)
  if ('missing' in row) {
    await putBlocked(tx, item.id, row.missing)
    return { ok: false, missing: row.missing }
  }
  const before = await publishedPath(tx, item.id)
  await putPublished(tx, row)
  await filePublished(tx, row)
  await putBlocked(tx, item.id, [])
  if (before && before !== row.path) await putRedirect(tx, before, row.path)
  const paths = [...new Set([row.path, ...(before ? [before] : [])])]
  await emit(tx, 'content.published', { itemId: item.id, paths, keys: [keyOf(item.id)] })
  return { ok: true, path: row.path }
}

/** Makes a live page anew from its live version: a fact, the page above it or the law's day has changed. */
export async function republish(
  tx: Tx,
  itemId: string,
  making: Making,
): Promise<Outcome | 'not-live'> {
  const item = await itemById(tx, itemId)
  if (item.status !== 'live' || item.liveVersion === null) return 'not-live'
  return await putLive(tx, item, await versionOf(tx, itemId, item.liveVersion), making)
}

/** Takes a page away from visitors; everything of it is kept. */
export async function takeDown(tx: Tx, itemId: string): Promise<void> {
  const path = await removePublished(tx, itemId)
  await unfilePublished(tx, itemId)
  await changeItem(tx, itemId, { status: 'withdrawn' })
  if (path) await emit(tx, 'content.published', { itemId, paths: [path], keys: [keyOf(itemId)] })
}

/** What a cache in front of us knows a page by (Surrogate-Key). */
export const keyOf = (itemId: string): string => `item-${itemId}`

/** A page as it would be put out; the keys that are missing when it cannot be. */
export async function madeRow(
  tx: Tx,
  item: Item,
  { no, baseNo, meta }: Shown,
  blocks: readonly Block[],
  { site, now, facts }: Making,
): Promise<PublishedRow | { missing: string[] }> {
  const language = item.language === 'en' ? 'en' : 'da'
  const filled = fillBlocks(blocks, facts ?? (await factsOf(tx)), now, language)
  if (filled.missing.length) return { missing: filled.missing }
  const bare = filled.blocks.map(({ id, type, data }) => ({ id, type, data }))
  const law = await lawInForce(tx, item.id, dayOf(now))
  const page = {
    blocks: bare,
    breadcrumb: await above(tx, meta.parent),
    ...(law && { lawChanged: law }),
  }
  const firstLive = item.firstLive ?? now
  const shown = { path: meta.path, kind: item.kind, title: titleOf(bare), summary: leadOf(bare) }
  const bytes =
    site && !bare.some(isLive)
      ? bytesOf({ ...site, language }, { ...shown, firstLive, page })
      : { html: null, br: null, etag: null, build: '' }
  return {
    ...shown,
    ...bytes,
    language: item.language,
    itemId: item.id,
    versionNo: no,
    baseNo,
    page,
    body: bare.map(plainOf).filter(Boolean).join('\n'),
    deps: [
      `item:${item.id}`,
      ...(item.libraryItem ? [`library:${item.libraryItem}`] : []),
      ...(meta.parent ? [`item:${meta.parent}`] : []),
      ...filled.keys.map((key) => `fact:${key}`),
    ],
    kle: meta.kle,
    audiences: meta.audiences,
    words: meta.words,
    picture: meta.picture,
    parent: meta.parent,
    place: meta.place,
    firstLive,
    changedAt: now,
    freshUntil: filled.freshUntil,
  }
}
