import { Icon } from '../icons.tsx'
import { island } from '../island.ts'
import { useSite, useTexts } from '../site.ts'
import { texts } from '../texts.ts'
import type { MenuItem } from '../site.ts'

type SearchProps = {
  action?: string | undefined
  label?: string | undefined
  value?: string | undefined
  name?: string | undefined
  id?: string | undefined
  /** Words many look for, as links. */
  hints?: { label: string; links: readonly MenuItem[] } | undefined
}

/** The search field of front page, results and stop pages. The site's own search suggests while one types. */
export function SearchField({ action, label, value, name = 'q', id = 'q', hints }: SearchProps) {
  const t = useTexts(texts)
  const { paths } = useSite()
  return (
    <search>
      <form
        class="search"
        action={action ?? paths.search}
        method="get"
        {...(!action && {
          ...island('search'),
          'data-suggest': `${paths.search}/forslag`,
          'data-one': t.suggestionCount(1),
          'data-many': t.suggestionCount(0),
        })}
      >
        <label for={id}>{label ?? t.searchLabel}</label>
        <div class="search-row">
          <input id={id} name={name} type="search" value={value} autocomplete="off" />
          <button class="btn" type="submit">
            <Icon name="search" />
            {t.search}
          </button>
        </div>
        {hints && hints.links.length > 0 && (
          <div class="hints">
            <span>{hints.label}</span>
            {hints.links.map((link) => (
              <a href={link.href}>{link.label}</a>
            ))}
          </div>
        )}
      </form>
    </search>
  )
}
