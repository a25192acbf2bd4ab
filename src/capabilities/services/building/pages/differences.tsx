import { Tag } from '../../../../ui/parts.tsx'
import type { Difference } from '../versions/difference.ts'
import { useBuilding } from './frame.tsx'

const looks = {
  added: { tone: 'ok', icon: 'plus' },
  removed: { tone: 'bad', icon: 'minus' },
  changed: { tone: 'info', icon: 'edit' },
  moved: { icon: 'sort' },
} as const

/** What is not the same, place by place, with what it was and what it is. */
export function Differences({ differences }: { differences: Difference[] }) {
  const { versions: t } = useBuilding()
  if (!differences.length) return <p>{t.same}</p>
  const places = Map.groupBy(differences, ({ place }) => place)
  return (
    <ul class="rows">
      {[...places].map(([place, found]) => (
        <li class="stack">
          <p>
            <b>{place}</b>
          </p>
          <ul class="stack">
            {found.map((one) => (
              <li>
                <Tag {...looks[one.kind]}>{t.groups[one.kind]}</Tag> {capital(one.says)}
                <Words {...one} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

function Words({ before, after }: Difference) {
  const { versions: t } = useBuilding()
  if (before === undefined && after === undefined) return null
  return (
    <dl class="summary">
      {before !== undefined && (
        <div>
          <dt>{t.before}</dt>
          <dd>
            <span class="words">{before}</span>
          </dd>
        </div>
      )}
      {after !== undefined && (
        <div>
          <dt>{t.after}</dt>
          <dd>
            <span class="words">{after}</span>
          </dd>
        </div>
      )}
    </dl>
  )
}
