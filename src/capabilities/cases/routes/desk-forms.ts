import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Staff } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { idOnce } from '../../../platform/once.ts'
import { fill } from '../../../ui/forms.ts'
import type { z } from 'zod'
import { assign } from '../actions/assign.ts'
import { closeCase, reopenCase } from '../actions/close.ts'
import { addTask, doTask, setDeadline, writeMessage, writeNote } from '../actions/write.ts'
import {
  AssignmentForm,
  ClosureForm,
  DeadlineForm,
  MessageForm,
  NoteForm,
  ReopeningForm,
  TaskForm,
} from '../forms.ts'
import type { FormName } from '../pages/desk-props.ts'
import { deskPaths } from '../paths.ts'
import { writers } from '../policy.ts'
import { type OfCase, showCase } from './desk-case.ts'
import { teamsAndStaff } from './around.ts'

/** A form on the case's page. `act` says why it could not be done, or nothing. */
type Post<T extends z.ZodObject> = {
  path: string
  schema: T
  form: FormName
  /** The form's own prefix on the page, and where one lands when it is done. */
  id: string
  anchor?: string
  act: (
    tx: Tx,
    caseId: string,
    data: z.infer<T>,
    staff: Staff,
    now: Date,
  ) => Promise<string | undefined>
}

const refused = (outcome: string, good: string) => (outcome === good ? undefined : outcome)

export function deskFormRoutes(app: FastifyInstance) {
  post(app, {
    path: deskPaths.messages(':id'),
    schema: MessageForm,
    form: 'message',
    id: 'besked',
    anchor: 'beskeder',
    act: async (tx, caseId, { id, text }, staff, now) => {
      const letter = { id: idOnce(id, text), text }
      return refused(await writeMessage(tx, caseId, letter, staff, now), 'sent')
    },
  })
  post(app, {
    path: deskPaths.notes(':id'),
    schema: NoteForm,
    form: 'note',
    id: 'notat',
    anchor: 'notat',
    async act(tx, caseId, { id, note }, staff, now) {
      await writeNote(tx, caseId, { id: idOnce(id, note), text: note }, staff, now)
      return undefined
    },
  })
  post(app, {
    path: deskPaths.tasks(':id'),
    schema: TaskForm,
    form: 'task',
    id: 'opgave',
    anchor: 'opgaver',
    async act(tx, caseId, { id, task, due }, staff, now) {
      const added = { id: idOnce(id, [task, due]), title: task, due: due || null }
      await addTask(tx, caseId, added, staff, now)
      return undefined
    },
  })
  post(app, {
    path: deskPaths.deadline(':id'),
    schema: DeadlineForm,
    form: 'deadline',
    id: 'frist',
    act: async (tx, id, data, staff, now) =>
      refused(await setDeadline(tx, id, data, staff, now), 'set'),
  })
  post(app, {
    path: deskPaths.closure(':id'),
    schema: ClosureForm,
    form: 'closure',
    id: 'afslutning',
    act: async (tx, id, data, staff, now) =>
      refused(await closeCase(tx, id, data, staff, now), 'closed'),
  })
  post(app, {
    path: deskPaths.reopening(':id'),
    schema: ReopeningForm,
    form: 'reopening',
    id: 'genoptagelse',
    act: async (tx, id, { reason }, staff, now) =>
      refused(await reopenCase(tx, id, reason, staff, now), 'reopened'),
  })
  post(app, {
    path: deskPaths.assignment(':id'),
    schema: AssignmentForm,
    form: 'assignment',
    id: 'ansvarlig',
    async act(tx, id, { assignee, team }, staff, now) {
      const known = (await teamsAndStaff(tx)).teams.find(({ key }) => key === team)
      const to = {
        ...(assignee !== undefined && { assignee: assignee || null }),
        ...(known && { team: known.key }),
      }
      return (await assign(tx, [id], to, staff, now)) === 'unknown' ? 'unknown' : undefined
    },
  })

  app.post<{ Params: { id: string; task: string } }>(
    deskPaths.taskDone(':id', ':task'),
    { config: { for: [...writers] } },
    async (request, reply) => {
      const { id, task } = request.params
      await request.write((tx) => doTask(tx, id, task, request.actor as Staff, request.now))
      return reply.redirect(`${deskPaths.case(id)}#opgaver`, 303)
    },
  )
}

function post<T extends z.ZodObject>(
  app: FastifyInstance,
  { path, schema, form, id, anchor, act }: Post<T>,
) {
  app.post<OfCase>(path, { config: { for: [...writers] } }, async (request, reply) => {
    const caseId = request.params.id
    const sent = fill(schema, request.body, id)
    if (!sent.ok) return showCase(request, reply, caseId, { forms: { [form]: sent }, status: 422 })
    const conflict = await request.write((tx) =>
      act(tx, caseId, sent.data, staffOf(request), request.now),
    )
    if (conflict)
      return showCase(request, reply, caseId, { forms: { [form]: sent }, conflict, status: 409 })
    return reply.redirect(`${deskPaths.case(caseId)}${anchor ? `#${anchor}` : ''}`, 303)
  })
}

const staffOf = (request: FastifyRequest) => request.actor as Staff
