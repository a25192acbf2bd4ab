import type { FastifyReply } from 'fastify'
import { notFound } from '../../../platform/errors.ts'
import { LetterPage } from '../pages/letter.tsx'
import { addressLine } from '../address-line.ts'
import { deskTexts } from '../desk-texts.ts'
import type { CaseView } from '../view.ts'

/** A decision of the case as a letter. `reader`: somebody who may not see a protected name. */
export function showLetter(
  reply: FastifyReply,
  view: CaseView,
  decisionId: string,
  maskedFor: 'nobody' | 'reader',
) {
  const { matter, decisions, team } = view.file
  const decision = decisions.find(({ id }) => id === decisionId)
  const applicant = view.people.get(matter.applicantId)
  if (!decision || !applicant) throw notFound()
  const masked = applicant.protected && maskedFor === 'reader'
  const { address } = applicant
  return reply.page(LetterPage, {
    matter,
    decision,
    team,
    to: {
      name: masked ? deskTexts.da.protectedName : applicant.name,
      address: address && !masked ? addressLine(address) : undefined,
    },
    decidedBy: view.people.get(decision.decidedBy)?.name ?? '',
  })
}
