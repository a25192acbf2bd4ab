import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { logAccess } from '../../../platform/access-log.ts'
import type { Staff } from '../../../platform/actor.ts'
import { blank, type Form } from '../../../ui/forms.ts'
import { sendFile, type Storage } from '../../files/index.ts'
import { DeskCasePage } from '../pages/desk-case.tsx'
import type { FormName } from '../pages/desk-props.ts'
import { deskPaths } from '../paths.ts'
import { mayHandle, readers } from '../policy.ts'
import { documentById } from '../store/documents.ts'
import { caseById } from '../store/find.ts'
import { type CaseView, caseView } from '../view.ts'
import { teamsAndStaff } from './around.ts'
import { showLetter } from './letter.ts'

export type OfCase = { Params: { id: string } }

export function deskCaseRoutes(storage: Storage) {
  return (app: FastifyInstance) => {
    app.get<OfCase>(
      deskPaths.case(':id'),
      { config: { for: [...readers] } },
      async (request, reply) => showCase(request, reply, request.params.id),
    )

    app.get<{ Params: { id: string; decision: string } }>(
      deskPaths.letter(':id', ':decision'),
      { config: { for: [...readers] } },
      async (request, reply) => {
        const { id, decision } = request.params
        const view = await request.read((tx) => caseView(tx, id))
        await saw(request, view, 'cases.decision-seen')
        const maskedFor = mayHandle(request.actor as Staff) ? 'nobody' : 'reader'
        return showLetter(reply, view, decision, maskedFor)
      },
    )

    app.get<{ Params: { id: string; document: string } }>(
      deskPaths.document(':id', ':document'),
      { config: { for: [...readers] } },
      async (request, reply) => {
        const { id, document } = request.params
        const view = await request.read((tx) => caseView(tx, id))
        const { fileId } = await request.read((tx) => documentById(tx, id, document))
        await saw(request, view, 'cases.document-seen')
        return sendFile(request, reply, storage, fileId)
      },
    )
  }
}

type Shown = { forms?: Partial<Record<FormName, Form<any>>>; conflict?: string; status?: number }

/** The case's page, with forms as they were sent where something is to be put right. */
export async function showCase(
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  { forms = {}, conflict, status = 200 }: Shown = {},
) {
  const staff = request.actor as Staff
  const { view, around } = await request.read(async (tx) => ({
    view: await caseView(tx, id),
    around: await teamsAndStaff(tx),
  }))
  await saw(request, view, 'cases.case-seen')
  return reply.page(
    DeskCasePage,
    {
      view,
      ...around,
      mayHandle: mayHandle(staff),
      meId: staff.person.id,
      conflict,
      forms: { ...newForms(view), ...forms },
    },
    status,
  )
}

function newForms({ file: { matter } }: CaseView): Record<FormName, Form<any>> {
  const { assigneeId, team, deadline } = matter
  return {
    message: blank({ id: randomUUID() }, 'besked'),
    note: blank({ id: randomUUID() }, 'notat'),
    task: blank({ id: randomUUID() }, 'opgave'),
    deadline: blank({ deadline }, 'frist'),
    closure: blank({ id: randomUUID() }, 'afslutning'),
    reopening: blank({}, 'genoptagelse'),
    document: blank({ id: randomUUID() }, 'papir'),
    assignment: blank({ assignee: assigneeId, team }, 'ansvarlig'),
  }
}

/** Notes in the access log, for each party of the case, that an employee saw it, and whether it is their work. */
export async function saw(
  request: FastifyRequest,
  { file }: CaseView,
  action: string,
): Promise<void> {
  const staff = request.actor as Staff
  const { matter, parties } = file
  const own = matter.assigneeId === staff.person.id
  const reason = own ? 'own-case' : staff.teams.includes(matter.team) ? 'team-case' : 'other-case'
  await request.write(async (tx) => {
    for (const { partyId } of parties) {
      await logAccess(tx, staff, request.id, { action, subject: `party:${partyId}`, reason })
    }
    await logAccess(tx, staff, request.id, { action, subject: `case:${matter.id}`, reason })
  })
}

/** The case alone, for the pages of its forms. 404 when it is not there. */
export const matterOf = (request: FastifyRequest, id: string) =>
  request.read((tx) => caseById(tx, id))
