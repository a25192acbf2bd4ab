import { daysAfter } from '../../../platform/civil-days.ts'
import type { Citizen, Staff } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { forbidden } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events.ts'
import { dropFiles } from '../../files/index.ts'
import { isOpen } from '../cases.ts'
import { openRequest, type Request } from '../file.ts'
import { mayHandle } from '../policy.ts'
import { addAnswer, answerBefore } from '../store/answers.ts'
import { requestsOf } from '../store/case-file.ts'
import { addRequest, answerItem, changeCase, closeRequest, holdCase } from '../store/change.ts'
import { happened } from '../store/happened.ts'
import { addCaseDocument } from './documents.ts'

export type Question = Pick<Request, 'id' | 'kind' | 'why' | 'due' | 'answerDays'> & {
  items: string[]
}

/** Asks the citizen for something. The clock stands still until we have it all. */
export async function requestInformation(
  tx: Tx,
  caseId: string,
  question: Question,
  by: Staff,
  now: Date,
): Promise<'asked' | 'not-open' | 'waits-already'> {
  if (!mayHandle(by)) throw forbidden()
  const matter = await holdCase(tx, caseId)
  const requests = await requestsOf(tx, caseId)
  if (requests.some(({ id }) => id === question.id)) return 'asked'
  if (!isOpen(matter)) return 'not-open'
  if (openRequest({ requests })) return 'waits-already'
  const { id, kind, why, due, answerDays } = question
  await addRequest(tx, {
    id,
    caseId,
    kind,
    why,
    due,
    answerDays,
    askedBy: by.person.id,
    askedAt: now,
    answeredAt: null,
    withdrawnAt: null,
    items: question.items.map((what, position) => ({
      requestId: id,
      position,
      what,
      answer: null,
      answeredAt: null,
    })),
  })
  await changeCase(
    tx,
    caseId,
    {
      state: 'waiting-for-citizen',
      turn: 'citizen',
      news: null,
      deadline: due,
      deadlineReason: kind === 'information' ? 'awaits-information' : 'awaits-hearing',
      ...(!matter.begunAt && { begunAt: now }),
    },
    now,
  )
  await happened(tx, caseId, 'information-requested', by, now, {
    detail: { what: question.items.join('; '), due },
    legalBasis: kind === 'party-hearing' ? 'Forvaltningsloven § 19' : 'Forvaltningsloven § 7',
  })
  await emit(tx, 'cases.information-requested', { caseId, requestId: id })
  return 'asked'
}

export type ItemAnswer = {
  position: number
  text: string
  files: { fileId: string; title: string }[]
}

/**
 * Receives what the citizen sends of what we asked for. When all is here, it is our turn, and our clock runs. The same
 * `formId` again is the same answer.
 */
export async function answerRequest(
  tx: Tx,
  caseId: string,
  requestId: string,
  { formId, answers }: { formId: string; answers: ItemAnswer[] },
  by: Citizen,
  now: Date,
): Promise<'all' | 'some' | 'not-open'> {
  await holdCase(tx, caseId)
  const before = await answerBefore(tx, requestId, formId)
  if (before) {
    await dropFiles(
      tx,
      answers.flatMap(({ files }) => files.map(({ fileId }) => fileId)),
    )
    return before
  }
  const request = (await requestsOf(tx, caseId)).find(({ id }) => id === requestId)
  if (!request || request.answeredAt || request.withdrawnAt) return 'not-open'
  for (const { position, text, files } of answers) {
    const item = request.items.find((one) => one.position === position)
    if (!item || (text === '' && files.length === 0)) continue
    const answer = [item.answer, text].filter(Boolean).join('\n\n') || null
    await answerItem(tx, { requestId, position, answer }, now)
    item.answeredAt = now
    for (const { fileId, title } of files) {
      const subject = item.what.slice(0, 200)
      await addCaseDocument(
        tx,
        caseId,
        { fileId, title, subject, direction: 'in', requestId, position },
        by,
        now,
      )
    }
  }
  const missing = request.items.filter(({ answeredAt }) => !answeredAt)
  await happened(tx, caseId, 'information-received', by, now, {
    detail: { missing: String(missing.length) },
  })
  await addAnswer(tx, { id: formId, requestId, came: missing.length > 0 ? 'some' : 'all' })
  if (missing.length > 0) {
    await changeCase(tx, caseId, { news: 'information' }, now)
    return 'some'
  }
  await closeRequest(tx, requestId, { answeredAt: now })
  await changeCase(
    tx,
    caseId,
    {
      state: 'in-progress',
      turn: 'staff',
      news: 'information',
      deadline: daysAfter(now, request.answerDays),
      deadlineReason: 'have-all',
    },
    now,
  )
  await emit(tx, 'cases.information-received', { caseId, requestId })
  return 'all'
}
