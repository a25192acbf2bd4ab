import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Staff } from '../../../../platform/actor.ts'
import { hashOf, type Operation, same } from '../../../../merging/index.ts'
import { blank, fill } from '../../../../ui/forms.ts'
import { baseBlocks } from '../../items/page-blocks.ts'
import { pageIn, versionOf } from '../../items/store.ts'
import { openProposal } from '../../library/proposal-store.ts'
import { blockTypes } from '../../block.ts'
import { emptyData } from '../edit/block-form.ts'
import { blockIn, hidden, inserted, moved, undone } from '../edit/operations.ts'
import { orderOf, rowsOf, type Row } from '../edit/rows.ts'
import { stampOf } from '../edit/stamp.ts'
import { NewBlockPage } from '../pages/new-block.tsx'
import { rowStamp } from '../pages/block-card.tsx'
import { PagePage } from '../pages/page.tsx'
import { nameOf } from '../pages/shown.tsx'
import { editorPaths as paths } from '../paths.ts'
import { mayPublish, writers } from '../policy.ts'
import { currentTenant } from '../store.ts'
import { editorTexts } from '../texts.ts'
import { changeDraft, namesOf, openPage, type Page } from '../work.ts'
import { judge } from './judged.ts'
import { asked } from './pages.ts'

const config = { for: writers }
type OfPage = {
  Params: { item: string }
  Querystring: Record<string, string | string[] | undefined>
}

/** What one can put in by hand. What shows the house's own things belongs on a front page. */
const frontOnly = ['search', 'wanted', 'ways', 'news', 'events']
export const insertable = ({ item }: Page): string[] =>
  Object.keys(blockTypes).filter(
    (type) =>
      !['title', 'lead'].includes(type) && (item.kind === 'front' || !frontOnly.includes(type)),
  )

