import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Block, inForce } from '../../../../merging/index.ts'
import type { Staff } from '../../../../platform/actor.ts'
import { notFound } from '../../../../platform/errors.ts'
import { idOnce } from '../../../../platform/once.ts'
import { blank, fill, type Form, withError } from '../../../../ui/forms.ts'
import { openWorking } from '../../building/actions.ts'
import { builders, mayPublish, publishers } from '../../building/policy.ts'
import { parentOf } from '../blocks/fields.ts'
import { offerUpstream } from '../offers.ts'
import { asBlocks, localIn } from '../own.ts'
import { VariantPage, type VariantProps } from '../pages/variant.tsx'
import { sharingPaths as paths } from '../paths.ts'
import { setPolicy } from '../proposals.ts'
import { serviceOf } from '../meet.ts'
import { sharedById, tenantNames } from '../store/shared.ts'
import { sharingTexts } from '../texts.ts'

type OfService = {
  Params: { service: string }
  Querystring: { gemt?: string; sendt?: string }
}
const { variant: words } = sharingTexts.da
const PolicyForm = z.object({ valg: z.enum(['follow', 'follow-editorial', 'review-all']) })
const OfferForm = z.object({
  hvad: z.string({ error: words.offerErrors.what }).min(1, words.offerErrors.what).max(200),
  hvorfor: z.string().trim().min(1, words.offerErrors.note).max(1000),
  blanket: z.string().max(100).default(''),
})

/** A service that is shared with others, as it is here. */
export function variantRoutes(app: FastifyInstance) {
  app.get<OfService>(
    paths.variant(':service'),
    { config: { for: [...builders] } },
    (request, reply) => show(request, reply, {}, 200),
  )

  app.post<OfService>(
    paths.variant(':service'),
    { config: { for: [...publishers] } },
    async (request, reply) => {
      const { service } = request.params
      const form = fill(PolicyForm, request.body)
      if (!form.ok) return show(request, reply, { policy: form }, 422)
      const { valg: kind } = form.data
      if (!(await request.write((tx) => setPolicy(tx, service, { kind }, request.now))))
        throw notFound()
      return reply.redirect(`${paths.variant(service)}?gemt=ja`, 303)
    },
  )

  app.post<OfService>(
    paths.offer(':service'),
    { config: { for: [...publishers] } },
    async (request, reply) => {
      const { service } = request.params
      const form = fill(OfferForm, request.body)
      if (!form.ok) return show(request, reply, { offer: form }, 422)
      const { hvad, hvorfor, blanket } = form.data
      const id = idOnce(blanket, [service, hvad, hvorfor])
      const outcome = await request.write((tx) => offerUpstream(tx, service, hvad, hvorfor, id))
      if (outcome === 'not-ours') {
        const wrong = withError(form, 'hvad', words.offerErrors.what)
        return show(request, reply, { offer: wrong }, 422)
      }
      return reply.redirect(`${paths.variant(service)}?sendt=ja`, 303)
    },
  )
}

async function show(
  request: FastifyRequest<OfService>,
  reply: FastifyReply,
  { policy, offer }: { policy?: Form<any>; offer?: Form<any> },
  status: number,
) {
  const { params, query, actor } = request
  const props = await request.read(async (tx): Promise<VariantProps> => {
    const { work } = await openWorking(tx, params.service)
    const found = await localIn(tx, work)
    if (!found) throw notFound()
    const { variant, base, operations, newest } = found
    const { ownerId } = await sharedById(tx, variant.sharedId)
    const names = await tenantNames(tx, [ownerId])
    const known = new Map(
      [...base, ...asBlocks(work, base, variant.operations)].map((block) => [block.id, block]),
    )
    const live = asBlocks(serviceOf(work.id, base, variant.operations).definition, base)
    const ours = new Set(
      variant.operations.filter((one) => 'data' in one && inForce(one)).map(({ block }) => block),
    )
    const added = new Set(
      operations.filter(({ kind }) => kind === 'insert').map(({ block }) => block),
    )
    // What stands in something that is new here is new with it.
    const isItself = (block: Block) => !added.has(parentOf(block) ?? '')
    const fields = { blanket: randomUUID() }
    return {
      work,
      variant,
      newest,
      owner: names.get(ownerId) ?? '',
      local: operations.flatMap((operation) => {
        const block =
          known.get(operation.block) ??
          (operation.kind === 'insert' ? { ...operation, id: operation.block } : undefined)
        return block && isItself(block) ? [{ operation, block }] : []
      }),
      offerable: live.filter((block) => ours.has(block.id) && isItself(block)),
      mayPublish: mayPublish(actor as Staff),
      policy: policy ?? blank<any>({ valg: variant.policy.kind }),
      offer: offer ?? blank<any>(fields),
      saved: query.gemt === 'ja',
      offered: query.sendt === 'ja',
    }
  })
  return reply.page(VariantPage, props, status)
}
