import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Staff } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db.ts'
import { notFound } from '../../../../platform/errors.ts'
import { shownBlocks } from '../../items/page-blocks.ts'
import { restoreVersion } from '../../items/restore.ts'
import { lockItem, versionOf, versionsOf } from '../../items/store.ts'
import { stampOf } from '../edit/stamp.ts'
import { VersionPage, VersionsPage } from '../pages/versions.tsx'
import { editorPaths as paths } from '../paths.ts'
import { mayPublish, publishers, writers } from '../policy.ts'
import { idOf, namesOf, openPage, shownIn } from '../work.ts'
import { refusalsOf } from './refusals.ts'

type OfPage = { Params: { item: string } }
const byWriters = { config: { for: writers } }
const byPublishers = { config: { for: publishers } }

type OfVersion = { Params: { item: string; version: string } }

/** What has been out, and the way back to it. */
export function versionRoutes(app: FastifyInstance) {
  app.get<OfPage>(paths.versions(':item'), byWriters, async (request, reply) => {
    const props = await request.read(async (tx) => {
      const { item } = await openPage(tx, request.params.item, request.now)
      const versions = await versionsOf(tx, item.id)
      const names = await namesOf(
        tx,
        versions.flatMap(({ byId, reviewedBy }) => [byId, reviewedBy]),
      )
      return { item, versions, names }
    })
    return reply.page(VersionsPage, props)
  })

  app.get<OfVersion>(paths.version(':item', ':version'), byWriters, (request, reply) =>
    showVersion(request, reply, undefined, 200),
  )

  app.post<OfVersion>(
    paths.restoration(':item', ':version'),
    byPublishers,
    async (request, reply) => {
      const item = idOf(request.params.item)
      const no = numberOf(request.params.version)
      const { site, now } = request
      const note = `Version ${no} igen`
      const by = (request.actor as Staff).person.id
      const outcome = await request.write(async (tx) => {
        const { liveVersion, status } = await lockItem(tx, item)
        // Sent twice, it goes out once.
        const isOut =
          status === 'live' && liveVersion !== null && (await saySame(tx, item, liveVersion, no))
        if (isOut) return { ok: true as const }
        return await restoreVersion(tx, item, no, by, { site, now, note })
      })
      if (outcome.ok) return reply.redirect(paths.versions(item), 303)
      return showVersion(request, reply, refusalsOf(outcome), 422)
    },
  )
}

/** Whether two versions would look the same, and be laid over the same. */
async function saySame(tx: Tx, item: string, one: number, other: number): Promise<boolean> {
  const stamps = await Promise.all(
    [one, other].map(async (no) => {
      const { baseNo, operations, meta } = await versionOf(tx, item, no)
      return stampOf([baseNo, operations, meta])
    }),
  )
  return stamps[0] === stamps[1]
}

/** The number of a version in an address; 404 for what is none. */
function numberOf(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw notFound()
  return Number(text)
}

async function showVersion(
  request: FastifyRequest<OfVersion>,
  reply: FastifyReply,
  refused: ReturnType<typeof refusalsOf> | undefined,
  status: number,
) {
  const { params, now, actor } = request
  const no = numberOf(params.version)
  const props = await request.read(async (tx) => {
    const page = await openPage(tx, params.item, now)
    const version = await versionOf(tx, page.item.id, no)
    const before = no > 1 ? await versionOf(tx, page.item.id, no - 1) : undefined
    return {
      item: page.item,
      version,
      blocks: await shownBlocks(tx, page.item, version),
      before: before && (await shownBlocks(tx, page.item, before)),
      draft: shownIn(page),
      mayPublish: mayPublish(actor as Staff),
      refused,
    }
  })
  return reply.page(VersionPage, props, status)
}
