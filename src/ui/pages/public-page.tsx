import type { ComponentChildren } from 'preact'
import { Breadcrumb } from '../parts/breadcrumb.tsx'
import type { MenuItem } from '../site.ts'
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
  /** Acute local news above all else. */
  strip?: ComponentChildren | undefined
}

/** A page for everyone. It never depends on who looks, so it can be cached for all. */
export function Page(props: PublicProps) {
  const { current, breadcrumb, wide, strip, errors, children } = props
  return (
    <Document {...props}>
      <SiteHeader current={current} />
      <main id="indhold" tabindex={-1}>
        {strip}
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
