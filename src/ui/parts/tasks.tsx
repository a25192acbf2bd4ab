import type { ComponentChildren } from 'preact'
import { Icon } from '../icons.tsx'
import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'

export type Task = {
  href: string
  label: string
  /** Time and login: '10 min. med MitID'. */
  meta?: ComponentChildren | undefined
  /** Whose site it continues at, when it is not ours: 'borger.dk'. */
  elsewhere?: string | undefined
}

/** Things one can do, a whole row each. */
export function Tasks({ tasks, single }: { tasks: readonly Task[]; single?: boolean | undefined }) {
  const t = useTexts(texts)
  return (
    <ul class={single ? 'tasks tasks-single' : 'tasks'}>
      {tasks.map(({ href, label, meta, elsewhere }) => (
        <li>
          <a href={href}>{label}</a>
          {(meta || elsewhere) && (
            <span class="meta">
              {meta}
              {meta && elsewhere && '. '}
              {elsewhere && t.continuesAt(elsewhere)}
            </span>
          )}
          <Icon name={elsewhere ? 'out' : 'arrow'} />
        </li>
      ))}
    </ul>
  )
}
