import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Staff } from '../../../../platform/actor.ts'
import { refusedBy } from '../../../../platform/db.ts'
import { idOnce } from '../../../../platform/once.ts'
import { dayOf } from '../../../../ui/dates.ts'
import { blank, fill, withError } from '../../../../ui/forms.ts'
import type { Block } from '../../../../merging/index.ts'
import { beginPage } from '../../items/actions.ts'
import { pathPattern } from '../../items/item.ts'
import { itemByPath } from '../../items/store.ts'
import { offers } from '../../library/offer-store.ts'
import { type PageKindName, kindNames, kindOf } from '../../page-kind.ts'
import { anchorOf } from '../../markdown/markdown.tsx'
import { taken } from '../../paths.ts'
import { emptyData } from '../edit/block-form.ts'
import { ListPage } from '../pages/list.tsx'
import { StartPage } from '../pages/start.tsx'
import { editorPaths as paths } from '../paths.ts'
import { mayPublish, writers } from '../policy.ts'
import { countPages, countWaiting, listPages, type View, views } from '../store.ts'
import { namesOf } from '../work.ts'

const config = { for: writers }
type Ask = { Querystring: Record<string, string | string[] | undefined> }

/** One answer of a query, as text without what no text may hold. */
export const asked = (query: Ask['Querystring'], name: string, most = 100): string =>
  String([query[name] ?? ''].flat()[0])
    .replaceAll('\0', '')
    .trim()
    .slice(0, most)

/** The first part of an address is not another room's, nor one of our own lists. */
export const isFree = (path: string): boolean => !taken.has(path.split('/')[1] ?? '')

const StartForm = z.object({
  id: z.uuid(),
  titel: z.string().trim().min(1, 'title').max(120, 'titleLong'),
  indledning: z.string().trim().max(300, 'long').default(''),
  slags: z.enum(kindNames as [PageKindName, ...PageKindName[]], { error: 'kind' }),
  adresse: z
    .string()
    .trim()
    .toLowerCase()
    .max(300, 'path')
    .default('')
    .refine((path) => path === '' || pathPattern.test(path), 'path')
    .refine((path) => path === '' || isFree(path), 'pathOurs'),
})

/** Every page there is, and a new one. */
export function pagesRoutes(app: FastifyInstance) {
  app.get<Ask>(paths.pages(), { config }, async ({ read, query, now, actor }, reply) => {
    const today = dayOf(now)
    const wanted = asked(query, 'vis')
    const view: View = views.find((one) => one === wanted) ?? 'alle'
    const words = asked(query, 'ord')
    const kind = asked(query, 'slags')
    const page = Math.min(1000, Math.max(1, Math.floor(Number(asked(query, 'side'))) || 1))
    const props = await read(async (tx) => {
      const listed = await listPages(tx, { view, words, kind, today, page })
      const open = (await offers(tx, 'received')).filter(({ state }) => state === 'open')
      return {
        ...listed,
        counts: await countPages(tx, today),
        names: await namesOf(
          tx,
          listed.pages.map(({ draftBy }) => draftBy),
        ),
        waiting: { ...(await countWaiting(tx, today)), offers: open.length },
      }
    })
    const shown = { ...props, view, words, kind, page, today }
    return reply.page(ListPage, { ...shown, mayPublish: mayPublish(actor as Staff) })
  })

  app.get(paths.start(), { config }, (_request, reply) =>
    reply.page(StartPage, { form: blank({ id: randomUUID() }) }),
  )

  app.post(paths.start(), { config }, async (request, reply) => {
    const form = fill(StartForm, request.body)
    if (!form.ok) return reply.page(StartPage, { form }, 422)
    const { titel, indledning, slags } = form.data
    const id = idOnce(form.data.id, form.data)
    const path = form.data.adresse || `${kindOf(slags).folder}${anchorOf(titel)}`.replace('//', '/')
    const begin = request.write(async (tx) => {
      const { id: by } = (request.actor as Staff).person
      const blocks = firstBlocks(slags, titel, indledning)
      const page = { id, kind: slags, meta: { path }, blocks, ownerParty: by }
      // The same form sent twice makes one page.
      const isThere = async () => (await itemByPath(tx, path))?.id === id
      if (await isThere()) return { ok: true as const, id }
      const begun = await beginPage(tx, page, by, request.now)
      return begun.ok || !(await isThere()) ? begun : { ok: true as const, id }
    })
    const made = await begin.catch((error: unknown) => {
      // The same form came twice at the same moment, and the other was the first: the id is of what it says.
      if (refusedBy(error) !== 'item_pkey') throw error
      return { ok: true as const, id }
    })
    if (!made.ok)
      return reply.page(StartPage, { form: withError(form, 'adresse', 'pathTaken') }, 422)
    return reply.redirect(paths.page(made.id), 303)
  })
}

/** What an empty page of a kind begins with. */
const firstBlocks = (kind: PageKindName, title: string, lead: string): Block[] => [
  { id: 'title', type: 'title', data: { text: title } },
  { id: 'lead', type: 'lead', data: lead ? { text: lead } : {} },
  ...kindOf(kind).begins.map((type, n) => ({
    id: `${type}-${n + 1}`,
    type,
    data: emptyData(type),
  })),
]
