import { daysAfter } from '../../../platform/civil-days.ts'
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Staff } from '../../../platform/actor.ts'
import { idOnce } from '../../../platform/once.ts'
import { dayOf } from '../../../ui/dates.ts'
import { blank, fill, type Form, withError } from '../../../ui/forms.ts'
import { problemTexts, receiveForm, type Storage } from '../../files/index.ts'
import { decide } from '../actions/decide.ts'
import { addCaseDocument } from '../actions/documents.ts'
import { requestInformation } from '../actions/request.ts'
import { lacks } from '../decisions.ts'
import { DecisionForm, DocumentForm, linesOf, RequestForm } from '../forms.ts'
import { DecisionFormPage } from '../pages/desk-decision.tsx'
import { RequestPage } from '../pages/desk-request.tsx'
import { deskPaths } from '../paths.ts'
import { writers } from '../policy.ts'
import { caseFile, requestsOf } from '../store/case-file.ts'
import { holdCase } from '../store/change.ts'
import { appealBodyFor } from '../store/registers.ts'
import { matterOf, type OfCase, showCase } from './desk-case.ts'

const config = { for: [...writers] }
/** How long a citizen normally has to answer, and we have afterwards. */
const usualDays = 14

export const deskPageRoutes = (storage: Storage) => (app: FastifyInstance) => {
  app.get<OfCase>(deskPaths.request(':id'), { config }, async (request, reply) => {
    const matter = await matterOf(request, request.params.id)
    const due = daysAfter(request.now, usualDays)
    const form = blank({ id: randomUUID(), kind: 'information', due, answerDays: usualDays })
    return reply.page(RequestPage, { matter, form })
  })

  app.post<OfCase>(deskPaths.request(':id'), { config }, async (request, reply) => {
    const { now } = request
    const matter = await matterOf(request, request.params.id)
    const form = fill(RequestForm, request.body)
    const items = form.ok ? linesOf(form.data.items) : []
    const wrong = !form.ok
      ? undefined
      : items.length > 10
        ? withError(form, 'items', 'tooManyItems')
        : form.data.due < dayOf(now)
          ? withError(form, 'due', 'dayPast')
          : undefined
    if (!form.ok || wrong) return reply.page(RequestPage, { matter, form: wrong ?? form }, 422)
    const question = { ...form.data, items }
    const staff = request.actor as Staff
    const outcome = await request.write((tx) =>
      requestInformation(tx, matter.id, question, staff, now),
    )
    if (outcome !== 'asked')
      return reply.page(RequestPage, { matter, form, conflict: outcome }, 409)
    return reply.redirect(deskPaths.case(matter.id), 303)
  })

  app.get<OfCase>(deskPaths.decision(':id'), { config }, async (request, reply) => {
    const { matter, notes, appeal } = await request.read(async (tx) => {
      const file = await caseFile(tx, request.params.id)
      return { ...file, appeal: await appealBodyFor(tx, file.matter.kind) }
    })
    const form = blank({
      id: randomUUID(),
      appealBody: appeal?.body,
      appealDays: appeal?.deadlineDays,
      appealHow: appeal && `${appeal.how} (${appeal.law})`,
    })
    return reply.page(DecisionFormPage, { matter, form, hasNotes: notes.length > 0 })
  })

  app.post<OfCase>(deskPaths.decision(':id'), { config }, async (request, reply) => {
    const { now } = request
    const { matter, notes } = await request.read((tx) => caseFile(tx, request.params.id))
    const again = (form: Form<any>, status: number, conflict?: string) =>
      reply.page(DecisionFormPage, { matter, form, hasNotes: notes.length > 0, conflict }, status)
    const form = fill(DecisionForm, request.body)
    if (!form.ok) {
      // What the law wants is told together with what the form wants, so that nobody is sent back twice.
      const requests = await request.read((tx) => requestsOf(tx, matter.id))
      const errors = { ...lacks(form.values, requests, dayOf(now)), ...form.errors }
      return again({ ...form, errors } as Form<any>, 422)
    }
    const outcome = await request.write((tx) =>
      decide(tx, matter.id, form.data, request.actor as Staff, now),
    )
    if (typeof outcome === 'object')
      return again({ ...form, errors: outcome.missing } as Form<any>, 422)
    if (outcome !== 'decided') return again(form, 409, outcome)
    return reply.redirect(deskPaths.case(matter.id), 303)
  })

  app.post<OfCase>(deskPaths.documents(':id'), { config }, async (request, reply) => {
    const { id } = request.params
    await matterOf(request, id)
    const { values, files, problems } = await receiveForm(request, storage)
    const form = fill(DocumentForm, values, 'papir')
    const [file] = files.file ?? []
    const [problem] = problems.filter(({ field }) => field === 'file')
    if (!form.ok || problem || !file) {
      const error = problem
        ? problemTexts.da[problem.problem](problem.name)
        : file
          ? undefined
          : 'fileMissing'
      const errors = { ...form.errors, ...(error && { file: error }) }
      return showCase(request, reply, id, {
        forms: { document: { ...form, errors } as Form<any> },
        status: 422,
      })
    }
    const { id: formId, ...words } = form.data
    const document = { id: idOnce(formId, [words, file.sha256]), fileId: file.id, ...words }
    await request.write(async (tx) => {
      await holdCase(tx, id)
      await addCaseDocument(tx, id, document, request.actor, request.now)
    })
    return reply.redirect(`${deskPaths.case(id)}#papirer`, 303)
  })
}
