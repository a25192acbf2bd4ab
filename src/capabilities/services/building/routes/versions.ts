import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Staff } from '../../../../platform/actor.ts'
import { notFound } from '../../../../platform/errors.ts'
import type { Tx } from '../../../../platform/db.ts'
import { definitionByHash, newestDefinition } from '../../store/definitions.ts'
import { change, openWorking } from '../actions.ts'
import { PublicationPage } from '../pages/publication.tsx'
import { ChangesPage, VersionPage, VersionsPage } from '../pages/versions.tsx'
import { buildingPaths as paths } from '../paths.ts'
import { builders, mayPublish, publishers } from '../policy.ts'
import { problemsOf } from '../problems.ts'
import { effectOf, publishWorking } from '../publication.ts'
import { changesOf, publications, versionsOf } from '../store.ts'
import { compare } from '../versions/compare.ts'
import { lockedIn, nameOf } from '../../sharing/own.ts'
import { sharingPaths } from '../../sharing/paths.ts'
import { taken } from '../../sharing/store/variants.ts'
import { sharingTexts } from '../../sharing/texts.ts'
import type { Work } from '../work.ts'
import { namesOf, withNames } from './people.ts'

const config = { for: [...builders] }
type OfService = { Params: { service: string }; Querystring: { udgivet?: string } }
type OfVersion = { Params: { service: string; version: string } }

/** What was published, what was changed, and the next version. */
export function versionRoutes(app: FastifyInstance) {
  app.get<OfService>(paths.versions(':service'), { config }, async (request, reply) => {
    const { service } = request.params
    const props = await request.read(async (tx) => {
      const working = await openWorking(tx, service)
      const versions = await versionsOf(tx, service)
      const published = await publications(tx, service)
      const names = await namesOf(
        tx,
        published.map(({ byId }) => byId),
      )
      const by = new Map(published.map(({ version, byId }) => [version, names.get(byId ?? '')]))
      const shared = new Map((await taken(tx, service)).map((one) => [one.version, one.toNo]))
      const newest = versions[0] && (await definitionByHash(tx, versions[0].hash))
      return {
        working,
        versions: versions.map(({ version, publishedAt: at }) => ({
          version,
          at,
          by: by.get(version),
          shared: shared.get(version),
        })),
        underway: newest ? compare(newest, working.work) : [],
      }
    })
    return reply.page(VersionsPage, props)
  })

  app.get<OfVersion>(paths.version(':service', ':version'), { config }, async (request, reply) => {
    const { service, version } = request.params
    const props = await request.read(async (tx) => {
      const working = await openWorking(tx, service)
      const { definition, before, at } = await versionOf(tx, service, Number(version))
      return {
        working,
        version: Number(version),
        at,
        since: before && compare(before, definition),
        toDraft: compare(definition, working.work),
      }
    })
    return reply.page(VersionPage, props)
  })

  app.post<OfVersion>(
    paths.restoration(':service', ':version'),
    { config },
    async (request, reply) => {
      const { service } = request.params
      const version = Number(request.params.version)
      await request.write(async (tx) => {
        const { definition } = await versionOf(tx, service, version)
        const noted = { kind: 'restored' as const, version }
        await change(tx, service, () => definition, request.actor as Staff, request.now, noted)
      })
      return reply.redirect(paths.service(service), 303)
    },
  )

  app.get<OfService>(paths.changes(':service'), { config }, async (request, reply) => {
    const { service } = request.params
    const props = await request.read(async (tx) => ({
      working: await openWorking(tx, service),
      changes: await withNames(tx, await changesOf(tx, service)),
    }))
    return reply.page(ChangesPage, props)
  })

  app.get<OfService>(paths.publication(':service'), { config }, (request, reply) =>
    showPublication(request, reply, 200),
  )

  app.post<OfService>(
    paths.publication(':service'),
    { config: { for: [...publishers] } },
    async (request, reply) => {
      const { service } = request.params
      const { udgave } = (request.body ?? {}) as { udgave?: string }
      const outcome = await request.write((tx) =>
        publishWorking(tx, service, Number(udgave), request.actor as Staff, request.now),
      )
      if (outcome === 'changed') return showPublication(request, reply, 409)
      if (outcome === 'incomplete') return showPublication(request, reply, 422)
      return reply.redirect(`${paths.publication(service)}?udgivet=${outcome.version}`, 303)
    },
  )
}

async function showPublication(
  request: FastifyRequest<OfService>,
  reply: FastifyReply,
  status: number,
) {
  const { now, actor } = request
  const props = await request.read(async (tx) => {
    const working = await openWorking(tx, request.params.service)
    const newest = await newestDefinition(tx, working.serviceId)
    const told = Number(request.query.udgivet)
    return {
      working,
      mayPublish: mayPublish(actor as Staff),
      problems: [...problemsOf(working.work), ...(await lockedProblems(tx, working.work))],
      differences: newest && compare(newest.definition, working.work),
      effect: newest ? await effectOf(tx, working.work, now) : { drafts: 0, again: [] },
      done: newest && told === newest.version ? told : undefined,
      changed: status === 409,
    }
  })
  return reply.page(PublicationPage, props, status)
}

/** What is locked in what is shared, and is not as it is there. */
const lockedProblems = async (tx: Tx, work: Work) =>
  (await lockedIn(tx, work)).map((block) => ({
    sentence: sharingTexts.da.lockedIn(nameOf(block)),
    href: sharingPaths.variant(work.id),
  }))

/** A version with the one before it. */
async function versionOf(tx: Tx, service: string, version: number) {
  const versions = await versionsOf(tx, service)
  const found = versions.find((one) => one.version === version)
  if (!found) throw notFound()
  const before = versions.find((one) => one.version === version - 1)
  return {
    definition: await definitionByHash(tx, found.hash),
    before: before && (await definitionByHash(tx, before.hash)),
    at: found.publishedAt,
  }
}
