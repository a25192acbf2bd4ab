import { type MenuItem, useTexts } from '../site.ts'
import { texts } from '../texts.ts'

/** The way down to the page above this one; the page itself is told by its h1. */
export function Breadcrumb({ items }: { items: readonly MenuItem[] }) {
  const t = useTexts(texts)
  return (
    <nav aria-label={t.youAreHere}>
      <ol class="crumbs">
        <li>
          <a href="/">{t.frontPage}</a>
        </li>
        {items.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
