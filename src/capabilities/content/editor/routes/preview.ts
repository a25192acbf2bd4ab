import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { h } from 'preact'
import { z } from 'zod'
import type { Staff } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db.ts'
import { notFound } from '../../../../platform/errors.ts'
import { fillBlocks } from '../../facts/fill.ts'
import { factsOf } from '../../facts/store.ts'
import { problemsOf } from '../../block.ts'
import { type MediaPaths, withMedia } from '../../media/index.ts'
import { above } from '../../items/store.ts'
import { type MadeProps, MadePageView } from '../../site/made-page.tsx'
import { leadOf, titleOf } from '../../words.ts'
import { atDesk, mediaAt } from '../media/at.ts'
import { editorPaths as paths } from '../paths.ts'
import { writers } from '../policy.ts'
import { Banner } from '../preview/banner.tsx'
import { addLink, closeLinks, itemByToken, openLinks } from '../preview/store.ts'
import { idOf, openPage, shownIn } from '../work.ts'
import { textsOf } from './typed.ts'

type OfPage = { Params: { item: string } }
const config = { for: writers }

/** A draft as visitors would meet it, for staff and for whoever was given a link. */
export function previewRoutes(app: FastifyInstance) {
  app.get<OfPage>(paths.preview(':item'), { config }, (request, reply) =>
    show(request, reply, undefined),
  )

  app.post<OfPage>(paths.previewLink(':item'), { config }, async (request, reply) => {
    const item = idOf(request.params.item)
    const { knap, id } = textsOf(request.body)
    if (knap === 'luk') {
      await request.write((tx) => closeLinks(tx, item))
      return reply.redirect(paths.preview(item), 303)
    }
    const by = (request.actor as Staff).person.id
    const form = z.uuid().safeParse(id).success ? id! : randomUUID()
    const token = await request.write(async (tx) => {
      await openPage(tx, item, request.now)
      return await addLink(tx, item, form, by, request.now)
    })
    // The token is shown once, and is nowhere else.
    return show(request, reply, `${request.site.origin}${paths.secret(token)}`)
  })

  app.get<{ Params: { token: string } }>(
    paths.secret(':token'),
    { config: { for: 'anyone' } },
    async (request, reply) => {
      const { now, params } = request
      const props = await request.read(async (tx) => {
        const item = await itemByToken(tx, params.token.slice(0, 100), now)
        if (!item) throw notFound()
        const at = (id: string, file: string) => paths.secretFile(params.token, id, file)
        const { made, missing } = await previewOf(tx, item, now, mediaAt(at))
        return { ...made, notice: h(Banner, { missing }) }
      })
      return reply.header('x-robots-tag', 'noindex').page(MadePageView, props)
    },
  )
}

async function show(
  { params, read, now }: FastifyRequest<OfPage>,
  reply: FastifyReply,
  link: string | undefined,
) {
  const props = await read(async (tx) => {
    const item = idOf(params.item)
    const { made, missing } = await previewOf(tx, item, now, atDesk)
    const links = await openLinks(tx, item, now)
    const staff = { item, links, made: link, form: randomUUID() }
    return { ...made, notice: h(Banner, { missing, staff }) }
  })
  return reply.page(MadePageView, props)
}

/** A draft as a page; facts that are missing stand as they were written, and what is not filled in is left out. */
async function previewOf(
  tx: Tx,
  id: string,
  now: Date,
  at: MediaPaths,
): Promise<{ made: MadeProps; missing: string[] }> {
  const page = await openPage(tx, id, now)
  const { item, draft } = page
  const whole = shownIn(page).filter((block) => problemsOf(block).length === 0)
  const facts = await factsOf(tx)
  const blocks = whole.flatMap((block) => {
    const filled = fillBlocks([block], facts, now)
    return filled.missing.length ? [block] : filled.blocks
  })
  const shown = await withMedia(tx, blocks, at)
  const made = {
    path: draft.meta.path,
    kind: item.kind,
    title: titleOf(blocks) || item.title,
    summary: leadOf(blocks),
    firstLive: item.firstLive ?? now,
    page: { blocks: shown.blocks, breadcrumb: await above(tx, draft.meta.parent) },
  }
  return { made, missing: fillBlocks(whole, facts, now).missing }
}
