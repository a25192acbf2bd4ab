import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Citizen } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Keys } from '../../../platform/keys.ts'
import { idOnce } from '../../../platform/once.ts'
import { fill, type Form } from '../../../ui/forms.ts'
import type { Site } from '../../../ui/site.ts'
import {
  dropFiles,
  type FileProblem,
  filesByIds,
  problemTexts,
  type ReceivedForm,
  receiveForm,
  type Storage,
} from '../../files/index.ts'
import { answerRequest, type ItemAnswer } from '../actions/request.ts'
import { writeMessage } from '../actions/write.ts'
import { openRequest, type Request } from '../file.ts'
import { MessageForm } from '../forms.ts'
import type { Sent } from '../pages/request-panel.tsx'
import { paths } from '../paths.ts'
import { answerBefore } from '../store/answers.ts'
import { myView, showMine } from './mine.ts'

type Parts = { keys: Keys; storage: Storage }
const config = { for: 'citizen' } as const
const mostText = 10_000

export const mineFormRoutes =
  ({ keys, storage }: Parts) =>
  (app: FastifyInstance) => {
    app.post<{ Params: { id: string } }>(
      paths.messages(':id'),
      { config },
      async (request, reply) => {
        const { id } = request.params
        const view = await myView(request, id)
        const { values, files, problems } = await receiveForm(request, storage)
        const form = fill(MessageForm, values, 'besked')
        const errors = fileErrors(problems, request.site.language)
        if (!form.ok || Object.keys(errors).length > 0) {
          return showMine(
            reply,
            view,
            { message: { ...form, errors: { ...form.errors, ...errors } } as Form<any> },
            422,
          )
        }
        const attached = (files.filer ?? []).map((file) => ({ fileId: file.id, title: file.name }))
        const { id: formId, text } = form.data
        const came = (files.filer ?? []).map(({ name, sha256 }) => [name, sha256])
        const letter = { id: idOnce(formId, [text, came]), text, files: attached }
        const outcome = await request.write((tx) =>
          writeMessage(tx, id, letter, request.actor as Citizen, request.now),
        )
        if (outcome === 'closed')
          return showMine(reply, await myView(request, id), { message: form }, 409)
        return reply.redirect(`${paths.case(id)}?tak=message#beskeder`, 303)
      },
    )

    app.post<{ Params: { id: string; request: string } }>(
      paths.answer(':id', ':request'),
      { config },
      async (request, reply) => {
        const { id, request: requestId } = request.params
        const view = await myView(request, id)
        const form = await receiveForm(request, storage)
        const formId = idOf(form)
        const before = await request.write((tx) => sentBefore(tx, requestId, formId, form))
        if (before) return reply.redirect(`${paths.case(id)}?tak=${before}`, 303)
        const asked = openRequest(view.file)
        const typed = typedIn(form.values)
        if (asked?.id !== requestId)
          return showMine(reply, view, { answer: typed, gone: true }, 409)

        const secret = `${id}:${requestId}`
        const { answers, sent } = await request.read((tx) =>
          answersIn(tx, asked, form, keys, secret),
        )
        const errors = {
          ...fileErrors(form.problems, request.site.language),
          ...textErrors(answers),
        }
        const nothing = answers.every(({ text, files }) => text === '' && files.length === 0)
        const first = asked.items.find(({ answeredAt }) => !answeredAt)?.position ?? 0
        if (nothing && Object.keys(errors).length === 0) errors[`fil-${first}`] = 'nothingSent'
        if (Object.keys(errors).length > 0)
          return showMine(reply, view, { answer: { ...typed, errors }, sent }, 422)

        const actor = request.actor as Citizen
        const outcome = await request.write((tx) =>
          answerRequest(tx, id, requestId, { formId, answers }, actor, request.now),
        )
        if (outcome === 'not-open')
          return showMine(reply, await myView(request, id), { answer: typed, gone: true }, 409)
        return reply.redirect(`${paths.case(id)}?tak=${outcome}`, 303)
      },
    )
  }

const one = (value: string | string[] | undefined) =>
  String([value].flat()[0] ?? '').replaceAll('\0', '')

/** Names the answer: by its form, and by all that came with it. */
function idOf({ values, files }: ReceivedForm): string {
  const came = Object.entries(files).map(([field, all]) => [field, all.map(({ sha256 }) => sha256)])
  return idOnce(one(values.id) || randomUUID(), [values, came])
}

/** What was said when the same form came before; the files that came along again are not kept. */
async function sentBefore(tx: Tx, requestId: string, formId: string, { files }: ReceivedForm) {
  const before = await answerBefore(tx, requestId, formId)
  const again = Object.values(files).flat()
  if (before)
    await dropFiles(
      tx,
      again.map(({ id }) => id),
    )
  return before
}

function typedIn(values: ReceivedForm['values']): Form<any> {
  const texts = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, one(value)]),
  )
  return { values: texts, lists: {}, errors: {}, id: 'svar' }
}

/**
 * What was sent for each thing we asked for. A file that came with an earlier try is known by a token we signed, so that
 * nobody can point at another's file.
 */
async function answersIn(
  tx: Tx,
  asked: Request,
  { values, files }: ReceivedForm,
  keys: Keys,
  secret: string,
) {
  const answers: ItemAnswer[] = []
  const sent: Sent = {}
  for (const { position, answeredAt } of asked.items) {
    if (answeredAt) continue
    const earlier = [values[`har-${position}`] ?? []].flat().flatMap((token) => {
      const [fileId = '', signature = ''] = token.split('.')
      return keys.isSigned('link', `${secret}:${fileId}`, signature) ? [fileId] : []
    })
    const known = await filesByIds(tx, [...new Set(earlier)])
    const all = [...known.values(), ...(files[`fil-${position}`] ?? [])]
    answers.push({
      position,
      text: one(values[`svar-${position}`]).trim(),
      files: all.map(({ id, name }) => ({ fileId: id, title: name })),
    })
    sent[position] = all.map(({ id, name }) => ({
      token: `${id}.${keys.sign('link', `${secret}:${id}`)}`,
      name,
    }))
  }
  return { answers, sent }
}

function fileErrors(
  problems: readonly FileProblem[],
  language: Site['language'],
): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { field, name, problem } of problems)
    errors[field] ??= problemTexts[language][problem](name)
  return errors
}

const textErrors = (answers: readonly ItemAnswer[]) =>
  Object.fromEntries(
    answers
      .filter(({ text }) => text.length > mostText)
      .map(({ position }) => [`svar-${position}`, 'tooLong']),
  )
