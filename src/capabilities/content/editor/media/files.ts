import type { FastifyReply, FastifyRequest } from 'fastify'
import { notFound } from '../../../../platform/errors.ts'
import { sendFile, type Storage } from '../../../files/index.ts'
import { mediaId, plainFile, sendSize, type Shown, shownByIds } from '../../media/index.ts'

type OfFile = FastifyRequest<{ Params: { media: string; file: string } }>

/** Sends what staff may look at whether it is on a page or not: an image in a size, or a document to be saved. */
export async function sendToStaff(request: OfFile, reply: FastifyReply, storage: Storage) {
  const id = mediaId(request.params.media)
  const media = (await request.read((tx) => shownByIds(tx, [id]))).get(id)
  return await sendPrivately(request, reply, storage, media, request.params.file)
}

const small = { lille: 480, vis: 960 }

/** The same for whoever has been let in by other means. `lille` and `vis` are a small and a usual size of any image. */
export async function sendPrivately(
  request: FastifyRequest,
  reply: FastifyReply,
  storage: Storage,
  media: Shown | undefined,
  file: string,
) {
  if (!media) throw notFound()
  if (media.kind === 'document') {
    if (!media.fileId) throw notFound()
    return await sendFile(request, reply, storage, media.fileId)
  }
  const most = Object.hasOwn(small, file) ? small[file as keyof typeof small] : undefined
  const name = most ? plainFile(media, most) : file
  return await sendSize(request, reply, storage, media, name, 'private, max-age=3600')
}
