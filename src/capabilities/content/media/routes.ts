import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { notFound } from '../../../platform/errors.ts'
import { sendFile, type Storage } from '../../files/index.ts'
import { sizeBytes } from './made-sizes.ts'
import { type Shown, shownLive } from './store.ts'
import { endings, sizeOf } from './variant.ts'

type OfFile = { Params: { media: string; file: string } }
const open = { config: { for: 'public' as const } }

// What is at an address never changes. A cache in front of us asks once a day whether it is still to be seen.
const forGood = 'public, max-age=31536000, s-maxage=86400, immutable'

/** Images and documents of live pages, on the tenant's own domain. What is on none is not there. */
export const mediaRoutes = (storage: Storage) => (app: FastifyInstance) => {
  app.get<OfFile>('/medier/:media/:file', open, async (request, reply) => {
    const { params, read } = request
    const media = await read((tx) => shownLive(tx, mediaId(params.media)))
    reply.header('surrogate-key', `media-${params.media} site-${request.tenantId}`)
    return sendSize(request, reply, storage, media, params.file, forGood)
  })

  app.get<OfFile>('/filer/:media/:file', open, async (request, reply) => {
    const { params, read } = request
    const media = await read((tx) => shownLive(tx, mediaId(params.media)))
    if (media?.kind !== 'document') throw notFound()
    return sendFile(request, reply, storage, media.fileId!, { open: true })
  })
}

/** The id in an address; 404 for anything that is none. */
export function mediaId(text: string): string {
  if (!z.uuid().safeParse(text).success) throw notFound()
  return text.toLowerCase()
}

/** Sends an image in a size: `960.webp`. */
export async function sendSize(
  request: FastifyRequest,
  reply: FastifyReply,
  storage: Storage,
  image: Shown | undefined,
  file: string,
  cacheControl: string,
): Promise<FastifyReply> {
  if (image?.kind !== 'image') throw notFound()
  const size = sizeOf(file, image)
  if (!size) throw notFound()
  const bytes = await sizeBytes(request, storage, image, size)
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  reply.headers({
    etag,
    'cache-control': cacheControl,
    'content-security-policy': `default-src 'none'; sandbox; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
  })
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.type(endings[size.ending]).send(bytes)
}
