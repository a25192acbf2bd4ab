import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Block, ChangeClass } from '../../../../merging/index.ts'
import type { Staff } from '../../../../platform/actor.ts'
import { blank, type Form, fill } from '../../../../ui/forms.ts'
import { openWorking } from '../../building/actions.ts'
import { publishers } from '../../building/policy.ts'
import { compare } from '../../building/versions/compare.ts'
import { newestDefinition } from '../../store/definitions.ts'
import { type Locks, sharedBlocks, shareService } from '../actions.ts'
import { serviceOf } from '../meet.ts'
import { SharingPage, type SharingProps } from '../pages/sharing.tsx'
import { sharingPaths as paths } from '../paths.ts'
import { adopterCount, latestRevision, ownShared } from '../store/shared.ts'
import { sharingTexts } from '../texts.ts'
import { nameOfTrial, trialResult, tryInAdopters } from '../trials.ts'

type OfService = { Params: { service: string }; Querystring: { delt?: string } }
const config = { for: [...publishers] }
const { errors: e } = sharingTexts.da.sharing

const SharingForm = z.object({
  efter: z.coerce.number().int().min(0).catch(0),
  klasse: z.enum(['editorial', 'substantive', 'legal'], { error: e.class }),
  note: z.string().trim().max(1000).default(''),
  fra: z
    .string()
    .trim()
    .default('')
    .refine((day) => day === '' || z.iso.date().safeParse(day).success, e.day),
  lov: z.string().trim().max(300).default(''),
})

/** What we share with everybody: tried in all who have it, and then shared. */
export function sharingRoutes(app: FastifyInstance) {
  app.get<OfService>(paths.sharing(':service'), { config }, (request, reply) =>
    show(request, reply, undefined, 200),
  )

  app.post<OfService>(paths.sharing(':service'), { config }, async (request, reply) => {
    const { service } = request.params
    const body = (request.body ?? {}) as Record<string, unknown>
    const isFirst = body.efter === '0'
    // The first revision changes nothing for anybody, so nothing is asked about it.
    const form = fill(SharingForm, { ...body, ...(isFirst && { klasse: 'editorial' }) })
    const typed = form.values as Record<string, string>
    if (!form.ok) return show(request, reply, form, 422)
    const { klasse, note, fra, lov, efter } = form.data
    if (typed.knap === 'se') return show(request, reply, form, 200, klasse)
    if (typed.knap === 'proev') {
      await request.write(async (tx) => {
        const shared = await ownShared(tx, service)
        const published = await newestDefinition(tx, service)
        if (!shared || !published) return
        const { blocks } = await latestRevision(tx, shared.id)
        const tried = sharedBlocks(published.definition, blocks, locksFrom(typed))
        await tryInAdopters(tx, shared.id, tried, klasse)
      })
      return show(request, reply, form, 200, klasse)
    }
    if (!isFirst && !note) return show(request, reply, { ...form, errors: { note: e.note } }, 422)
    const { tenantId } = request
    const outcome = await request.write((tx) =>
      shareService(
        tx,
        service,
        {
          afterNo: efter,
          changeClass: klasse,
          changeNote: note || sharingTexts.da.sharing.title,
          inForceFrom: fra || null,
          legalRefs: lov ? [{ label: lov, href: '' }] : [],
          locks: locksFrom(typed),
        },
        { tenantId, person: (request.actor as Staff).person.id },
      ),
    )
    if (!outcome.ok) return show(request, reply, form, 409)
    return reply.redirect(`${paths.sharing(service)}?delt=${outcome.no}`, 303)
  })
}

const kinds = {
  open: { lock: 'open', legal: false },
  slot: { lock: 'slot', legal: false },
  locked: { lock: 'locked', legal: false },
  law: { lock: 'locked', legal: true },
} as const

/** What the form says of each part. */
const locksFrom = (typed: Record<string, string>): Locks =>
  new Map(
    Object.entries(typed).flatMap(([name, value]) => {
      const kind = Object.hasOwn(kinds, value) ? kinds[value as keyof typeof kinds] : undefined
      return name.startsWith('laas-') && kind ? [[name.slice(5), kind] as const] : []
    }),
  )

/** What can be locked by itself; the rest follows what it stands in. */
const lockable = ['page', 'question', 'decision', 'receipt', 'service', 'text', 'need', 'paper']

const lockFields = (blocks: readonly Block[]): Record<string, string> =>
  Object.fromEntries(
    blocks.map(({ id, lock = 'open', legal }) => [
      `laas-${id}`,
      lock === 'locked' && legal ? 'law' : lock,
    ]),
  )

async function show(
  request: FastifyRequest<OfService>,
  reply: FastifyReply,
  typed: Form<any> | undefined,
  status: number,
  tried?: ChangeClass,
) {
  const { service } = request.params
  const props = await request.read(async (tx): Promise<SharingProps> => {
    const { work } = await openWorking(tx, service)
    const published = (await newestDefinition(tx, service))?.definition
    const shared = await ownShared(tx, service)
    const latest = shared && (await latestRevision(tx, shared.id))
    const values = typed?.values as Record<string, string> | undefined
    const blocks = published
      ? sharedBlocks(published, latest?.blocks ?? [], values && locksFrom(values))
      : []
    const adopters = shared ? await adopterCount(tx, shared.id) : 0
    const result = tried && shared && (await trialResult(tx, shared.id, nameOfTrial(blocks, tried)))
    const before = latest && serviceOf(service, latest.blocks, []).definition
    const parts = blocks.filter(({ type }) => lockable.includes(type))
    return {
      work,
      unpublished: !published,
      no: latest?.no ?? 0,
      adopters,
      differences:
        before && published ? compare(before, serviceOf(service, blocks, []).definition) : [],
      parts,
      trial: result ? { ...result, waiting: adopters - result.answered } : undefined,
      form: typed ?? blank<any>({ ...lockFields(parts), efter: latest?.no ?? 0 }),
      done: request.query.delt,
      changed: status === 409,
    }
  })
  return reply.page(SharingPage, props, status)
}
