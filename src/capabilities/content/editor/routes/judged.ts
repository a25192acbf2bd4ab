import type { Block } from '../../../../merging/index.ts'
import type { Tx } from '../../../../platform/db.ts'
import { type Facts, fillBlocks } from '../../facts/fill.ts'
import { factsOf } from '../../facts/store.ts'
import { mediaFaults } from '../../media/index.ts'
import { checkPage, type Problem } from '../../items/check.ts'
import { ownLists, taken } from '../../paths.ts'
import { type Advised, advise } from '../advice/advice.ts'
import { ownLinksIn } from '../../in-text.ts'
import { soughtInstead } from '../advice/sought.ts'
import { editorPaths as paths } from '../paths.ts'
import type { Told } from '../pages/status.tsx'
import { pathsThere } from '../link-store.ts'
import { editorTexts } from '../texts.ts'
import { fieldName, typeName } from '../texts-blocks.ts'
import { type Page, shownIn } from '../work.ts'

export type Judged = Advised & { facts: Facts; problems: Told[]; missing: string[] }

/** What keeps a page from going out, and what could be better in it. `blocks` are the page's, or as they would be. */
export async function judge(
  tx: Tx,
  page: Page,
  now: Date,
  blocks: readonly Block[] = shownIn(page),
): Promise<Judged> {
  const facts = await factsOf(tx)
  const there = await pathsThere(tx, ownLinksIn(blocks))
  const leads = (path: string) => {
    if (ownLists.has(path) || path === page.draft.meta.path || there.has(path)) return true
    const [, first = ''] = path.split('/')
    return taken.has(first) ? undefined : false
  }
  const faults = (await mediaFaults(tx, blocks)).map((one) => ({ what: 'field' as const, ...one }))
  const sought = await soughtInstead(tx, blocks, now)
  return {
    ...advise(blocks, { leads, facts, sought }),
    facts,
    problems: [...checkPage(page.item.kind, blocks), ...faults].map((one) =>
      sentenceOf(one, page, blocks),
    ),
    missing: fillBlocks(blocks, facts, now).missing,
  }
}

export function sentenceOf(problem: Problem, { item }: Page, blocks: readonly Block[]): Told {
  const { told } = editorTexts.da
  switch (problem.what) {
    case 'no-title':
      return { sentence: told.noTitle }
    case 'needs':
      return { sentence: told.needs(typeName(problem.type).toLowerCase()) }
    case 'unknown-fact':
      return { sentence: told.unknownFact(problem.key) }
    case 'own-document':
      return { sentence: told.ownDocument, href: paths.block(item.id, problem.block) }
    case 'field': {
      const type = blocks.find(({ id }) => id === problem.block)?.type ?? ''
      return {
        sentence: told.field(typeName(type), fieldName(type, problem.field)),
        href: paths.block(item.id, problem.block),
      }
    }
  }
}
