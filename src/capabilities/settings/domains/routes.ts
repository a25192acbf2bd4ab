import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Staff } from '../../../platform/actor.ts'
import {
  claimsOf,
  domainsOf,
  dropClaim,
  removeDomain,
  setMainDomain,
} from '../../../platform/domains.ts'
import { notFound } from '../../../platform/errors.ts'
import { blank, type Form } from '../../../ui/forms.ts'
import { textsOf } from '../look/read-body.ts'
import { paths } from '../paths.ts'
import { settlers } from '../policy.ts'
import { check, claim } from './actions.ts'
import { hostIn } from './name.ts'
import { DomainsPage } from './page.tsx'
import type { DomainProof } from './prove.ts'
import { domainTexts } from './texts.ts'

const config = { for: settlers }
type Ask = { Querystring: Record<string, string> }
type OfHost = { Params: { host: string } }

/** What the world is asked through, and the names that are the operator's own. */
export type DomainParts = { proof: DomainProof; reserved: readonly string[] }

/** Names that lead to the tenant: claimed, shown to be its own, made the main one, given up. */
export const domainRoutes =
  ({ proof, reserved }: DomainParts) =>
  (app: FastifyInstance) => {
    app.get<Ask>(paths.domains(), { config }, (request, reply) =>
      show(request, reply, blank(), 200, request.query.sket),
    )

    app.post(paths.domains(), { config }, async (request, reply) => {
      const { domaene = '' } = textsOf(request.body)
      const host = hostIn(domaene.slice(0, 300))
      const refuse = (why: string) =>
        show(request, reply, { ...blank<any>({ domaene }), errors: { domaene: why } }, 422)
      if (!host) return refuse('host')
      const by = (request.actor as Staff).person.id
      const claimed = await request.write((tx) => claim(tx, host, reserved, by, request.now))
      return claimed === 'claimed' ? reply.redirect(paths.domains(), 303) : refuse(claimed)
    })

    app.post<OfHost>(
      paths.domainProof(':host'),
      { config: { ...config, perMinute: 30 } },
      async (request, reply) => {
        const found = await check(request, proof, hostOf(request))
        if (found === 'no-claim') throw notFound()
        if (found === 'added') request.presentAnew()
        return reply.redirect(`${paths.domains()}?sket=${found}`, 303)
      },
    )

    app.post<OfHost>(paths.mainDomain(':host'), { config }, async (request, reply) => {
      if (!(await request.write((tx) => setMainDomain(tx, hostOf(request))))) throw notFound()
      request.presentAnew()
      return reply.redirect(`${paths.domains()}?sket=main`, 303)
    })

    app.post<OfHost>(paths.domainRemoval(':host'), { config }, async (request, reply) => {
      const host = hostOf(request)
      await request.write(async (tx) => {
        await dropClaim(tx, host)
        await removeDomain(tx, host)
      })
      request.presentAnew()
      const left = (await request.read(domainsOf)).some((one) => one.host === host)
      return reply.redirect(`${paths.domains()}?sket=${left ? 'last' : 'removed'}`, 303)
    })
  }

/** The name in an address; 404 for anything that is none. */
function hostOf({ params }: FastifyRequest<OfHost>): string {
  const { host } = params
  if (!/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/.test(host)) throw notFound()
  return host
}

async function show(
  { read }: FastifyRequest,
  reply: FastifyReply,
  form: Form<any>,
  status: number,
  happened?: string,
) {
  const props = await read(async (tx) => ({
    domains: await domainsOf(tx),
    claims: await claimsOf(tx),
  }))
  const { told, problems } = domainTexts
  const known = happened && (Object.hasOwn(told, happened) || Object.hasOwn(problems, happened))
  return reply.page(DomainsPage, { ...props, form, told: known ? happened : undefined }, status)
}
