import type { ComponentChildren } from 'preact'
import type { Block } from '../../../merging/index.ts'
import { Page } from '../../../ui/page.tsx'
import { Go, Notice, Time } from '../../../ui/parts.tsx'
import { type MenuItem, type Site, useSite, useTexts } from '../../../ui/site.ts'
import { Counted, Useful } from '../insight/answers/foot.tsx'
import { SurveyLink } from '../insight/surveys/link.tsx'
import { paths } from '../paths.ts'
import { texts } from '../texts.ts'
import { kindOf } from '../page-kind.ts'
import type { MadePage } from '../publishing/made.ts'
import { bodyOf } from '../words.ts'
import { type Live, Blocks } from './blocks.tsx'
import { Breadcrumbs, Described } from './described.tsx'
import { PictureItem, SharedPicture } from './picture.tsx'

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

/** Kinds that tell of something: what answers a question is asked about, and what tells of something is not. */
const told = new Set(['news', 'event', 'alert', 'front'])

/** A page of the website, as everybody meets it. */
export function MadePageView(props: MadeProps) {
  const { path, kind, title, summary, firstLive, page, live, notice } = props
  const t = useTexts(texts)
  const site = useSite()
  const [words, beside] = sidesOf(kind, bodyOf(page.blocks))
  const shown = { live, danish: page.untranslated }
  const trail = page.breadcrumb.length ? page.breadcrumb : (listOf(t)[kind] ?? [])
  return (
    <Page
      title={title}
      lead={summary || undefined}
      description={summary}
      breadcrumb={trail}
      head={<Shared {...props} />}
      current={path}
      inOther={page.other && otherHref(site, page.other)}
    >
      <div
        class={beside.length ? 'with-aside' : undefined}
        itemscope
        itemtype={`https://schema.org/${kindOf(kind).schema}`}
      >
        <Described {...props} />
        <div class="article">
          <PictureItem blocks={page.blocks} />
          {notice}
          {page.lawChanged && (
            <Notice tone="warn" title={t.lawChanged}>
              <p class="small">{t.lawChangedSince(<Time at={page.lawChanged} />)}</p>
            </Notice>
          )}
          {kind === 'news' && (
            <p class="meta">
              {t.published} <Time at={firstLive} />
            </p>
          )}
          <Blocks blocks={words} {...shown} />
          {kind === 'event' && !notice && <Go href={`${path}.ics`}>{t.intoCalendar}</Go>}
        </div>
        {beside.length > 0 && (
          <aside class="stack" aria-label={t.ask}>
            {beside.map((block) => (
              <div class="card">
                <Blocks blocks={[block]} {...shown} />
              </div>
            ))}
          </aside>
        )}
      </div>
      <Breadcrumbs trail={trail} title={title} path={path} />
      {page.survey && <SurveyLink {...page.survey} />}
      {/* A page that is shown with a word about how (a draft, a preview) is not read by visitors. */}
      {!notice && (told.has(kind) ? <Counted path={path} /> : <Useful path={path} />)}
    </Page>
  )
}

/** What a page says, and whom one can ask about it; on a page about somebody, that is what it says. */
function sidesOf(kind: string, blocks: readonly Block[]): [words: Block[], beside: Block[]] {
  const isBeside = ({ type }: Block) => type === 'contact' && kind !== 'unit'
  return [blocks.filter((block) => !isBeside(block)), blocks.filter(isBeside)]
}

/** Where the same page is in the other language: whole, since links on an English page lead to English ones. */
const otherHref = ({ origin, language }: Site, path: string) =>
  language === 'en' ? `${origin}${path}` : `/en${path}`

/** Where pages of a kind are listed: above those that hang under no other page. */
const listOf = (t: typeof texts.da): Record<string, MenuItem[] | undefined> => ({
  news: [{ label: t.allNews, href: paths.news() }],
  event: [{ label: t.allEvents, href: paths.events() }],
})

/** What others show when they link to the page (Open Graph), and where news can be followed. */
function Shared({ path, kind, title, summary, firstLive, page }: MadeProps) {
  const { origin, name, language } = useSite()
  const prefix = language === 'en' ? '/en' : ''
  return (
    <>
      <link rel="canonical" href={`${origin}${prefix}${path}`} />
      <SharedPicture blocks={page.blocks} />
      {kind === 'news' && (
        <meta property="article:published_time" content={firstLive.toISOString()} />
      )}
      {page.other !== undefined && (
        <>
          <link rel="alternate" hreflang={language} href={`${origin}${prefix}${path}`} />
          <link
            rel="alternate"
            hreflang={language === 'en' ? 'da' : 'en'}
            href={`${origin}${language === 'en' ? '' : '/en'}${page.other}`}
          />
        </>
      )}
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
