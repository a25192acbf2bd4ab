import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Staff } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db.ts'
import { notFound } from '../../../../platform/errors.ts'
import type { Operation } from '../../../../merging/index.ts'
import { blank, fill, type Form } from '../../../../ui/forms.ts'
import { shownBlocks } from '../../items/page-blocks.ts'
import { lockItem, versionOf } from '../../items/store.ts'
import { answerOffer, offerUpstream } from '../../library/offers.ts'
import { offerById, offers } from '../../library/offer-store.ts'
import { latestRevision, libraryItem, libraryItems } from '../../library/store.ts'
import { inserted, reworded } from '../edit/operations.ts'
import { stampOf } from '../edit/stamp.ts'
import { OfferPage, OffersPage, WriteOfferPage } from '../pages/offers.tsx'
import { editorPaths as paths } from '../paths.ts'
import { publishers } from '../policy.ts'
import { adopted, currentTenant, tenantNames } from '../store.ts'
import { changeDraft, idOf, openPage } from '../work.ts'
import { asked } from './pages.ts'
import { textsOf } from './typed.ts'

type OfOffer = { Params: { offer: string } }
type OfBlock = { Params: { item: string; block: string } }
type Ask = { Querystring: Record<string, string | string[] | undefined> }
const config = { for: publishers }

const NoteForm = z.object({ note: z.string().trim().min(1, 'note').max(1000, 'long') })

/** Better words on their way back to where they are shared. */
export function offerRoutes(app: FastifyInstance) {
  app.get<Ask>(paths.offers(), { config }, async ({ read, query }, reply) => {
    const props = await read(async (tx) => {
      const [received, sent] = [await offers(tx, 'received'), await offers(tx, 'sent')]
      const all = [...received, ...sent]
      const tenants = await tenantNames(tx, [...new Set(all.map(({ otherId }) => otherId))])
      const titles = new Map((await libraryItems(tx)).map(({ id, title }) => [id, title]))
      return { received, sent, tenants, titles }
    })
    return reply.page(OffersPage, { ...props, justSent: asked(query, 'sendt') === 'ja' })
  })

  app.get<OfOffer>(paths.offer(':offer'), { config }, (request, reply) =>
    show(request, reply, blank(), 200),
  )

  app.post<OfOffer>(paths.offer(':offer'), { config }, async (request, reply) => {
    const id = idOf(request.params.offer)
    const typed = textsOf(request.body)
    const answer = (typed.svar ?? '').trim().slice(0, 1000)
    const accepted = typed.knap === 'ja'
    if (!accepted && !answer)
      return show(request, reply, { ...blank<any>(typed), errors: { svar: 'answer' } }, 422)
    const by = (request.actor as Staff).person.id
    const { now } = request
    const to = await request.write(async (tx) => {
      const offer = await offerById(tx, id, 'received')
      const page = (await adopted(tx)).get(offer.libraryItem)
      if (accepted && !page) return undefined
      const done = await answerOffer(tx, id, { accepted, words: answer }, now)
      if (done === 'already' || !accepted || !page) return paths.offers()
      const { block, type, data } = offer
      await changeDraft(
        tx,
        page,
        (laid): Operation[] | 'locked' => {
          const there = laid.rows.some((row) => row.block.id === block)
          const last = laid.rows.at(-1)?.block.id ?? ''
          return there
            ? reworded(laid, block, data)
            : inserted(laid, { id: block, type, data }, last)
        },
        by,
        now,
      )
      return `${paths.page(page)}#blok-${block}`
    })
    return to ? reply.redirect(to, 303) : show(request, reply, blank<any>(typed), 409)
  })

  app.get<OfBlock>(paths.blockOffer(':item', ':block'), { config }, (request, reply) =>
    write(request, reply, blank(), 200),
  )

  app.post<OfBlock>(paths.blockOffer(':item', ':block'), { config }, async (request, reply) => {
    const { item, block } = request.params
    const form = fill(NoteForm, request.body)
    if (!form.ok) return write(request, reply, form, 422)
    await request.write(async (tx) => {
      await lockItem(tx, idOf(item))
      const { after } = await ourWords(tx, item, block)
      // Sent twice, it is offered once.
      const lies = (await offers(tx, 'sent')).some(
        (one) =>
          one.state === 'open' && one.block === block && stampOf(one.data) === stampOf(after),
      )
      if (!lies) await offerUpstream(tx, item, block, form.data.note)
    })
    return reply.redirect(`${paths.offers()}?sendt=ja`, 303)
  })
}

async function show(
  { params, read }: FastifyRequest<OfOffer>,
  reply: FastifyReply,
  form: Form<any>,
  status: number,
) {
  const props = await read(async (tx) => {
    const offer = await offerById(tx, idOf(params.offer), 'received')
    const [item, now] = [
      await libraryItem(tx, offer.libraryItem),
      await latestRevision(tx, offer.libraryItem),
    ]
    return {
      offer,
      title: item.title,
      from: (await tenantNames(tx, [offer.otherId])).get(offer.otherId) ?? '',
      shared: now.blocks.find(({ id }) => id === offer.block)?.data,
      here: (await adopted(tx)).get(offer.libraryItem),
    }
  })
  return reply.page(OfferPage, { ...props, form }, status)
}

/** What is live in a block of ours that somebody else shares, and what they say; 404 when there is nothing to offer. */
async function ourWords(tx: Tx, id: string, block: string) {
  const page = await openPage(tx, id, new Date(0))
  const { item, shared } = page
  if (!shared || item.liveVersion === null) throw notFound()
  if (shared.item.ownerId === (await currentTenant(tx))) throw notFound()
  const live = await versionOf(tx, item.id, item.liveVersion)
  const said = live.operations.some((one) => one.block === block && 'data' in one)
  const words = (await shownBlocks(tx, item, live)).find((one) => one.id === block)
  if (!said || !words) throw notFound()
  const before = shared.revision.blocks.find((one) => one.id === block)?.data ?? {}
  return { item, type: words.type, before, after: words.data, owner: shared.owner }
}

async function write(
  { params, read }: FastifyRequest<OfBlock>,
  reply: FastifyReply,
  form: Form<any>,
  status: number,
) {
  const props = await read((tx) => ourWords(tx, idOf(params.item), params.block))
  return reply.page(WriteOfferPage, { ...props, block: params.block, form }, status)
}
