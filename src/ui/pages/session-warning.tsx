import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'

/** Shown by the island two minutes before the session ends. Any request of one's own extends it. */
export function SessionWarning({ endsAt }: { endsAt?: Date | undefined }) {
  const t = useTexts(texts)
  if (!endsAt) return null
  return (
    <dialog
      class="dialog"
      aria-labelledby="session-t"
      data-island="session"
      data-ends={endsAt.toISOString()}
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
