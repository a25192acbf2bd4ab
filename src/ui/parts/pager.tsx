import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'
import { Go } from './section.tsx'

type PagerProps = {
  /** From 1. */
  page: number
  pages: number
  /** The address of a page. */
  href: (page: number) => string
}

/** Real links to the pages next to this one, and to the first and last. */
export function Pager({ page, pages, href }: PagerProps) {
  const t = useTexts(texts)
  if (pages <= 1) return null
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages)
  const shown = [...new Set(near)]
  return (
    <nav class="pager" aria-label={t.pages}>
      {page > 1 && (
        <Go href={href(page - 1)} icon="back">
          {t.previous}
        </Go>
      )}
      <ol class="cluster cluster-s">
        {shown.map((n, index) => (
          <li>
            {index > 0 && n - (shown[index - 1] ?? n) > 1 && <span aria-hidden="true">… </span>}
            <a class="tag chip" href={href(n)} aria-current={n === page ? 'page' : undefined}>
              <span class="vh">{t.page(n)}</span>
              <span aria-hidden="true">{n}</span>
            </a>
          </li>
        ))}
      </ol>
      {page < pages && <Go href={href(page + 1)}>{t.next}</Go>}
    </nav>
  )
}
