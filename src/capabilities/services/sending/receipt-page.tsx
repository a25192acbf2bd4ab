import { say } from '../../../ui/dates.ts'
import { phone as spaced } from '../../../ui/numbers.ts'
import { ServicePage } from '../../../ui/page.tsx'
import { DatedList, FileList, Receipt, SummaryList } from '../../../ui/parts.tsx'
import { useNow, useSite, useTexts } from '../../../ui/site.ts'
import { paths as casePaths } from '../../cases/index.ts'
import { capital, words } from '../answers/words.ts'
import { inLanguage } from '../definition.ts'
import { PapersCard } from '../dialogue/pages/aside.tsx'
import { Lines } from '../dialogue/pages/check-page.tsx'
import { paths } from '../paths.ts'
import { receiptNumber } from '../submission.ts'
import { texts } from '../texts.ts'
import type { ReceiptView } from './receipt.ts'
import { whenOf } from './when.ts'

/** Proof that we have it: number, what was sent, what happens next and when, and whom to call. */
export function ReceiptPage({ view, mayFollow }: { view: ReceiptView; mayFollow: boolean }) {
  const { submission, says, lines, caseId, caseNumber, papers, booking, bookingHref, email, fee } =
    view
  const t = useTexts(texts)
  const { language, phone, paths: sitePaths } = useSite()
  const now = useNow()!
  const title = inLanguage(says.title, language)
  const { contact, thanks } = says
  const call = contact.phone ?? phone
  const meeting = booking && booking.state === 'confirmed' ? booking : undefined
  return (
    <ServicePage
      title={t.receiptOf(title)}
      service={t.receiptOf(title)}
      heading={false}
      closeHref={mayFollow ? sitePaths.personal : '/'}
      closeLabel={t.close}
      aside={
        papers.items.length > 0 && (
          <PapersCard
            papers={papers}
            meeting={!!meeting}
            title={meeting ? t.whatToBring : undefined}
          />
        )
      }
      asideLabel={t.bringPassed}
      noIndex
    >
      <Receipt
        heading="h1"
        title={inLanguage(thanks, language)}
        number={receiptNumber(submission)}
        at={submission.receivedAt}
        rows={[
          {
            label: t.caseNumber,
            value: mayFollow ? (
              <a href={casePaths.case(caseId)}>{caseNumber}</a>
            ) : (
              <b class="reference">{caseNumber}</b>
            ),
          },
          ...(fee ? [{ label: t.price, value: fee }] : []),
        ]}
        next={submission.next.map((step, index) => ({
          title: step.title,
          note: whenOf(step, { language, receivedAt: submission.receivedAt, now }),
          state: index === 0 ? 'done' : index === 1 ? 'now' : 'later',
        }))}
      />
      {meeting && (
        <section class="stack" aria-labelledby="moede">
          <h2 id="moede">{t.appointment}</h2>
          <DatedList
            items={[
              {
                at: meeting.start,
                title: capital(say(meeting.start, 'datetime', { language, now })),
                meta: `${words[language].minutes(meeting.need.minutes)}, ${words[language].places[meeting.need.place]}`,
                more: bookingHref && <a href={bookingHref}>{t.changeAppointment}</a>,
              },
            ]}
          />
        </section>
      )}
      <section class="stack" aria-labelledby="kopi">
        <h2 id="kopi">{t.copy}</h2>
        {submission.pdfId ? (
          <FileList files={[{ href: paths.receiptPdf(submission.id), name: t.pdf, kind: 'PDF' }]} />
        ) : (
          <p>{t.pdfComing}</p>
        )}
        {email && <p>{t.mailed(email)}</p>}
      </section>
      <section class="stack" aria-labelledby="sendt">
        <h2 id="sendt">{t.whatYouSent}</h2>
        <SummaryList
          rows={lines.map(({ label, value }) => ({ label, value: <Lines text={value} /> }))}
        />
      </section>
      <section class="stack measure" aria-labelledby="hvem">
        <h2 id="hvem">{t.whom}</h2>
        <p>
          {inLanguage(contact.text, language)}{' '}
          {call && (
            <>
              {t.call} <a href={`tel:${call}`}>{spaced(call)}</a>.
            </>
          )}
        </p>
      </section>
    </ServicePage>
  )
}
