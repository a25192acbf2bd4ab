import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Staff } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db.ts'
import { blank, fill, type Form } from '../../../../ui/forms.ts'
import { builders, mayPublish, publishers } from '../../building/policy.ts'
import { workingList } from '../../building/store.ts'
import { services } from '../../store/definitions.ts'
import { adoptService } from '../actions.ts'
import { answerOffer } from '../offers.ts'
import { SharedPage, type SharedProps } from '../pages/shared.tsx'
import { sharingPaths as paths } from '../paths.ts'
import { offers } from '../store/offers.ts'
import {
  latestRevision,
  ownShared,
  revision,
  sharedServices,
  tenantNames,
} from '../store/shared.ts'
import { openProposals, variants } from '../store/variants.ts'
import { sharingTexts } from '../texts.ts'

type Asked = { Querystring: { udgivet?: string; version?: string; svaret?: string } }
type OfOffer = Asked & { Params: { offer: string } }
const { offers: words } = sharingTexts.da

/** What is shared with others, from above. */
export function sharedRoutes(app: FastifyInstance) {
  app.get<Asked>(paths.shared(), { config: { for: [...builders] } }, (request, reply) =>
    show(request, reply, blank<any>(), undefined, 200),
  )

  app.post<Asked>(
    paths.adoption(),
    { config: { for: [...publishers] } },
    async (request, reply) => {
      const id = z.uuid().safeParse((request.body as { delt?: unknown } | undefined)?.delt)
      if (!id.success) return reply.redirect(paths.shared(), 303)
      const policy = { kind: 'follow-editorial' } as const
      const { actor, now } = request
      const outcome = await request.write((tx) =>
        adoptService(tx, id.data, policy, actor as Staff, now),
      )
      if (outcome.ok) return reply.redirect(paths.variant(outcome.serviceId), 303)
      // Sent twice, it is taken over once.
      if (outcome.why === 'adopted') return reply.redirect(paths.shared(), 303)
      return show(request, reply, blank<any>(), outcome.why, 409)
    },
  )

  app.post<OfOffer>(
    paths.answer(':offer'),
    { config: { for: [...publishers] } },
    async (request, reply) => {
      const { offer } = request.params
      const form = fill(
        z.object({ svar: z.string().trim().max(1000).default('') }),
        request.body,
        offer,
      )
      const taken = (form.values as Record<string, string>).knap === 'ja'
      const said = form.ok ? form.data.svar : ''
      const wrong = (error: string): Form<any> => ({ ...form, errors: { svar: error } })
      if (!form.ok || (!taken && !said))
        return show(request, reply, wrong(words.answerError), undefined, 422)
      const answer = { taken, words: said }
      const { actor, now } = request
      const id = z.uuid().catch('00000000-0000-0000-0000-000000000000').parse(offer)
      const outcome = await request.write((tx) => answerOffer(tx, id, answer, actor as Staff, now))
      if (outcome === 'nowhere') return show(request, reply, wrong(words.nowhere), undefined, 409)
      return reply.redirect(`${paths.shared()}?svaret=ja#forslag`, 303)
    },
  )
}

async function show(
  request: FastifyRequest<Asked>,
  reply: FastifyReply,
  form: Form<any>,
  refused: string | undefined,
  status: number,
) {
  const { udgivet, version, svaret } = request.query
  const props = await request.read(async (tx): Promise<SharedProps> => {
    const all = await sharedServices(tx)
    const own = await variants(tx)
    const sent = await offers(tx)
    const ids = [...all.map(({ ownerId }) => ownerId), ...sent.map(({ otherId }) => otherId)]
    const names = await tenantNames(tx, [...new Set(ids)])
    const titles = await titlesHere(tx)
    const of = (serviceId: string) =>
      all.find(({ id }) => own.some((one) => one.serviceId === serviceId && one.sharedId === id))
    const free: SharedProps['free'] = []
    for (const one of all) {
      if (own.some(({ sharedId }) => sharedId === one.id)) continue
      if ((await ownShared(tx, one.serviceId))?.id === one.id) continue
      const { no } = await latestRevision(tx, one.id)
      free.push({ ...one, no, owner: names.get(one.ownerId) ?? '' })
    }
    const waiting: SharedProps['waiting'] = []
    for (const one of await openProposals(tx)) {
      const shared = of(one.serviceId)!
      const { changeNote: note } = await revision(tx, shared.id, one.toNo)
      const title = titles.get(one.serviceId) ?? shared.title
      waiting.push({ ...one, note, title, owner: names.get(shared.ownerId) ?? '' })
    }
    return {
      waiting,
      free,
      here: own.map(({ serviceId, baseNo, operations }) => ({
        serviceId,
        baseNo,
        own: operations.length,
        title: titles.get(serviceId) ?? serviceId,
      })),
      offers: sent.map((one) => ({
        ...one,
        other: names.get(one.otherId) ?? '',
        title: all.find(({ id }) => id === one.sharedId)?.title ?? '',
      })),
      mayPublish: mayPublish(request.actor as Staff),
      done: udgivet && version ? { title: titles.get(udgivet) ?? udgivet, version } : undefined,
      answered: svaret === 'ja',
      refused,
      form,
    }
  })
  return reply.page(SharedPage, props, status)
}

/** What the services here are called. */
const titlesHere = async (tx: Tx): Promise<Map<string, string>> =>
  new Map([
    ...(await services(tx)).map(({ id, definition }) => [id, definition.title.da] as const),
    ...(await workingList(tx)).map(({ serviceId, work }) => [serviceId, work.title.da] as const),
  ])
