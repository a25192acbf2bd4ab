import { SummaryList } from '../../../../ui/parts.tsx'
import { useTexts } from '../../../../ui/site.ts'
import { texts } from '../../texts.ts'
import type { NotAsked } from '../not-asked.ts'
import { Lines } from './check-page.tsx'

type ListProps = { items: NotAsked[]; action: string; title?: string }

/** What we did not ask about, each reason once; and a way to answer what a register got wrong. */
export function NotAskedList({ items, action, title }: ListProps) {
  const t = useTexts(texts)
  if (!items.length) return null
  const known = items.filter(({ value }) => value !== undefined)
  const spared = items.filter(({ value }) => value === undefined)
  const groups = (some: NotAsked[]) => [...Map.groupBy(some, ({ reason }) => reason)]
  return (
    <details class="why">
      <summary>{title ?? t.notAsked(items.length)}</summary>
      {groups(known).map(([reason, all]) => (
        <>
          <p>{reason}</p>
          <KnownList items={all} action={action} />
        </>
      ))}
      {spared.length > 0 && (
        <SummaryList
          rows={groups(spared).map(([reason, all]) => ({
            label: <Lines text={all.map(({ label }) => label).join('\n')} />,
            value: reason,
          }))}
        />
      )}
    </details>
  )
}

/** What a register answered. It can be wrong, and then it is asked. */
function KnownList({ items, action }: ListProps) {
  const t = useTexts(texts)
  return (
    <SummaryList
      rows={items.map(({ label, value, question }) => ({
        label,
        value: (
          <form method="post" action={action} class="split">
            <span>{value}</span>
            <button class="btn btn-2 btn-s" name="spoerg" value={question}>
              {t.letMeAnswer}
              <span class="vh"> {label}</span>
            </button>
          </form>
        ),
      }))}
    />
  )
}
