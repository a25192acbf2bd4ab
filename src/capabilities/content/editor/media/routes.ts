import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Staff } from '../../../../platform/actor.ts'
import { notFound } from '../../../../platform/errors.ts'
import { blank, type Form } from '../../../../ui/forms.ts'
import type { Storage } from '../../../files/index.ts'
import {
  describe,
  listMedia,
  mediaById,
  mediaId,
  type MediaView,
  mediaViews,
  removeUnused,
  usesOf,
  type Wanted,
} from '../../media/index.ts'
import { editorPaths as paths } from '../paths.ts'
import { mayPublish, publishers, writers } from '../policy.ts'
import { asked } from '../routes/pages.ts'
import { textsOf } from '../routes/typed.ts'
import { namesOf } from '../work.ts'
import { sendToStaff } from './files.ts'
import { MediaListPage } from './list-page.tsx'
import { MediaPage } from './one-page.tsx'
import { receivedOf } from './received.ts'
import { takeUpload, wordsOf } from './upload.ts'

type Ask = { Querystring: Record<string, string | string[] | undefined> }
type OfMedia = { Params: { media: string } }
const config = { for: writers }

/** Images and documents at the desk: all there are, new ones, and each by itself. */
export const mediaDeskRoutes = (storage: Storage) => (app: FastifyInstance) => {
  app.get<Ask>(paths.allMedia(), { config }, (request, reply) =>
    showAll(request, reply, wantedOf(request.query), blank(), 200),
  )

  app.post(paths.allMedia(), { config }, async (request, reply) => {
    const received = await receivedOf(request)
    const kind = received.typed.slags === 'document' ? 'document' : 'image'
    const taken = await takeUpload(request, storage, kind, received)
    if (taken.ok) return reply.redirect(paths.media(taken.id), 303)
    return showAll(request, reply, { kind, words: '', view: 'alle', page: 1 }, taken.form, 422)
  })

  app.get<OfMedia>(paths.media(':media'), { config }, (request, reply) =>
    show(request, reply, undefined, 200),
  )

  app.post<OfMedia>(
    paths.media(':media'),
    { config: { for: publishers } },
    async (request, reply) => {
      const id = mediaId(request.params.media)
      const typed = textsOf(request.body)
      const name = (typed.navn ?? '').trim()
      const { alt, decorative, credit } = wordsOf(typed)
      const media = await request.read((tx) => mediaById(tx, id))
      if (!media) throw notFound()
      const image = media.kind === 'image'
      const errors: Record<string, string> = {
        ...((!name || name.length > 120) && { navn: 'name' }),
        ...(image && !alt && !decorative && { alt: 'altMissing' }),
        ...(alt.length > 300 && { alt: 'line' }),
        ...(credit.length > 300 && { credit: 'line' }),
      }
      if (Object.keys(errors).length)
        return show(request, reply, { ...blank<any>(typed), errors }, 422)
      const words = image ? { name, alt, decorative, credit } : { name }
      await request.write((tx) => describe(tx, id, words))
      return reply.redirect(paths.media(id), 303)
    },
  )

  app.post<OfMedia>(
    paths.mediaRemoval(':media'),
    { config: { for: publishers } },
    async (request, reply) => {
      const id = mediaId(request.params.media)
      const outcome = await request.write((tx) => removeUnused(tx, id))
      if (outcome === 'in-use') return show(request, reply, undefined, 409)
      return reply.redirect(paths.allMedia(), 303)
    },
  )

  app.get<{ Params: { media: string; file: string } }>(
    paths.mediaFile(':media', ':file'),
    { config },
    (request, reply) => sendToStaff(request, reply, storage),
  )
}

function wantedOf(query: Ask['Querystring']): Wanted {
  const view = asked(query, 'vis')
  return {
    kind: asked(query, 'slags').startsWith('do') ? 'document' : 'image',
    words: asked(query, 'ord'),
    view: mediaViews.find((one): one is MediaView => one === view) ?? 'alle',
    page: pageOf(query),
  }
}

/** Which page of a list is asked for. */
export const pageOf = (query: Ask['Querystring']): number =>
  Math.min(1000, Math.max(1, Math.floor(Number(asked(query, 'side'))) || 1))

async function showAll(
  request: FastifyRequest,
  reply: FastifyReply,
  wanted: Wanted,
  form: Form<any>,
  status: number,
) {
  const found = await request.read((tx) => listMedia(tx, wanted))
  return reply.page(MediaListPage, { wanted, ...found, form }, status)
}

async function show(
  { params, read, actor }: FastifyRequest<OfMedia>,
  reply: FastifyReply,
  form: Form<any> | undefined,
  status: number,
) {
  const id = mediaId(params.media)
  const props = await read(async (tx) => {
    const media = await mediaById(tx, id)
    if (!media) throw notFound()
    const { name, alt, decorative, credit } = media
    const names = await namesOf(tx, [media.byId])
    return {
      media,
      ...(await usesOf(tx, id)),
      by: names.get(media.byId ?? ''),
      form: form ?? blank<any>({ navn: name, alt, decorative: decorative && 'ja', credit }),
      mayChange: mayPublish(actor as Staff),
      inUse: status === 409,
    }
  })
  return reply.page(MediaPage, props, status)
}
