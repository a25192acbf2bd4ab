import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Keys } from '../../../platform/keys.ts'
import { type Storage, sendFile } from '../../files/index.ts'
import { loginHref } from '../../identity/index.ts'
import { askToLogIn, localised, ownerIn } from '../dialogue/access.ts'
import { openDraft } from '../dialogue/open.ts'
import { isOwner } from '../draft.ts'
import { paths } from '../paths.ts'
import { mayUse } from '../power.ts'
import type { Rules } from '../rules.ts'
import { forgetTime } from '../store/drafts.ts'
import { findSubmission } from '../store/submissions.ts'
import { ownerOfSubmission, type Submission } from '../submission.ts'
import { receiptView } from './receipt.ts'
import { ReceiptPage } from './receipt-page.tsx'
import { NotSent } from './not-sent.ts'
import { receiving } from './receiving.ts'

type OfDraft = { Params: { slug: string; draft: string } }
type OfReceipt = { Params: { id: string } }
type Parts = { keys: Keys; storage: Storage; rules: Rules }

/** Sending, and the receipt for it. */
export const sendingRoutes =
  ({ keys, storage, rules }: Parts) =>
  (app: FastifyInstance) => {
    const anyone = { config: { for: 'anyone' as const } }
    const { readAhead, receive } = receiving({ keys, rules })
    app.decorateRequest('draftAhead')
    const sending = {
      ...anyone.config,
      ahead: (request: FastifyRequest) =>
        readAhead(request, (request.params as { draft: string }).draft),
    }

    app.post<OfDraft>(
      paths.send(':slug', ':draft'),
      { config: sending },
      async (request, reply) => {
        const { actor, now, site, params } = request
        const { slug, draft: id } = params
        const owner = ownerIn(request)
        if (actor.kind !== 'citizen') {
          const opened = await request.read((tx) => openDraft(tx, slug, id, { actor, owner }))
          if (
            opened !== 'sent' &&
            askToLogIn(request, reply, opened.definition, paths.check(slug, id))
          )
            return reply
        }
        try {
          const { language } = site
          const version = (request.body as { udgave?: string } | undefined)?.udgave
          await receive(request, { id, actor, owner, slug, version, language, now })
        } catch (error) {
          if (!(error instanceof NotSent)) throw error
          if (error.why === 'time-gone') await request.write((tx) => forgetTime(tx, id))
          return reply.redirect(localised(request, paths.page(slug, id, error.page)), 303)
        }
        return reply.redirect(localised(request, paths.receipt(id)), 303)
      },
    )

    app.get<OfReceipt>(paths.receipt(':id'), anyone, async (request, reply) => {
      const { id } = request.params
      const { origin } = request.site
      const view = await request.read(async (tx) =>
        (await mine(tx, request, id)) ? receiptView(tx, id, { keys, rules, origin }) : undefined,
      )
      if (!view) return notMine(request, reply)
      return reply.page(ReceiptPage, { view, mayFollow: request.actor.kind === 'citizen' })
    })

    app.get<OfReceipt>(paths.receiptPdf(':id'), anyone, async (request, reply) => {
      const submission = await request.read((tx) => mine(tx, request, request.params.id))
      if (!submission) return notMine(request, reply)
      if (!submission.pdfId) throw notFound()
      return sendFile(request, reply, storage, submission.pdfId)
    })
  }

async function mine(tx: Tx, request: FastifyRequest, id: string): Promise<Submission | undefined> {
  const submission = await findSubmission(tx, id)
  return submission &&
    isOwner(ownerIn(request), ownerOfSubmission(submission)) &&
    (await mayUse(tx, request.actor, submission.serviceId))
    ? submission
    : undefined
}

/** A receipt is its sender's: to anybody else it is not there, and whoever has not logged in may do so. */
function notMine(request: FastifyRequest, reply: FastifyReply) {
  if (request.actor.kind === 'citizen') throw notFound()
  return reply.redirect(loginHref(request.originalUrl), 303)
}
