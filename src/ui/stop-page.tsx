import { SearchField } from './fields/search.tsx'
import { Page } from './page.tsx'
import { PhoneLink } from './pages/footer.tsx'
import { useSite, useTexts } from './site.ts'
import { stopTexts } from './stop-texts.ts'

type StopProps = {
  /** A code of the platform's catalogue; words are found by status when it is unknown here. */
  code: string
  status: number
  requestId: string
}

/** Where a request ends that could not be answered: what happened, what to do, whom to call. */
export function StopPage({ code, status, requestId }: StopProps) {
  const { phone, menu, name } = useSite()
  const t = useTexts(stopTexts)
  const { title, text } =
    t.byCode[code] ?? t.byStatus[status] ?? t.byStatus[status < 500 ? 400 : 500]!
  return (
    <Page title={title} lead={text} noIndex>
      {menu.length > 0 && (
        <div class="measure">
          <SearchField />
        </div>
      )}
      {menu.length > 0 && (
        <section aria-labelledby="stop-links">
          <h2 class="h-s" id="stop-links">
            {t.tryHere}
          </h2>
          <ul class="links">
            <li>
              <a href="/">{t.front(name)}</a>
            </li>
            {menu.slice(0, 3).map(({ href, label }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        {phone && (
          <>
            {t.call} <PhoneLink digits={phone} />.{' '}
          </>
        )}
        {t.reference} <strong class="reference">{requestId}</strong>
      </p>
    </Page>
  )
}
