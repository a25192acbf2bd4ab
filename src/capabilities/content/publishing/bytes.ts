import { brotliCompressSync, constants } from 'node:zlib'
import { etagOf } from '../../../platform/http/public-cache.ts'
import { publicHtml } from '../../../platform/http/pages.ts'
import { blankSite, type Site } from '../../../ui/site.ts'
import { kindNames } from '../page-kind.ts'
import { MadePageView, type MadeProps } from '../site/made-page.tsx'

export type Bytes = { html: string; br: Buffer; etag: string; build: string }

/** A made page as it is sent: rendered, compressed and named after its content. */
export function bytesOf(site: Site, props: MadeProps): Bytes {
  const html = publicHtml(site, MadePageView, props)
  return { html, br: compressed(html), etag: etagOf(html), build: buildOf(site) }
}

const compressed = (html: string) =>
  brotliCompressSync(html, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 6,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(html),
    },
  })

const builds = new Map<string, string>()
const mostBuilds = 500

/**
 * What the house around a page looks like today: menu, theme, foot, assets and the program's own markup. It is the hash of a
 * page that holds everything a page can, rendered.
 */
export function buildOf(site: Site): string {
  const key = JSON.stringify(site)
  const known = builds.get(key)
  if (known) return known
  const house = publicHtml(site, MadePageView, sample) + kindsIn(site.language)
  const build = etagOf(house).replaceAll('"', '')
  if (builds.size >= mostBuilds) builds.clear()
  builds.set(key, build)
  return build
}

/** What a page has because of its kind, in one house for all: rendered once. */
const kinds = new Map<string, string>()
function kindsIn(language: Site['language']): string {
  const known = kinds.get(language)
  if (known) return known
  const site = { ...blankSite, language }
  const all = kindNames.map((kind) => publicHtml(site, MadePageView, { ...sample, kind })).join('')
  kinds.set(language, all)
  return all
}

const text = '## A\n\nb **c** *d* [e](/f)\n\n- g\n  1. h\n\n> i\n\n>! j'
const picture = { at: '/a', widths: [480], width: 480, height: 320, plain: 'jpg' }
const sample: MadeProps = {
  path: '/side/a',
  kind: 'answer',
  title: 'A',
  summary: 'B',
  firstLive: new Date(0),
  page: {
    breadcrumb: [{ label: 'A', href: '/a' }],
    other: '/a',
    lawChanged: '2026-01-01',
    survey: { id: 'a', title: 'A', lastDay: '2026-01-01' },
    blocks: [
      { type: 'title', data: { text: 'A' } },
      { type: 'lead', data: { text: 'B' } },
      { type: 'text', data: { text } },
      { type: 'step', data: { title: 'A', text } },
      { type: 'fold', data: { title: 'A', text } },
      { type: 'link', data: { label: 'A', href: '/a', detail: 'B' } },
      { type: 'service', data: { label: 'A', href: '/a', detail: 'B' } },
      { type: 'fact', data: { label: 'A', value: 'B' } },
      { type: 'callout', data: { tone: 'info', title: 'A', text } },
      {
        type: 'contact',
        data: { name: 'A', phone: '12345678', email: 'a@b.dk', address: 'A', hours: 'B', text },
      },
      { type: 'image', data: { alt: 'B', caption: 'C', credit: 'D', picture } },
      { type: 'document', data: { href: '/a', title: 'B', kind: 'PDF', bytes: 1 } },
      {
        type: 'event',
        data: {
          starts: '2026-01-01T10:00',
          ends: '2026-01-01T11:00',
          place: 'A',
          price: 'B',
          signUp: '/a',
        },
      },
      { type: 'place', data: { name: 'A', address: 'B', access: text, map: '/a' } },
    ].map((block, n) => ({ id: `b${n}`, ...block })),
  },
}
