import type { PersonData } from '../../platform/capability.ts'
import type { Tx } from '../../platform/db.ts'
import { releaseFiles } from '../files/index.ts'
import { show } from './answers/show.ts'
import { filesIn } from './answers/typed.ts'
import { questionsOf } from './definition.ts'
import { draftKeeper } from './draft.ts'
import { olderByHash, readableByHash } from './store/definitions.ts'
import { draftsOf, removeDraft } from './store/drafts.ts'
import { forgetAnswers, submissionsOf } from './store/submissions.ts'
import { receiptNumber, type Submission } from './submission.ts'
import { texts } from './texts.ts'

const always = new Date(0)

/** What somebody has begun and sent, in words. */
export async function exportPerson(tx: Tx, partyId: string): Promise<PersonData[]> {
  const drafts = await draftsOf(tx, partyId, always)
  const submissions = await submissionsOf(tx, partyId)
  const sent: Record<string, unknown>[] = []
  for (const submission of submissions) {
    sent.push({
      nummer: receiptNumber(submission),
      modtaget: submission.receivedAt,
      ...(await inWords(tx, submission)),
    })
  }
  const begun = drafts.map(({ serviceId, typed, savedAt }) => ({
    selvbetjening: serviceId,
    gemt: savedAt,
    skrevet: typed,
  }))
  return [
    ...(begun.length ? [{ title: texts.da.personDrafts, rows: begun }] : []),
    ...(sent.length ? [{ title: texts.da.personSubmissions, rows: sent }] : []),
  ]
}

/** What was sent, by its service's own words; as it is kept, when its form is one we no longer read. */
async function inWords(tx: Tx, { definitionHash, answers }: Submission) {
  const definition = await readableByHash(tx, definitionHash)
  if (!definition) {
    const { title } = await olderByHash(tx, definitionHash)
    return { selvbetjening: title?.da ?? '', ...answers }
  }
  const answered = questionsOf(definition).filter(
    ({ question }) => answers[question.id] !== undefined,
  )
  return {
    selvbetjening: definition.title.da,
    ...Object.fromEntries(
      answered.map(({ question }) => [
        (question.short ?? question.label).da,
        show(question, answers[question.id], 'da'),
      ]),
    ),
  }
}

/** Drafts go; of what was sent, that it was received and on which case stays (arkivloven, journalpligt). */
export async function erasePerson(tx: Tx, partyId: string): Promise<void> {
  for (const { id, typed } of await draftsOf(tx, partyId, always)) {
    await releaseFiles(tx, filesIn(typed), draftKeeper(id))
    await removeDraft(tx, id)
  }
  await forgetAnswers(tx, partyId)
}
