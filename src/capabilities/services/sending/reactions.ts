import type { Context } from '../../../platform/capability.ts'
import { firstTime } from '../../../platform/events.ts'
import type { Keys } from '../../../platform/keys.ts'
import { addCaseDocument } from '../../cases/index.ts'
import { addPutFile, putFile, releaseFiles, type Storage } from '../../files/index.ts'
import { partyById } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { filesIn } from '../answers/typed.ts'
import { inLanguage } from '../definition.ts'
import { draftKeeper } from '../draft.ts'
import { paths } from '../paths.ts'
import { receiptPdf } from '../pdf/receipt-pdf.ts'
import type { Rules } from '../rules.ts'
import { expiredDrafts, removeDraft } from '../store/drafts.ts'
import { setPdf } from '../store/submissions.ts'
import { receiptNumber } from '../submission.ts'
import { texts } from '../texts.ts'
import { receiptMail } from './mail.ts'
import { receiptView } from './receipt.ts'

type Parts = { keys: Keys; storage: Storage; rules: Rules }

/** Makes the receipt as PDF, files it on the case and mails it. Told again, it is made once. */
export async function makeReceipt(
  submissionId: string,
  context: Context,
  { keys, storage, rules }: Parts,
): Promise<void> {
  const { read, write, now, site } = context
  const view = await read((tx) =>
    receiptView(tx, submissionId, { keys, rules, origin: site.origin }),
  )
  const { submission, says, caseId, caseNumber } = view
  if (submission.pdfId) return
  const { language, partyId } = submission
  const t = texts[language]
  const title = inLanguage(says.title, language)
  const put = await putFile(storage, context, {
    name: `kvittering-${caseNumber}.pdf`,
    type: 'application/pdf',
    body: await receiptPdf(view, site),
  })
  await write(async (tx) => {
    if (!(await firstTime(tx, `services.receipt:${submissionId}`))) return
    const file = await addPutFile(tx, put)
    await addCaseDocument(
      tx,
      caseId,
      { fileId: file.id, title: t.submitted(title), direction: 'in' },
      { kind: 'nobody' },
      now,
    )
    await setPdf(tx, submissionId, file.id)
    const email =
      view.email ??
      (partyId && !submission.cookieHash ? (await partyById(tx, partyId)).email : undefined)
    if (!email) return
    const { thanks, contact } = says
    await notify(tx, {
      key: `services.receipt:${submissionId}`,
      thread: `case:${caseId}`,
      template: receiptMail,
      values: {
        title,
        thanks: inLanguage(thanks, language),
        number: receiptNumber(submission),
        caseNumber,
        receivedAt: submission.receivedAt,
        next: submission.next,
        contact: inLanguage(contact.text, language),
        call: contact.phone ?? site.phone,
        href: site.origin + paths.receipt(submissionId),
      },
      to: { email },
      language,
      attachments: [{ fileId: file.id }],
      about: `case:${caseId}`,
    })
  })
}

/** Clears away drafts that nobody has touched for 30 days, and lets go of their files. */
export async function removeExpiredDrafts({ write, now }: Context): Promise<void> {
  await write(async (tx) => {
    for (const { id, typed } of await expiredDrafts(tx, now, 500)) {
      await releaseFiles(tx, filesIn(typed), draftKeeper(id))
      await removeDraft(tx, id)
    }
  })
}
