import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { blank, type Form } from '../../../ui/forms.ts'
import { publishers } from '../editor/policy.ts'
import { textsOf } from '../editor/routes/typed.ts'
import { siteSettings as paths } from './paths.ts'
import { pathIn, readLines, type Wish, wrongWith } from './redirect.ts'
import { RedirectsPage } from './redirects-page.tsx'
import { addRedirects, pagesAt, redirects, removeRedirect } from './store.ts'
import { siteTexts } from './texts.ts'

const config = { for: publishers }
type Ask = { Querystring: Record<string, string> }
const most = 2000

/** Old addresses. Those that would lead in a ring are refused; of many at once, all go in or none. */
export function redirectRoutes(app: FastifyInstance) {
  app.get<Ask>(paths.redirects(), { config }, (request, reply) => {
    const imported = /^\d{1,5}$/.test(request.query.antal ?? '')
      ? Number(request.query.antal)
      : undefined
    return show(request, reply, blank(), 200, imported)
  })

  app.post(paths.redirects(), { config }, async (request, reply) => {
    const { fra = '', til = '' } = textsOf(request.body)
    const wish = { path: pathIn(fra), target: til.trim() }
    const [wrong] = await layIn(request, [wish])
    if (!wrong) return reply.redirect(paths.redirects(), 303)
    const field = wrong.why === 'target' || wrong.why === 'loop' ? 'til' : 'fra'
    return show(
      request,
      reply,
      { ...blank<any>({ fra, til }), errors: { [field]: wrong.why } },
      422,
    )
  })

  app.post(paths.redirectImport(), { config }, async (request, reply) => {
    const { linjer = '' } = textsOf(request.body)
    const refuse = (why: string) =>
      show(request, reply, { ...blank<any>({ linjer }), errors: { linjer: why } }, 422)
    const wishes = readLines(linjer)
    if (!wishes.length) return refuse('lines')
    if (wishes.length > most) return refuse('too-many')
    const wrong = await layIn(request, wishes)
    if (!wrong.length) return reply.redirect(`${paths.redirects()}?antal=${wishes.length}`, 303)
    const { line, errors } = siteTexts.redirects
    return refuse(
      wrong
        .slice(0, 5)
        .map(({ n, why }) => line(n + 1, errors[why]!))
        .join('. '),
    )
  })

  app.post(paths.redirectRemoval(), { config }, async (request, reply) => {
    const { fra = '' } = textsOf(request.body)
    await request.write((tx) => removeRedirect(tx, fra))
    return reply.redirect(paths.redirects(), 303)
  })
}

/** Lays in redirects, each judged with those before it; when one cannot be, none is. */
const layIn = ({ write }: FastifyRequest, wishes: Wish[]) =>
  write(async (tx) => {
    const known = new Map((await redirects(tx)).map(({ path, target }) => [path, target]))
    const pages = await pagesAt(
      tx,
      wishes.map(({ path }) => path),
    )
    const wrong = wishes.flatMap((wish, n) => {
      const why = wrongWith(wish, known, pages)
      known.set(wish.path, wish.target)
      return why ? [{ n, why }] : []
    })
    // One statement cannot lay the same address in twice: the last one counts.
    const last = new Map(wishes.map((wish) => [wish.path, wish]))
    if (!wrong.length) await addRedirects(tx, [...last.values()])
    return wrong
  })

async function show(
  { read }: FastifyRequest,
  reply: FastifyReply,
  form: Form<any>,
  status: number,
  imported?: number,
) {
  return reply.page(RedirectsPage, { rows: await read(redirects), form, imported }, status)
}
