import type { ComponentChildren } from 'preact'
import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'

export type SummaryRow = {
  label: ComponentChildren
  value: ComponentChildren
  /** Where the answer can be changed, and what is changed, for those who only hear the link. */
  edit?: { href: string; what: string } | undefined
}

/** Questions and answers, or facts of a case. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const t = useTexts(texts)
  const editable = rows.some(({ edit }) => edit)
  return (
    <dl class={editable ? 'summary summary-edit' : 'summary'}>
      {rows.map(({ label, value, edit }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {edit && (
            <dd>
              <a href={edit.href}>
                {t.edit}
                <span class="vh"> {edit.what}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
