import { island } from '../island.ts'
import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'

type WarningProps = {
  endsAt?: Date | undefined
  /** A page of one's own: asking for it extends the session. */
  extend: string
}

/** Shown by the island two minutes before the session ends. */
export function SessionWarning({ endsAt, extend }: WarningProps) {
  const t = useTexts(texts)
  if (!endsAt) return null
  return (
    <dialog
      class="dialog"
      aria-labelledby="session-t"
      {...island('session')}
      data-ends={endsAt.toISOString()}
      data-extend={extend}
      data-over={t.sessionOver}
      data-signin={t.signIn}
    >
      <h2 id="session-t">{t.sessionTitle}</h2>
      <p>{t.sessionText}</p>
      <form method="dialog" class="cluster">
        <button class="btn" type="submit">
          {t.stayIn}
        </button>
      </form>
    </dialog>
  )
}
