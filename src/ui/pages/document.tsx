import type { ComponentChildren } from 'preact'
import { assetHref } from '../assets.ts'
import type { Problem } from '../forms.ts'
import { useSite, useTexts } from '../site.ts'
import { texts } from '../texts.ts'

/** What all four shells take. */
export type PageProps = {
  /** Goes into the browser's tab, and is the h1 unless `heading` says otherwise. */
  title: string
  description?: string | undefined
  /** The h1 when it differs from the title; false when the page writes its own. */
  heading?: ComponentChildren | false | undefined
  /** A sentence or two under the h1. */
  lead?: ComponentChildren | undefined
  /** What is to be put right: shown first in main, and told in the title. */
  errors?: readonly Problem[] | undefined
  /** Beside the content on wide screens, after it on narrow ones. */
  aside?: ComponentChildren | undefined
  asideLabel?: string | undefined
  /** Modules of the room's own, by the address `addIsland` gave. */
  islands?: readonly string[] | undefined
  /** Keep search engines out, for instance of receipts. */
  noIndex?: boolean | undefined
  /** The address search engines should remember, when the page has several. */
  canonical?: string | undefined
  /** What else belongs in the head: what others show when they link to the page, other languages, feeds. */
  head?: ComponentChildren | undefined
  children?: ComponentChildren | undefined
}

type DocumentProps = Pick<
  PageProps,
  'title' | 'description' | 'errors' | 'islands' | 'noIndex' | 'canonical' | 'head'
> & { suffix?: string | undefined; bodyClass?: string | undefined; children: ComponentChildren }

/** The html element with its head: styles, one font fetched early, islands last. */
export function Document(props: DocumentProps) {
  const { title, suffix, description, errors, islands = [], noIndex, canonical } = props
  const { name, language, theme } = useSite()
  const t = useTexts(texts)
  const flag = errors && errors.length > 0 ? t.errorTitle : ''
  const tail = suffix ?? name
  return (
    <html lang={language} data-theme={theme.key} data-mode={theme.mode}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{flag + join(title, tail)}</title>
        {description && <meta name="description" content={description} />}
        {noIndex && <meta name="robots" content="noindex" />}
        {canonical && <link rel="canonical" href={canonical} />}
        {props.head}
        <link
          rel="preload"
          href={assetHref('schibsted-grotesk.woff2')}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
        {theme.fontHref && (
          <link
            rel="preload"
            href={theme.fontHref}
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
        )}
        <link rel="stylesheet" href={assetHref('site.css')} />
        {theme.href && <link rel="stylesheet" href={theme.href} />}
        <link rel="icon" type="image/svg+xml" href={assetHref(`mark-${theme.mark}.svg`)} />
        {[assetHref('page.js'), ...islands].map((module) => (
          <script type="module" src={module} />
        ))}
      </head>
      <body class={props.bodyClass}>
        <a class="skip" href="#indhold">
          {t.skip}
        </a>
        {props.children}
      </body>
    </html>
  )
}

/** Two parts of a page's name, with a full stop only where none is. */
const join = (title: string, tail: string) =>
  title === tail ? title : `${title}${/[.?!]$/.test(title) ? '' : '.'} ${tail}`

/** A page with neither header nor foot, for what is shown inside another page or in print. */
export function BlankDocument({ children, ...rest }: PageProps) {
  return (
    <Document {...rest}>
      <main id="indhold" tabindex={-1}>
        {children}
      </main>
    </Document>
  )
}
