import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Staff } from '../../../../platform/actor.ts'
import { notFound } from '../../../../platform/errors.ts'
import type { Block, Data } from '../../../../merging/index.ts'
import { blank, type Form } from '../../../../ui/forms.ts'
import type { Storage } from '../../../files/index.ts'
import { wordsIn } from '../../block.ts'
import { listMedia, mediaById, type MediaKind } from '../../media/index.ts'
import { reworded } from '../edit/operations.ts'
import type { Row } from '../edit/rows.ts'
import { editorPaths as paths } from '../paths.ts'
import { writers } from '../policy.ts'
import { asked } from '../routes/pages.ts'
import { typeName } from '../texts-blocks.ts'
import { changeDraft, openPage, type Page } from '../work.ts'
import { ChoicePage } from './choice-page.tsx'
import { receivedOf } from './received.ts'
import { pageOf } from './routes.ts'
import { takeUpload } from './upload.ts'

type OfBlock = {
  Params: { item: string; block: string }
  Querystring: Record<string, string | string[] | undefined>
}
const config = { for: writers }

/** Which image or document a block shows. */
export const choiceRoutes = (storage: Storage) => (app: FastifyInstance) => {
  app.get<OfBlock>(paths.choice(':item', ':block'), { config }, (request, reply) =>
    show(request, reply, blank(), 200),
  )

  app.post<OfBlock>(paths.choice(':item', ':block'), { config }, async (request, reply) => {
    const { item, block } = request.params
    const received = await receivedOf(request)
    const kind = await request.read(async (tx) => {
      const row = rowIn(await openPage(tx, item, request.now), block)
      return kindIn(row.block)
    })
    const wish = z.uuid().safeParse(received.typed.valgt)
    const taken = wish.success
      ? { ok: true as const, id: wish.data }
      : await takeUpload(request, storage, kind, received)
    if (!taken.ok) return show(request, reply, taken.form, 422)
    const by = (request.actor as Staff).person.id
    const outcome = await request.write(async (tx) => {
      const media = await mediaById(tx, taken.id)
      if (media?.kind !== kind) return 'gone'
      return await changeDraft(
        tx,
        item,
        (page) => reworded(page, block, choosing(rowIn(page, block).block, media)),
        by,
        request.now,
      )
    })
    if (outcome === 'gone')
      return show(request, reply, { ...blank<any>(), errors: { valgt: 'gone' } }, 422)
    if (outcome === 'locked') throw notFound()
    return reply.redirect(paths.block(item, block), 303)
  })
}

/** What a block says when it shows something else: words about another image are not words about this one. */
export function choosing({ type, data }: Block, media: { id: string; name: string }): Data {
  if (type === 'document') {
    const title = wordsIn(data, 'title') || media.name.replace(/\.[a-z0-9]{1,5}$/i, '')
    return { file: media.id, title }
  }
  const before = wordsIn(data, 'media')
  if (!before || before === media.id) return { ...data, media: media.id }
  const { alt: _alt, decorative: _decorative, credit: _credit, ...rest } = data
  return { ...rest, media: media.id }
}

function rowIn(page: Page, id: string): Row {
  const row = page.rows.find(({ block, hidden }) => block.id === id && !hidden)
  if (!row?.may.change) throw notFound()
  return row
}

function kindIn({ type }: Block): MediaKind {
  if (type !== 'image' && type !== 'document') throw notFound()
  return type
}

async function show(
  { params, query, read, now }: FastifyRequest<OfBlock>,
  reply: FastifyReply,
  form: Form<any>,
  status: number,
) {
  const props = await read(async (tx) => {
    const page = await openPage(tx, params.item, now)
    const { block } = rowIn(page, params.block)
    const kind = kindIn(block)
    const [words, at] = [asked(query, 'ord'), pageOf(query)]
    const found = await listMedia(tx, { kind, words, view: 'alle', page: at })
    const chosen = wordsIn(block.data, kind === 'image' ? 'media' : 'file')
    return { page, block: block.id, type: typeName(block.type), kind, chosen, words, at, ...found }
  })
  return reply.page(ChoicePage, { ...props, form }, status)
}
