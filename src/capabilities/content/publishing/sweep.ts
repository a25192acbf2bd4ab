import type { Tx } from '../../../platform/db.ts'
import type { Context } from '../../../platform/capability.ts'
import { dayOf } from '../../../ui/dates.ts'
import { shownBlocks } from '../items/page-blocks.ts'
import { itemById, versionOf } from '../items/store.ts'
import { takeHome } from '../library/take-revision.ts'
import { thawing, unmet } from '../library/proposal-store.ts'
import { same } from '../../../merging/index.ts'
import { buildOf } from './bytes.ts'
import { madeRow, type Making, putLive, takeDown } from './publish.ts'
import { type Checked, markChecked, noteSweep, uncheckedSince } from './sweep-store.ts'

/** Most pages looked at in one go; the next go takes the next ones. */
const most = 400

export type Drift = {
  path: string
  why: 'not-live' | 'another-version' | 'other-words' | 'other-bytes'
}

/**
 * Proves that what visitors meet is what it should be: takes every page anew and compares, once a day each. What differs is
 * noted and put right. Shared changes that were never met, or have thawed, are taken home.
 */
export async function sweep({ read, write, site, now }: Context): Promise<Drift[]> {
  const making = { site, now }
  const today = dayOf(now)
  for (const id of await read((tx) => thawing(tx, today)))
    await write((tx) => takeHome(tx, id, making, { again: true }))
  for (const id of await read(unmet)) await write((tx) => takeHome(tx, id, making))
  const drift: Drift[] = []
  const rows = await read((tx) => uncheckedSince(tx, today, most))
  for (const row of rows) {
    const why = await write((tx) => check(tx, row, making))
    if (why) drift.push({ path: row.path, why })
  }
  if (rows.length) await write((tx) => noteSweep(tx, today, rows.length, drift))
  return drift
}

async function check(tx: Tx, row: Checked, making: Making): Promise<Drift['why'] | undefined> {
  const item = await itemById(tx, row.itemId)
  if (item.status !== 'live' || item.liveVersion === null) {
    await takeDown(tx, item.id)
    return 'not-live'
  }
  const version = await versionOf(tx, item.id, item.liveVersion)
  const made = await madeRow(tx, item, version, await shownBlocks(tx, item, version), making)
  if ('missing' in made) {
    await markChecked(tx, row, making.now)
    return undefined
  }
  const why = differs(row, made, making)
  const stale = row.html !== null && made.html !== null && row.build !== made.build
  const unmade = row.html === null && made.html !== null
  if (why || stale || unmade) await putLive(tx, item, version, making)
  else await markChecked(tx, row, making.now)
  return why
}

type Row = Exclude<Awaited<ReturnType<typeof madeRow>>, { missing: string[] }>

function differs(row: Checked, made: Row, { site }: Making): Drift['why'] | undefined {
  if (row.versionNo !== made.versionNo || row.baseNo !== made.baseNo) return 'another-version'
  const words = (one: { page: unknown; title: string; summary: string; path: string }) =>
    JSON.parse(JSON.stringify([one.page, one.title, one.summary, one.path]))
  if (!same(words(row), words(made))) return 'other-words'
  const sameHouse =
    site !== undefined &&
    row.build === buildOf({ ...site, language: row.language === 'en' ? 'en' : 'da' })
  return sameHouse && row.html !== null && row.etag !== made.etag ? 'other-bytes' : undefined
}
