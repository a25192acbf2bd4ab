import type { FastifyInstance, FastifyRequest } from 'fastify'
import { notFound } from '../../../platform/errors.ts'
import { receiveForm } from '../../files/index.ts'
import { feeText, summaryOf } from '../answers/show.ts'
import { walk } from '../answers/walk.ts'
import { questionsOf } from '../definition.ts'
import { draftLife } from '../draft.ts'
import { paths } from '../paths.ts'
import { saveDraft } from '../store/drafts.ts'
import { askerIn, localised } from './access.ts'
import { papersFor } from './documents.ts'
import { settle } from './keep.ts'
import { notAsked } from './not-asked.ts'
import { type Opened, openDraft } from './open.ts'
import { AnswerPage } from './pages/answer-page.tsx'
import { CheckPage } from './pages/check-page.tsx'
import { prepare } from './prepare.ts'
import type { Parts } from './routes.ts'
import {
  idsOf,
  isKnown,
  mustBeKnown,
  nextStop,
  type OfDraft,
  toAnswer,
  toPage,
  toReceipt,
} from './way.ts'

/** What came of the answers: the summary before sending, and whether one needs the service at all. */
export const checkRoutes = (parts: Parts) => (app: FastifyInstance) => {
  const { rules, storage } = parts
  const anyone = { config: { for: 'anyone' as const } }

  app.get<OfDraft>(paths.check(':slug', ':draft'), anyone, async (request, reply) => {
    const { slug, draft: id } = idsOf(request)
    const { language } = request.site
    const opened = await request.read((tx) => openDraft(tx, slug, id, askerIn(request)))
    if (opened === 'sent') return toReceipt(request, reply, id)
    const { definition, draft, hash, again, renewed } = opened
    const way = walk(rules, definition, opened, language)
    if (mustBeKnown(request, reply, definition, id, way, undefined, request.originalUrl))
      return reply
    if (way.missing || !draft)
      return toPage(request, reply, definition, id, (way.missing ?? way.stops[0]!).page.id)
    if (way.ended) return toAnswer(request, reply, definition, id)
    const fee = rules.decide(definition, 'fee', way.answers)
    return reply.page(CheckPage, {
      rules,
      definition,
      draft: id,
      version: hash,
      again,
      renewed,
      walk: way,
      lines: summaryOf(way, language),
      notAsked: notAsked(rules, definition, way, opened, language),
      papers: papersFor(rules, definition, way.answers, language),
      fee: fee && feeText(fee, language),
      holds:
        way.need !== undefined &&
        questionsOf(definition).some(({ question }) => question.widget === 'appointment'),
      savedAt: draft.savedAt,
    })
  })

  app.get<OfDraft>(paths.answer(':slug', ':draft'), anyone, async (request, reply) => {
    const { slug, draft: id } = idsOf(request)
    const opened = await request.read((tx) => openDraft(tx, slug, id, askerIn(request)))
    if (opened === 'sent') return toReceipt(request, reply, id)
    const { definition, draft } = opened
    const way = walk(rules, definition, opened, request.site.language)
    const { needed, ended } = way
    if (!draft || !needed) {
      const stop = way.missing ?? way.stops[0]!
      const there = paths.page(slug, id, stop.page.id)
      if (mustBeKnown(request, reply, definition, id, way, stop, there)) return reply
      return toPage(request, reply, definition, id, stop.page.id)
    }
    return reply.page(AnswerPage, {
      definition,
      draft: id,
      needed,
      grounds: rules.grounds(definition, 'needed', way.answers),
      lines: summaryOf(way, request.site.language),
      told: notAsked(rules, definition, way, opened, request.site.language).filter(
        ({ value }) => value !== undefined,
      ),
      known: isKnown(request, definition),
      ended,
      savedAt: draft.savedAt,
    })
  })

  // Going on: past what was decided when one may, and as the one who has logged in meanwhile.
  app.post<OfDraft>(paths.answer(':slug', ':draft'), anyone, async (request, reply) => {
    const { slug, draft: id } = idsOf(request)
    const opened = await change(request, ({ definition, typed, known }) => {
      const { needed } = walk(rules, definition, { typed, known }, request.site.language)
      return needed && !needed.goOn && needed.anyway ? { $anyway: needed.value } : {}
    })
    if (opened === 'sent') return toReceipt(request, reply, id)
    const { definition } = opened
    const held = { typed: opened.typed, known: opened.known }
    let way = walk(rules, definition, held, request.site.language)
    if (way.ended || !isKnown(request, definition)) return toAnswer(request, reply, definition, id)
    const found = await prepare(request, parts, definition, id, way.missing, held)
    if (found) way = walk(rules, definition, { ...held, known: found }, request.site.language)
    const next = nextStop(way, '', true)
    return next
      ? toPage(request, reply, definition, id, next.page.id)
      : reply.redirect(localised(request, paths.check(slug, id)), 303)
  })

  // What a register has answered can be wrong: then it is asked like anything else.
  app.post<OfDraft>(paths.dispute(':slug', ':draft'), anyone, async (request, reply) => {
    const { slug, draft: id } = idsOf(request)
    const { values } = await receiveForm(request, storage)
    let page = ''
    const opened = await change(request, ({ definition, typed }) => {
      const found = questionsOf(definition).find(
        ({ question }) => question.id === values.spoerg && question.fact,
      )
      if (!found) return {}
      page = found.page.id
      const before = (typed.$asked ?? []) as string[]
      return { $asked: [...new Set([...before, found.question.id])] }
    })
    if (opened === 'sent') return toReceipt(request, reply, id)
    const there = page ? `${paths.page(slug, id, page)}?ret=1` : paths.check(slug, id)
    return reply.redirect(localised(request, there), 303)
  })

  /** Writes what was said about the way itself. */
  const change = (
    request: FastifyRequest<OfDraft>,
    said: (opened: Opened) => Record<string, string | string[]>,
  ) =>
    request.write(async (tx) => {
      const { slug, draft: id } = idsOf(request)
      const asker = askerIn(request)
      const opened = await openDraft(tx, slug, id, asker, true)
      if (opened === 'sent') return 'sent'
      const { definition, draft, hash, typed } = opened
      if (!draft) throw notFound()
      const typedNow = { ...typed, ...said(opened) }
      const { now } = request
      await saveDraft(tx, {
        ...(await settle(tx, opened, asker.owner)),
        id,
        serviceId: definition.id,
        definitionHash: hash,
        typed: typedNow,
        page: draft.page,
        now,
        expiresAt: new Date(+now + draftLife),
      })
      return { ...opened, typed: typedNow }
    })
}
