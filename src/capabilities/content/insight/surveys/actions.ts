import type { Tx } from '../../../../platform/db.ts'
import { emit } from '../../../../platform/events.ts'
import { closeSurvey, livePages, pagesOf, putSurvey } from './store.ts'
import { beginningOf, type Survey } from './survey.ts'

/** Begins a survey on some pages; those that are not there are told. The pages show it from its first day to its last. */
export async function beginSurvey(
  tx: Tx,
  survey: Omit<Survey, 'closedAt'>,
  paths: readonly string[],
  by: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; missing: string[] }> {
  const pages = await livePages(tx, paths)
  const missing = paths.filter((path) => !pages.has(path))
  if (missing.length) return { ok: false, missing }
  const items = [...new Set(pages.values())]
  if ((await putSurvey(tx, survey, items, by)) === 'there') return { ok: true }
  const at = beginningOf(survey.firstDay)
  const later = at > now
  for (const itemId of items)
    await emit(
      tx,
      'content.day-over',
      { itemId },
      later ? { at, key: `content:survey:${survey.id}:${itemId}` } : {},
    )
  return { ok: true }
}

/** Ends a survey before its last day; the pages it was shown on are made without it. */
export async function endSurvey(tx: Tx, id: string, now: Date): Promise<void> {
  if (!(await closeSurvey(tx, id, now))) return
  for (const page of await pagesOf(tx, id)) await emit(tx, 'content.day-over', { itemId: page.id })
}
