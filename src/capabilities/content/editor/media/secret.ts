import type { FastifyInstance } from 'fastify'
import { notFound } from '../../../../platform/errors.ts'
import type { Storage } from '../../../files/index.ts'
import { mediaId, mediaIn, shownByIds } from '../../media/index.ts'
import { editorPaths as paths } from '../paths.ts'
import { itemByToken } from '../preview/store.ts'
import { openPage, shownIn } from '../work.ts'
import { sendPrivately } from './files.ts'

type OfFile = { Params: { token: string; media: string; file: string } }

/** Images and documents of a draft, for whoever was given a link to it: those of that draft, and as long as the link is open. */
export const secretRoutes = (storage: Storage) => (app: FastifyInstance) => {
  app.get<OfFile>(
    paths.secretFile(':token', ':media', ':file'),
    { config: { for: 'anyone' } },
    async (request, reply) => {
      const { now, params } = request
      const id = mediaId(params.media)
      const media = await request.read(async (tx) => {
        const item = await itemByToken(tx, params.token.slice(0, 100), now)
        if (!item) throw notFound()
        const page = await openPage(tx, item, now)
        if (!shownIn(page).some((block) => mediaIn(block) === id)) throw notFound()
        return (await shownByIds(tx, [id])).get(id)
      })
      return sendPrivately(request, reply, storage, media, params.file)
    },
  )
}
