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
  heading?: 'h1' | 'h2' | 'h3' | undefined
  /** Buttons: see it, change it, withdraw it. */
  actions?: ComponentChildren | undefined
  /** Does not take focus, for a receipt shown among other things. */
  calm?: boolean | undefined
  children?: ComponentChildren | undefined
}

/** Proof that we have it. Comes first in main, and is focused after the redirect. */
export function Receipt(props: ReceiptProps) {
  const {
    title,
    number,
    at,
    rows = [],
    next = [],
    heading: H = 'h2',
    actions,
    calm,
    children,
  } = props
  const t = useTexts(texts)
  const Next = H === 'h1' ? 'h2' : H === 'h2' ? 'h3' : 'h4'
  return (
    <section class="receipt" aria-labelledby="kvittering" tabindex={-1} data-focus={!calm}>
      <div class={next.length > 0 ? 'grid grid-2 grid-wide' : undefined}>
        <div class="stack">
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
          {actions && <p class="cluster">{actions}</p>}
        </div>
        {next.length > 0 && (
          <div class="stack">
            <Next class="h-s">{t.whatNow}</Next>
            <StatusTimeline steps={next} />
          </div>
        )}
      </div>
    </section>
  )
}
