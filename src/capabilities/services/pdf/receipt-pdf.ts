import { capital, words } from '../answers/words.ts'
import { inLanguage } from '../definition.ts'
import { say } from '../../../ui/dates.ts'
import { phone as spaced } from '../../../ui/numbers.ts'
import type { Site } from '../../../ui/site.ts'
import type { ReceiptView } from '../sending/receipt.ts'
import { whenOf } from '../sending/when.ts'
import { receiptNumber } from '../submission.ts'
import { texts } from '../texts.ts'
import { writePdf } from './document.ts'

/** The receipt as PDF: the same words as the page, in the same order, tagged for screen readers. */
export function receiptPdf(view: ReceiptView, site: Pick<Site, 'name' | 'phone'>): Promise<Buffer> {
  const { submission, says, lines, caseNumber, papers, booking, fee } = view
  const { language, receivedAt } = submission
  const t = texts[language]
  const title = inLanguage(says.title, language)
  const { contact, thanks } = says
  const received = say(receivedAt, 'datetime', { language })
  const call = contact.phone ?? site.phone
  const meeting = booking?.state === 'confirmed' ? booking : undefined
  return writePdf(
    { title: `${t.receiptOf(title)}, ${caseNumber}`, author: site.name, language, at: receivedAt },
    (page) => {
      page.small(site.name)
      page.heading(1, inLanguage(thanks, language))
      page.facts([
        [t.receiptNumberLabel, receiptNumber(submission)],
        [t.caseNumber, caseNumber],
        [t.received, capital(received)],
        ...(fee ? ([[t.price, fee]] as [string, string][]) : []),
      ])
      page.heading(2, t.whatNow)
      page.list(
        submission.next.map((step) => ({
          bold: step.title,
          text: whenOf(step, { language, receivedAt }),
        })),
        true,
      )
      if (meeting) {
        page.heading(2, t.appointment)
        page.text(
          `${capital(say(meeting.start, 'datetime', { language }))}. ${words[language].minutes(meeting.need.minutes)}, ${words[language].places[meeting.need.place]}.`,
        )
      }
      if (papers.items.length) {
        page.heading(2, meeting ? t.whatToBring : t.sendThese)
        page.list(
          papers.items.map(({ title: paper, how, have }) => ({
            bold: paper,
            text: have ? t.chosenFile : ((how ?? '') as string),
          })),
        )
      }
      page.heading(2, t.whatYouSent)
      page.facts(lines.map(({ label, value }) => [label, value]))
      page.heading(2, t.whom)
      page.text(
        [inLanguage(contact.text, language), call && `${t.call} ${spaced(call)}.`]
          .filter(Boolean)
          .join(' '),
      )
    },
  )
}
