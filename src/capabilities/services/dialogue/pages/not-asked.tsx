import { SummaryList } from '../../../../ui/parts.tsx'
import { useTexts } from '../../../../ui/site.ts'
import { texts } from '../../texts.ts'
import type { NotAsked } from '../not-asked.ts'

/** What we did not ask about, each with why; and a way to answer what a register got wrong. */
export function NotAskedList({ items, action }: { items: NotAsked[]; action: string }) {
  const t = useTexts(texts)
  if (!items.length) return null
  return (
    <details class="why">
      <summary>{t.notAsked(items.length)}</summary>
      <SummaryList
        rows={items.map(({ label, reason, value, question }) => ({
          label,
          value: (
            <>
              {value !== undefined && <b>{value}. </b>}
              {reason}
              {value !== undefined && (
                <form method="post" action={action}>
                  <button class="btn btn-2 btn-s" name="spoerg" value={question}>
                    {t.letMeAnswer}
                    <span class="vh">: {label}</span>
                  </button>
                </form>
              )}
            </>
          ),
        }))}
      />
    </details>
  )
}
