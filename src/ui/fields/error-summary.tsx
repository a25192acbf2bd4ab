import type { Problem } from '../forms.ts'
import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'

type SummaryProps = {
  problems: readonly Problem[]
  title?: string | undefined
  /** Takes focus when the page has loaded; the shells ask for it. */
  focus?: boolean | undefined
}

/** Comes first in main. `problems()` makes the list from a form. */
export function ErrorSummary({ problems, title, focus }: SummaryProps) {
  const t = useTexts(texts)
  if (problems.length === 0) return null
  return (
    <div
      class="error-summary"
      role="alert"
      tabindex={-1}
      aria-labelledby="fejl-t"
      data-focus={focus}
    >
      <h2 id="fejl-t">{title ?? t.somethingMissing}</h2>
      <ul class="links">
        {problems.map(({ href, sentence }) => (
          <li>
            <a href={href}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
