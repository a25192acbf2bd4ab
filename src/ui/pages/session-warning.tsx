import { island } from '../island.ts'
import { useNow, useTexts } from '../site.ts'
import { texts } from '../texts.ts'

type WarningProps = {
  endsAt?: Date | undefined
  /** A page of one's own: asking for it extends the session. */
  extend: string
}

/**
 * Shown by the island two minutes before the session ends. How long there is left is told, and not until when, since the
 * reader's clock may be wrong.
 */
export function SessionWarning({ endsAt, extend }: WarningProps) {
  const t = useTexts(texts)
  const now = useNow()
  if (!endsAt || !now) return null
  return (
    <dialog
      class="dialog"
      aria-labelledby="session-t"
      {...island('session')}
      data-left={String(+endsAt - +now)}
      data-extend={extend}
      data-over={t.sessionOver}
      data-over-title={t.sessionOverTitle}
      data-back={t.sessionBack}
    >
      <h2 id="session-t">{t.sessionTitle}</h2>
      <p>{t.sessionText}</p>
      <form method="dialog" class="cluster">
        <button class="btn" type="submit">
          {t.stayIn}
        </button>
        <a class="btn" href={extend} target="_blank" hidden>
          {t.signInElsewhere}
        </a>
      </form>
    </dialog>
  )
}
