import type { FastifyInstance } from 'fastify'
import type { Staff } from '../../../../platform/actor.ts'
import { translate } from '../../items/translate.ts'
import { editorPaths as paths } from '../paths.ts'
import { writers } from '../policy.ts'
import { idOf } from '../work.ts'

type OfPage = { Params: { item: string } }

/** A page in English, laid over the Danish one. Asked for again, it is the one that is there. */
export function translationRoutes(app: FastifyInstance) {
  app.post<OfPage>(
    paths.translation(':item'),
    { config: { for: writers } },
    async ({ params, actor, write, now }, reply) => {
      const item = idOf(params.item)
      const by = (actor as Staff).person.id
      const begun = await write((tx) => translate(tx, item, 'en', by, now))
      const to = 'id' in begun ? paths.page(begun.id) : `${paths.page(item)}?aendret=ja`
      return reply.redirect(to, 303)
    },
  )
}
