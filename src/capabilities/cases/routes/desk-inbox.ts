import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Staff } from '../../../platform/actor.ts'
import { partiesByIds } from '../../identity/index.ts'
import { assign } from '../actions/assign.ts'
import { inboxFrom, inboxQuery, type InboxRow, isFoundWithoutName } from '../inbox.ts'
import { InboxPage } from '../pages/desk-inbox.tsx'
import { deskPaths } from '../paths.ts'
import { mayHandle, readers, writers } from '../policy.ts'
import { inboxPage } from '../store/list.ts'
import { aroundLists, teamsAndStaff } from './around.ts'

type Query = { Querystring: Record<string, unknown> }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function inboxRoutes(app: FastifyInstance) {
  app.get<Query>(deskPaths.inbox(), { config: { for: [...readers] } }, async (request, reply) => {
    const { now, query } = request
    const me = request.actor as Staff
    const props = await request.read(async (tx) => {
      const around = await aroundLists(request, tx)
      const inbox = inboxFrom(
        query,
        around.teams.map(({ key }) => key),
      )
      const found = await inboxPage(tx, inbox, me.person.id, now)
      const people = await partiesByIds(tx, [
        ...new Set(found.rows.map(({ applicantId }) => applicantId)),
      ])
      const hidden = (row: InboxRow) =>
        people.get(row.applicantId)?.protected && !isFoundWithoutName(inbox, row)
      const rows = found.rows.filter((row) => !hidden(row))
      const count = found.count - (found.rows.length - rows.length)
      return { inbox, found: { ...found, rows, count }, people, ...around }
    })
    if (props.inbox.text) await sawList(request, props.found.rows)
    const assigned = /^\d{1,4}$/.test(String(query.flyttet ?? ''))
      ? Number(query.flyttet)
      : undefined
    return reply.page(InboxPage, { ...props, mayHandle: mayHandle(me), assigned })
  })

  app.post<Query & { Body: Record<string, unknown> }>(
    deskPaths.assignments(),
    { config: { for: [...writers] } },
    async (request, reply) => {
      const me = request.actor as Staff
      const { handling, til, id } = request.body ?? {}
      const ids = [id]
        .flat()
        .filter((one): one is string => typeof one === 'string' && uuid.test(one))
        .slice(0, 100)
      const assignee = handling === 'tag' ? me.person.id : handling === 'slip' ? null : til
      const fits = assignee === null || (typeof assignee === 'string' && uuid.test(assignee))
      const outcome =
        fits && ids.length
          ? await request.write((tx) =>
              assign(tx, ids, { assignee: assignee as string | null }, me, request.now),
            )
          : 0
      const { teams } = await request.read(teamsAndStaff)
      const inbox = inboxFrom(
        request.query,
        teams.map(({ key }) => key),
      )
      const back = new URLSearchParams(inboxQuery(inbox, { after: inbox.after }))
      back.set('flyttet', String(outcome === 'unknown' ? 0 : outcome))
      return reply.redirect(`${deskPaths.inbox()}?${back}`, 303)
    },
  )
}

/** A search tells who looked for somebody: the entry holds which cases they saw, never what they typed. */
const sawList = (request: FastifyRequest, rows: { id: string }[]) =>
  request.saw({
    action: 'cases.searched',
    subject: rows.length ? rows.map(({ id }) => `case:${id}`).join(',') : 'case:none',
    reason: 'search',
  })
