import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Staff } from '../../../../platform/actor.ts'
import { idOnce } from '../../../../platform/once.ts'
import { blank, fill, withError } from '../../../../ui/forms.ts'
import { publishers } from '../../editor/policy.ts'
import { beginRun } from '../actions.ts'
import { articleRun } from '../borgerdk/nightly.ts'
import { BeginPage } from '../pages/begin.tsx'
import { importPaths as paths } from '../paths.ts'
import { receive } from '../receive.ts'
import { findRun, type NewRun, tenantKey } from '../store/runs.ts'
import type { Ways } from '../work.ts'

const config = { for: publishers }

const BeginForm = z.object({
  id: z.uuid(),
  slags: z.enum(['website', 'wordpress', 'borgerdk'], { error: 'kind' }),
  adresse: z.string().trim().max(500, 'address').default(''),
  sprog: z.enum(['da', 'en']).catch('da'),
  udgiv: z.string().optional(),
})

type Needs = Pick<Ways, 'storage' | 'borgerdk'>

/** Begins to move something in. The tenant that has borger.dk's articles for all may ask for them, too. */
export const beginRoutes =
  ({ storage, borgerdk }: Needs) =>
  (app: FastifyInstance) => {
    const hasArticles = async ({ read }: Pick<FastifyRequest, 'read'>) =>
      borgerdk !== undefined && (await read(tenantKey)) === borgerdk.tenant

    app.get(paths.begin(), { config }, async (request, reply) => {
      const form = blank({ id: randomUUID(), sprog: 'da' })
      return reply.page(BeginPage, { form, articles: await hasArticles(request) })
    })

    app.post(paths.begin(), { config }, async (request, reply) => {
      const { now, tenantId } = request
      const { values, file } = await receive(request, storage, `${tenantId}/import/${randomUUID()}`)
      const drop = async () => void (file && 'key' in file && (await storage.remove(file.key)))
      const form = fill(BeginForm, values)
      const articles = await hasArticles(request)
      const refuse = async (refused: typeof form) => {
        await drop()
        return reply.page(BeginPage, { form: refused, articles }, 422)
      }
      if (!form.ok) return await refuse(form)
      const { slags: kind, sprog: language, udgiv } = form.data
      const common = {
        language,
        publish: udgiv !== undefined,
        byId: (request.actor as Staff).person.id,
        begunAt: now,
      }
      let run: NewRun
      if (kind === 'borgerdk') {
        await drop()
        if (!articles) return await refuse(withError(form, 'slags', 'kind'))
        run = { ...articleRun(now, common.byId), id: idOnce(form.data.id, [kind]) }
      } else if (kind === 'website') {
        await drop()
        const address = addressIn(form.data.adresse)
        if (!address) return await refuse(withError(form, 'adresse', 'address'))
        const { origin, href } = address
        run = {
          ...common,
          id: idOnce(form.data.id, [href, language, udgiv]),
          kind,
          origin: href,
          source: `website ${origin}`,
        }
      } else {
        if (!file) return await refuse(withError<any, typeof form>(form, 'fil', 'file'))
        if ('problem' in file)
          return await refuse(withError<any, typeof form>(form, 'fil', file.problem))
        const { name, key, hash } = file
        run = {
          ...common,
          id: idOnce(form.data.id, [hash, language, udgiv]),
          kind,
          origin: name,
          fileKey: key,
        }
      }
      const again = await request.write(async (tx) => {
        await beginRun(tx, run)
        return run.fileKey ? (await findRun(tx, run.id))?.fileKey !== run.fileKey : false
      })
      // The same form sent twice: its bytes are there already, or have been read.
      if (again) await drop()
      return reply.redirect(paths.run(run.id), 303)
    })
  }

/** A web address as people write it, with or without https. A name without a dot is one only where http is written. */
function addressIn(text: string): URL | undefined {
  const isWhole = /^https?:\/\//i.test(text)
  const url = URL.parse(isWhole ? text : `https://${text}`)
  if (!url || url.username || (!isWhole && !url.hostname.includes('.'))) return undefined
  url.hash = ''
  return url
}
