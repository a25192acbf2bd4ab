import { Breadcrumb } from '../parts/breadcrumb.tsx'
import { Strip } from '../parts/notice.tsx'
import { type MenuItem, useSite, useTexts } from '../site.ts'
import { texts } from '../texts.ts'
import { Content } from './content.tsx'
import { Document, type PageProps } from './document.tsx'
import { SiteFooter } from './footer.tsx'
import { SiteHeader } from './header.tsx'

type PublicProps = PageProps & {
  /** Key, address or label of the main entry one stands under. */
  current?: string | undefined
  /** From the front page to the page above this one. */
  breadcrumb?: readonly MenuItem[] | undefined
  /** The page lays out its own bands (`.section`, `.wrap`) and writes its own h1. */
  wide?: boolean | undefined
  /** The same page in the site's other language. */
  inOther?: string | undefined
}

/** A page for everyone. It never depends on who looks, so it can be cached for all. */
export function Page(props: PublicProps) {
  const { current, breadcrumb, wide, errors, inOther, children } = props
  const { alerts: told = [], language } = useSite()
  // What is acute is told in Danish rather than not at all.
  const own = told.filter((alert) => alert.language === language)
  const alerts = own.length ? own : told.filter((alert) => alert.language === 'da')
  const t = useTexts(texts)
  return (
    <Document {...props}>
      <SiteHeader current={current} inOther={inOther} />
      <main id="indhold" tabindex={-1}>
        {alerts.length > 0 && (
          <Strip label={t.alert}>
            {alerts.map(({ title, summary, href, language: said }) => (
              <span class="strip-one" lang={said === language ? undefined : said}>
                <a href={href}>{title}</a> {summary}
              </span>
            ))}
          </Strip>
        )}
        {wide ? (
          children
        ) : (
          <div class={breadcrumb ? 'wrap section-end' : 'wrap section-end mt-6'}>
            {breadcrumb && <Breadcrumb items={breadcrumb} />}
            <Content {...props} errors={errors} />
          </div>
        )}
      </main>
      <SiteFooter />
    </Document>
  )
}
