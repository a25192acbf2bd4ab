import { type Block, hashOf } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { emit } from '../../../platform/events.ts'
import { dayOf } from '../../../ui/dates.ts'
import type { Site } from '../../../ui/site.ts'
import { isLive } from '../block.ts'
import { type Facts, fillBlocks } from '../facts/fill.ts'
import { factsOf } from '../facts/store.ts'
import { baseBlocks, shownBlocks } from '../items/page-blocks.ts'
import type { Item, Version } from '../items/item.ts'
import { above, changeItem, itemById, translationsOf, versionOf } from '../items/store.ts'
import { endOf } from '../insight/surveys/survey.ts'
import { surveyOn } from '../insight/surveys/store.ts'
import { lawInForce } from '../library/proposal-store.ts'
import { withMedia } from '../media/index.ts'
import { filePublished, unfilePublished } from '../search/index.ts'
import { ownLinksIn } from '../in-text.ts'
import { leadOf, titleOf } from '../words.ts'
import { tellAlerts } from './alerts.ts'
import { bytesOf } from './bytes.ts'
import { plainOf } from './plain.ts'
import {
  inOtherLanguage,
  publishedName,
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
    /** What a translation is laid over is published anew. `itemId` is the translation. */
    'content.source-changed': { itemId: string }
    /** A page has another name or address: those under it name it. */
    'content.renamed': { itemId: string }
    /** The same page in another language has come, moved or gone. */
    'content.other-language': { itemId: string }
    /** What a page says of today is no longer true. */
    'content.day-over': { itemId: string }
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
  words?: readonly Block[],
): Promise<Outcome> {
  const blocks = words ?? (await shownBlocks(tx, item, version))
  const row = await madeRow(tx, item, version, blocks, making)
  if ('missing' in row) {
    await putBlocked(tx, item.id, row.missing)
    return { ok: false, missing: row.missing }
  }
  const itemId = item.id
  // Asked for together: what is said on one connection is answered in turn.
  const [before, sources] = await Promise.all([
    publishedName(tx, itemId),
    translationsOf(tx, itemId),
    putPublished(tx, row),
    filePublished(tx, row),
    putBlocked(tx, itemId, []),
  ])
  if (item.kind === 'alert') await tellAlerts(tx)
  if (row.page.other) await tellOther(tx, { ...item, path: row.path }, row.path)
  const moved = before !== undefined && before.path !== row.path
  if (moved) await putRedirect(tx, before.path, row.path)
  for (const id of sources) await emit(tx, 'content.source-changed', { itemId: id })
  const paths = moved ? [row.path, before.path] : [row.path]
  await emit(tx, 'content.published', { itemId, paths, keys: [keyOf(itemId)] })
  if (before && (moved || before.title !== row.title)) await emit(tx, 'content.renamed', { itemId })
  if (row.freshUntil)
    await emit(
      tx,
      'content.day-over',
      { itemId },
      { at: row.freshUntil, key: `content:day:${itemId}` },
    )
  return { ok: true, path: row.path }
}

/** Tells the same page in another language where this one is now, when it says otherwise. */
async function tellOther(
  tx: Tx,
  item: Pick<Item, 'id' | 'translates' | 'language' | 'path'>,
  path: string | null,
): Promise<void> {
  const there = await inOtherLanguage(tx, item)
  if (there && there.other !== path)
    await emit(tx, 'content.other-language', { itemId: there.itemId })
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
  const gone = await removePublished(tx, itemId)
  await unfilePublished(tx, itemId)
  await changeItem(tx, itemId, { status: 'withdrawn' })
  if (!gone) return
  if (gone.kind === 'alert') await tellAlerts(tx)
  await tellOther(tx, { ...(await itemById(tx, itemId)), path: gone.path }, null)
  await emit(tx, 'content.published', { itemId, paths: [gone.path], keys: [keyOf(itemId)] })
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
  const [said, up, law, survey, other, under] = await Promise.all([
    facts ?? factsOf(tx),
    above(tx, meta.parent),
    lawInForce(tx, item.id, dayOf(now)),
    surveyOn(tx, item.id, dayOf(now)),
    inOtherLanguage(tx, { ...item, path: meta.path }),
    item.translates ? baseBlocks(tx, item, baseNo) : [],
  ])
  const filled = fillBlocks(blocks, said, now, language)
  if (filled.missing.length) return { missing: filled.missing }
  const shown = await withMedia(tx, filled.blocks)
  const danish = new Map(under.map((block) => [block.id, hashOf(block)]))
  const untranslated = blocks
    .filter((one) => danish.has(one.id) && danish.get(one.id) === hashOf(one))
    .map(({ id }) => id)
  const bare = shown.blocks.map(({ id, type, data }) => ({ id, type, data }))
  const page = {
    blocks: bare,
    breadcrumb: up.map(({ label, href }) => ({ label, href })),
    ...(other && { other: other.path }),
    ...(untranslated.length && { untranslated }),
    ...(law && { lawChanged: law }),
    ...(survey && { survey }),
  }
  const firstLive = item.firstLive ?? now
  const named = { path: meta.path, kind: item.kind, title: titleOf(bare), summary: leadOf(bare) }
  const bytes =
    site && !bare.some(isLive)
      ? bytesOf({ ...site, language }, { ...named, firstLive, page })
      : { html: null, br: null, etag: null, build: '' }
  return {
    ...named,
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
      ...up.map(({ id }) => `under:${id}`),
      ...filled.keys.map((key) => `fact:${key}`),
      ...ownLinksIn(bare).map((path) => `link:${path}`),
      ...shown.keys,
    ],
    kle: meta.kle,
    audiences: meta.audiences,
    words: meta.words,
    picture: meta.picture,
    parent: meta.parent,
    place: meta.place,
    firstLive,
    changedAt: now,
    freshUntil: soonest(filled.freshUntil, survey ? endOf(survey.lastDay) : null),
  }
}

const soonest = (one: Date | null, other: Date | null) =>
  one && other ? (one < other ? one : other) : (one ?? other)
