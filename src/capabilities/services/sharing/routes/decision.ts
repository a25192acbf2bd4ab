import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Staff } from '../../../../platform/actor.ts'
import { blank, type Form } from '../../../../ui/forms.ts'
import type { Finding } from '../../../../merging/index.ts'
import { openWorking } from '../../building/actions.ts'
import { builders, mayPublish, publishers } from '../../building/policy.ts'
import { fieldName, fieldsIn, oursIn, readChoices, textIn } from '../choices.ts'
import { goesByItself, type Judged } from '../meet.ts'
import { DecisionPage } from '../pages/decision.tsx'
import { sharingPaths as paths } from '../paths.ts'
import { decided, settleProposal, waiting } from '../proposals.ts'
import { sharedById, tenantNames } from '../store/shared.ts'

type OfService = { Params: { service: string } }
type Typed = Record<string, string>

/** A shared change that waits: looked at, tried out, decided. */
export function decisionRoutes(app: FastifyInstance) {
  app.get<OfService>(
    paths.decision(':service'),
    { config: { for: [...builders] } },
    (request, reply) => show(request, reply, {}, 200),
  )

  app.post<OfService>(
    paths.decision(':service'),
    { config: { for: [...publishers] } },
    async (request, reply) => {
      const { service } = request.params
      const typed = textsOf(request.body)
      const met = await request.read((tx) => waiting(tx, service))
      const to = Number(typed.til)
      if (!met || met.upstream.no !== to) return show(request, reply, { moved: true }, 409)
      const { choices, errors } = readChoices(met.merged.findings, typed)
      if (Object.keys(errors).length) return show(request, reply, { typed, errors }, 422)
      if (typed.knap !== 'udgiv') {
        const judged = decided(met, choices)?.judged
        return show(request, reply, { typed, ...(judged && { judged }) }, 200)
      }
      const { actor, now } = request
      const by = (actor as Staff).person.id
      const outcome = await request.write((tx) => settleProposal(tx, service, to, choices, by, now))
      if (outcome.ok)
        return reply.redirect(
          `${paths.shared()}?udgivet=${encodeURIComponent(service)}&version=${outcome.version}`,
          303,
        )
      if (outcome.why === 'broken')
        return show(request, reply, { typed, judged: outcome.judged, refused: true }, 422)
      return show(request, reply, { moved: true }, 409)
    },
  )
}

type Again = {
  typed?: Typed
  errors?: Record<string, string>
  judged?: Judged
  refused?: boolean
  moved?: boolean
}

async function show(
  request: FastifyRequest<OfService>,
  reply: FastifyReply,
  { typed, errors = {}, judged, refused = false, moved = false }: Again,
  status: number,
) {
  const { service } = request.params
  const props = await request.read(async (tx) => {
    const { work } = await openWorking(tx, service)
    const met = await waiting(tx, service)
    const ownerId = met && (await sharedById(tx, met.variant.sharedId)).ownerId
    const names = ownerId ? await tenantNames(tx, [ownerId]) : undefined
    const form: Form<any> = blank<any>({ ...(met && startsOf(met.merged.findings)), ...typed })
    form.errors = errors
    return {
      service,
      work,
      met,
      owner: names?.get(ownerId ?? '') ?? '',
      mayPublish: mayPublish(request.actor as Staff),
      form,
      moved,
      // Before anything is chosen, only what would not hold is worth a word.
      judged: judged ?? (typed || !met || goesByItself(met.judged) ? undefined : met.judged),
      refused,
    }
  })
  return reply.page(DecisionPage, props, status)
}

/** What one begins to write from: both changes where they go together, else our own. */
const startsOf = (findings: readonly Finding[]): Typed =>
  Object.fromEntries(
    findings.flatMap((finding) => {
      const from = finding.merged ?? oursIn(finding) ?? finding.upstream?.data ?? {}
      return fieldsIn(finding).map((field, at) => [
        fieldName(finding.block, at),
        textIn(from[field]) ?? '',
      ])
    }),
  )

/** All that was posted, as text: one for each name. */
const textsOf = (body: unknown): Typed =>
  Object.fromEntries(
    Object.entries(body ?? {})
      .filter(([name]) => name !== '__proto__')
      .map(([name, value]) => {
        const [first] = [value].flat() as unknown[]
        return [name, typeof first === 'string' ? first.replaceAll('\0', '').toWellFormed() : '']
      }),
  )
