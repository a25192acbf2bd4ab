import type { Staff } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { forbidden } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events.ts'
import { dayOf } from '../../../ui/dates.ts'
import { isOpen } from '../cases.ts'
import { type Decision, isFullyGranted, lacks } from '../decisions.ts'
import { openRequest } from '../file.ts'
import { type DecisionForm, linesOf } from '../forms.ts'
import { appealUntil } from '../legal-days.ts'
import { mayHandle } from '../policy.ts'
import { requestsOf } from '../store/case-file.ts'
import { addDecision, changeCase, closeRequest, holdCase } from '../store/change.ts'
import { happened } from '../store/happened.ts'

/** Decides a case. What the law still wants of the decision is handed back by field, and nothing is decided. */
export async function decide(
  tx: Tx,
  caseId: string,
  draft: DecisionForm,
  by: Staff,
  now: Date,
): Promise<'decided' | 'not-open' | { missing: Record<string, string> }> {
  if (!mayHandle(by)) throw forbidden()
  const matter = await holdCase(tx, caseId)
  const requests = await requestsOf(tx, caseId)
  const missing = lacks(draft, requests, dayOf(now))
  if (Object.keys(missing).length > 0) return { missing }
  if (!isOpen(matter)) return 'not-open'
  const decision = decisionOf(caseId, draft, by.person.id, now)
  if (!(await addDecision(tx, decision))) return 'decided'
  const waiting = openRequest({ requests })
  if (waiting) await closeRequest(tx, waiting.id, { withdrawnAt: now })
  await changeCase(
    tx,
    caseId,
    { state: 'decided', turn: 'nobody', news: null, deadline: null, deadlineReason: null },
    now,
  )
  await happened(tx, caseId, 'decided', by, now, {
    detail: { outcome: draft.outcome, ...(decision.hearing && { hearing: decision.hearing }) },
    legalBasis: isFullyGranted(draft.outcome)
      ? 'Forvaltningsloven § 22'
      : 'Forvaltningsloven §§ 19, 22, 24 og 25',
  })
  await emit(tx, 'cases.decided', { caseId, decisionId: decision.id })
  return 'decided'
}

const said = (text: string | undefined) => text?.trim() || null

function decisionOf(caseId: string, draft: DecisionForm, decidedBy: string, now: Date): Decision {
  const appealDays = Number(draft.appealDays) || null
  const guided =
    !isFullyGranted(draft.outcome) ||
    (said(draft.appealBody) && appealDays && said(draft.appealHow))
  return {
    id: draft.id,
    caseId,
    outcome: draft.outcome,
    text: draft.text,
    conditions: draft.outcome === 'granted-with-conditions' ? linesOf(draft.conditions ?? '') : [],
    rules: said(draft.rules),
    considerations: said(draft.considerations),
    facts: said(draft.facts),
    hearing: draft.hearing || null,
    hearingReason: said(draft.hearingReason),
    appealBody: guided ? said(draft.appealBody) : null,
    appealDays: guided ? appealDays : null,
    appealUntil: guided && appealDays ? appealUntil(now, appealDays) : null,
    appealHow: guided ? said(draft.appealHow) : null,
    decidedBy,
    decidedAt: now,
  }
}
