import type { ComponentChildren } from 'preact'
import type { At } from '../dates.ts'
import { Icon } from '../icons.tsx'
import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'
import { Time } from '../time.tsx'
import { type StatusStep, StatusTimeline } from './status.tsx'
import { SummaryList, type SummaryRow } from './summary.tsx'

type ReceiptProps = {
  /** 'Tak. Vi har dit svar'. */
  title: string
  number: string
  at: At
  /** Where the copy is, how to change or withdraw. */
  rows?: readonly SummaryRow[] | undefined
  /** What happens now, with dates. */
  next?: readonly StatusStep[] | undefined
  heading?: 'h1' | 'h2' | undefined
  children?: ComponentChildren | undefined
}

/** Proof that we have it. Comes first in main, and is focused after the redirect. */
export function Receipt({
  title,
  number,
  at,
  rows = [],
  next,
  heading: H = 'h2',
  children,
}: ReceiptProps) {
  const t = useTexts(texts)
  return (
    <section class="receipt stack" aria-labelledby="kvittering" tabindex={-1} data-focus>
      <H id="kvittering" class="h-receipt">
        <Icon name="done" />
        {title}
      </H>
      {children}
      <SummaryList
        rows={[
          { label: t.receiptNumber, value: <b class="reference">{number}</b> },
          { label: t.receivedAt, value: <Time at={at} format="datetime" /> },
          ...rows,
        ]}
      />
      {next && next.length > 0 && (
        <>
          <h3>{t.whatNow}</h3>
          <StatusTimeline steps={next} />
        </>
      )}
    </section>
  )
}
