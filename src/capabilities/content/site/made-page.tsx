import type { ComponentChildren } from 'preact'
import { Page } from '../../../ui/page.tsx'
import { Notice, Time } from '../../../ui/parts.tsx'
import { useSite, useTexts } from '../../../ui/site.ts'
import { texts } from '../texts.ts'
import { kindOf } from '../page-kind.ts'
import type { MadePage } from '../publishing/made.ts'
import { bodyOf } from '../words.ts'
import { type Live, Blocks } from './blocks.tsx'

export type MadeProps = {
  path: string
  kind: string
  title: string
  summary: string
  firstLive: Date
  page: MadePage
  /** What its live blocks show, by block. */
  live?: Live | undefined
  /** A sentence about how it is seen: a preview, or a draft. */
  notice?: ComponentChildren | undefined
}

/** A page of the website, as everybody meets it. */
export function MadePageView(props: MadeProps) {
  const { path, kind, title, summary, firstLive, page, live, notice } = props
  const t = useTexts(texts)
  return (
    <Page
      title={title}
      lead={summary || undefined}
      description={summary}
      breadcrumb={page.breadcrumb}
      head={<Shared {...props} />}
      current={path}
    >
      <div class="stack measure" itemscope itemtype={`https://schema.org/${kindOf(kind).schema}`}>
        <meta itemprop={kind === 'news' ? 'headline' : 'name'} content={title} />
        {summary && <meta itemprop="description" content={summary} />}
        {notice}
        {page.lawChanged && (
          <Notice tone="warn" title={t.lawChanged}>
            <p class="small">{t.lawChangedSince(<Time at={page.lawChanged} />)}</p>
          </Notice>
        )}
        {kind === 'news' && (
          <p class="meta">
            <meta itemprop="datePublished" content={firstLive.toISOString()} />
            {t.published} <Time at={firstLive} />
          </p>
        )}
        <Blocks blocks={bodyOf(page.blocks)} live={live} />
      </div>
    </Page>
  )
}

/** What others show when they link to the page (Open Graph), and where news can be followed. */
function Shared({ path, kind, title, summary }: MadeProps) {
  const { origin, name, language } = useSite()
  const prefix = language === 'en' ? '/en' : ''
  return (
    <>
      <link rel="canonical" href={`${origin}${prefix}${path}`} />
      <meta property="og:type" content={kind === 'news' ? 'article' : 'website'} />
      <meta property="og:title" content={title} />
      {summary && <meta property="og:description" content={summary} />}
      <meta property="og:url" content={`${origin}${prefix}${path}`} />
      <meta property="og:site_name" content={name} />
      <meta property="og:locale" content={language === 'en' ? 'en_GB' : 'da_DK'} />
      <link rel="alternate" type="application/atom+xml" href="/nyheder.atom" title={name} />
    </>
  )
}