/** A page and its blocks: what stands where, what is hidden, what is put in. */
export function pageRoutes(app: FastifyInstance) {
  app.get<OfPage>(paths.page(':item'), { config }, async (request, reply) => {
    const { now, query, actor } = request
    const props = await request.read(async (tx) => {
      const page = await openPage(tx, request.params.item, now)
      const { item, draft } = page
      const live =
        item.liveVersion === null ? undefined : await versionOf(tx, item.id, item.liveVersion)
      const judged = await judge(tx, page, now)
      const proposal = await openProposal(tx, item.id)
      const tenant = await currentTenant(tx)
      const mine = !page.shared || page.shared.item.ownerId === tenant
      return {
        ...judged,
        problems: [...judged.problems, ...undecidedIn(page)],
        page,
        names: await namesOf(tx, [draft.byId, item.ownerParty]),
        live: live && { no: live.no, at: live.at },
        underway: await isUnderway(tx, page, live?.operations),
        mayShare:
          mine &&
          !page.source &&
          mayPublish(actor as Staff) &&
          (page.shared !== undefined || live !== undefined),
        inEnglish: item.language === 'da' ? await pageIn(tx, item, 'en') : undefined,
        proposal: proposal && {
          changeClass: proposal.changeClass,
          inForceFrom: proposal.inForceFrom,
        },
      }
    })
    return reply.page(PagePage, { ...props, now, stale: asked(query, 'aendret') === 'ja' })
  })

  app.post<OfPage>(paths.arrange(':item'), { config }, async (request, reply) => {
    const { item } = request.params
    const { handling, udgave } = (request.body ?? {}) as Record<string, unknown>
    const [act = '', block = '', seen = ''] = String(handling ?? '').split(':')
    const by = (request.actor as Staff).person.id
    const outcome = await request.write((tx) =>
      changeDraft(
        tx,
        item,
        (page) => done(page, act, block, seen, String(udgave ?? '')),
        by,
        request.now,
      ),
    )
    const told = typeof outcome === 'string' ? '?aendret=ja' : ''
    return reply.redirect(`${paths.page(item)}${told}${told ? '' : `#blok-${block}`}`, 303)
  })

  app.get<OfPage>(paths.newBlock(':item'), { config }, async (request, reply) => {
    const after = asked(request.query, 'efter')
    const props = await request.read(async (tx) => {
      const page = await openPage(tx, request.params.item, request.now)
      const there = blockIn(page, after)
      return { page, types: insertable(page), after: there && nameOf(there) }
    })
    const form = blank({ id: randomUUID(), efter: after, type: 'text' })
    return reply.page(NewBlockPage, { ...props, form })
  })

  app.post<OfPage>(paths.newBlock(':item'), { config }, async (request, reply) => {
    const { item } = request.params
    const { now } = request
    const form = fill(NewForm, request.body)
    const by = (request.actor as Staff).person.id
    const wrong = async (status: number) => {
      const props = await request.read(async (tx) => {
        const page = await openPage(tx, item, now)
        const there = blockIn(page, form.values.efter ?? '')
        return { page, types: insertable(page), after: there && nameOf(there) }
      })
      return reply.page(NewBlockPage, { ...props, form }, status)
    }
    if (!form.ok) return wrong(422)
    const { type, efter } = form.data
    const id = `b-${form.data.id}`
    const outcome = await request.write((tx) =>
      changeDraft(
        tx,
        item,
        (page): Operation[] | 'not-here' =>
          insertable(page).includes(type)
            ? inserted(page, { id, type, data: emptyData(type) }, efter)
            : 'not-here',
        by,
        now,
      ),
    )
    if (outcome === 'not-here') {
      form.errors.type = 'type'
      return wrong(422)
    }
    return reply.redirect(paths.block(item, id), 303)
  })
}

const NewForm = z.object({
  id: z.uuid(),
  efter: z.string().max(60).default(''),
  type: z.enum(Object.keys(blockTypes) as [string, ...string[]], { error: 'type' }),
})

/** What a pressed button makes of a page; nothing when the page is not as it was seen. */
function done(
  page: Page,
  act: string,
  id: string,
  seen: string,
  order: string,
): Operation[] | 'stale' {
  const row = page.rows.find(({ block }) => block.id === id)
  if (!row) return 'stale'
  const made = act === 'op' || act === 'ned' ? step() : change(row)
  return made === undefined || made === 'locked' ? 'stale' : made

  function step() {
    if (stampOf(orderOf(page.rows)) !== order) return undefined
    return moved(page, id, act === 'op' ? -1 : 1)
  }
  function change(one: Row) {
    if (act === 'plads') return undone(page, id, 'place')
    if (rowStamp(one) !== seen) return undefined
    if (act === 'skjul') return one.may.hide ? hidden(page, id) : undefined
    return act === 'vis' || act === 'faelles' ? undone(page, id, 'words') : undefined
  }
}

/** Local words that were said about other shared words than there are now. */
export const undecidedIn = ({ rows, item, source }: Page) =>
  rows
    .filter(({ shared, local }) => shared && local && !local.aside && local.base !== hashOf(shared))
    .map(({ block }) => ({
      sentence: `${nameOf(block)}: ${source ? editorTexts.da.translation.undecided : editorTexts.da.told.undecided}`,
      href: paths.block(item.id, block.id),
    }))

/** Whether the draft would show something else than what is live, or says it on other terms. */
export async function isUnderway(
  tx: Parameters<typeof baseBlocks>[0],
  { item, draft, rows, base }: Page,
  live: Operation[] | undefined,
): Promise<boolean> {
  if (!live || item.status !== 'live') return true
  if (draft.revision === 0) return false
  const before = rowsOf(base, live).map(({ block, hidden: away }) => [block, away])
  const now = rows.map(({ block, hidden: away }) => [block, away])
  const version = await versionOf(tx, item.id, item.liveVersion!)
  return !same(before as never, now as never) || !same(version.meta as never, draft.meta as never)
}
