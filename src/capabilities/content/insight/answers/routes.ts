import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { notFound } from '../../../../platform/errors.ts'
import { dayOf } from '../../../../ui/dates.ts'
import { blank, fill, type Form } from '../../../../ui/forms.ts'
import { addressOf, written } from '../address.ts'
import { insightPaths as paths } from '../paths.ts'
import { asKept } from '../private.ts'
import { pageAt } from '../views/store.ts'
import { AnswerForm } from './answer.ts'
import { ThanksPage, UsefulPage } from './pages.tsx'
import { putAnswer } from './store.ts'

type Typed = Form<'id' | 'sti' | 'svar' | 'tekst'>
type Ask = { Querystring: { sti?: unknown; svar?: unknown } }

const config = { for: 'anyone', perMinute: 30 } as const

/**
 * »Var siden nyttig?«. A page is the same bytes for everybody, so its form has no id of its own: without script its two buttons
 * lead to a page of one's own, where the answer is sent; with script the answer gets its id in the browser.
 */
export function answerRoutes(app: FastifyInstance) {
  app.get<Ask>(paths.useful(), { config }, async ({ query, read }, reply) => {
    const address = addressOf(query.sti)
    const page = address && (await read((tx) => pageAt(tx, address)))
    if (!page) throw notFound()
    const known = { id: randomUUID(), sti: written(address), svar: String(query.svar ?? '') }
    return reply.page(UsefulPage, { form: blank(known), title: page.title })
  })

  app.post(paths.useful(), { config }, async (request, reply) => {
    const form = fill(AnswerForm, request.body)
    const address = addressOf(form.values.sti)
    const page = address && (await request.read((tx) => pageAt(tx, address)))
    if (!page) return refuse(reply, { ...form, errors: { sti: 'page' } })
    if (form.errors.id) return refuse(reply, renewed(form), page.title)
    if (!form.ok) return refuse(reply, form, page.title)
    const { id, svar, tekst } = form.data
    const answer = { id, itemId: page.id, day: dayOf(request.now), useful: svar === 'ja' }
    await request.write((tx) => putAnswer(tx, { ...answer, text: asKept(tekst) }))
    return reply.redirect(paths.usefulThanks(), 303)
  })

  app.get(paths.usefulThanks(), { config: { for: 'public' } }, (_request, reply) =>
    reply.page(ThanksPage, {}),
  )
}

const refuse = (reply: FastifyReply, form: Typed, title?: string) =>
  reply.page(UsefulPage, { form, title }, 422)

/** A form that came without its id is given one, and sent again by whoever filled it in. */
const renewed = (form: Typed): Typed => ({
  ...form,
  values: { ...form.values, id: randomUUID() },
  errors: { svar: 'again' },
})
