import type { FastifyInstance } from 'fastify'
import { notFound } from '../../../platform/errors.ts'
import { servedFile, type Storage } from '../../files/index.ts'
import { paths } from '../paths.ts'
import { types } from './make.ts'
import { pictureById } from './store.ts'

type Asked = { Params: { file: string } }

/** The pictures of themes. What is at an address never changes, and can run nothing. */
export const pictureRoutes = (storage: Storage) => (app: FastifyInstance) => {
  app.get<Asked>(paths.picture(':file'), { config: { for: 'public' } }, async (request, reply) => {
    const [, id, kind] = /^([0-9a-f-]{36})\.(svg|png|webp)$/.exec(request.params.file) ?? []
    if (!id) throw notFound()
    const file = await request.read(async (tx) =>
      (await pictureById(tx, id))?.kind === kind ? servedFile(tx, id) : 'gone',
    )
    if (typeof file === 'string') throw notFound()
    const bytes = await storage.get(file.key)
    return reply
      .headers({
        'content-type': types[kind as keyof typeof types],
        'content-security-policy': `default-src 'none'; style-src 'none'; sandbox`,
        'cache-control': 'public, max-age=31536000, immutable',
      })
      .send(bytes)
  })
}
