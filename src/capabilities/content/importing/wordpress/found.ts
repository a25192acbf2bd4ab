import type { Found, LeftOut, LeftOutWhy, Note } from '../found.ts'
import { readFragment } from '../html/read.ts'
import { wordsOf } from '../html/tree.ts'
import type { Item, Site } from './item.ts'
import { paragraphed } from './loose.ts'
import { withoutShortcodes } from './shortcodes.ts'

/** A picture or a file of an export, by its own id there. */
export type Attached = { ref: string; url: string; alt: string; caption: string; parent: string }
export type MenuEntry = {
  id: string
  menu: string
  title: string
  parent: string
  order: number
  /** The page it leads to, or an address elsewhere. */
  ref: string
  url: string
}

export type Sorted =
  | { kind: 'page'; found: Found }
  | { kind: 'file'; file: Attached }
  | { kind: 'menu'; entry: MenuEntry }
  | { kind: 'left-out'; left: LeftOut }

/** Types WordPress keeps for itself: how the old site looked and worked, not what it said. */
const ofTheSystem =
  /^(revision|custom_css|customize_changeset|oembed_cache|user_request|wp_(block|template|template_part|global_styles|navigation|font_face|font_family)|acf-\w+|scheduled-action|shop_order|feedback|flamingo_\w+|wpcf7\w*|elementor_library)$/

const refOf = ({ id, link }: Pick<Item, 'id' | 'link'>) => (id ? `wp-${id}` : link).slice(0, 500)

/** What an item of an export is to us. */
export function sorted(item: Item, site: Site): Sorted {
  const { type, status, title, password, meta } = item
  const ref = refOf(item)
  const name = wordsIn(title) || item.slug || ref
  const leave = (why: LeftOutWhy): Sorted => ({
    kind: 'left-out',
    left: { ref, title: `${name}${why === 'type' ? ` (${type})` : ''}`.slice(0, 300), why },
  })
  if (type === 'attachment') {
    const alt = meta._wp_attachment_image_alt ?? ''
    const file = {
      ref,
      url: item.attachment || item.link,
      alt,
      caption: wordsIn(item.excerpt),
      parent: `wp-${item.parent}`,
    }
    return { kind: 'file', file }
  }
  if (type === 'nav_menu_item') return { kind: 'menu', entry: menuEntry(item, name) }
  if (ofTheSystem.test(type)) return leave('type')
  if (password) return leave('password')
  if (status === 'private') return leave('private')
  if (status && status !== 'publish') return leave('draft')
  if (item.cut) return leave('too-long')
  return { kind: 'page', found: pageOf(item, site, ref, name) }
}

function pageOf(item: Item, site: Site, ref: string, name: string): Found {
  const { type, content, excerpt, categories, meta, comments } = item
  const { html: bare, notes } = withoutShortcodes(content, item.id)
  const isBlocks = content.includes('<!-- wp:')
  const html = isBlocks ? bare : paragraphed(bare)
  const lead = wordsIn(excerpt)
  const more: Note[] = [
    ...notes,
    ...(wordsIn(item.title) ? [] : [{ what: 'empty' as const, text: name }]),
    ...(comments ? [{ what: 'comments' as const, text: String(comments) }] : []),
    ...(lead.length > 300 ? [{ what: 'long' as const, text: lead }] : []),
  ]
  const thumbnail = meta._thumbnail_id
  const words = categories
    .filter(
      ({ slug, domain }) =>
        domain !== 'post_format' && !/^(uncategorized|ikke-kategoriseret)$/.test(slug),
    )
    .map(({ name: said }) => wordsIn(said).slice(0, 80))
    .filter(Boolean)
  return {
    ref,
    address: addressOf(item, site),
    title: name.slice(0, 300),
    ...(lead && lead.length <= 300 && { lead }),
    html: `${thumbnail && /^\d+$/.test(thumbnail) ? `<p><img data-attachment="${thumbnail}"></p>` : ''}${html}`,
    kind: type === 'post' ? 'news' : 'answer',
    ...(dateOf(item.date) && { published: dateOf(item.date)! }),
    ...(item.parent && item.parent !== '0' && { parent: `wp-${item.parent}` }),
    words: [...new Set(words)].slice(0, 50),
    notes: more,
  }
}

/** Where it stood. Exports call an address without a name `?p=12`; then its name is made of it. */
function addressOf({ link, slug, id }: Item, { address }: Site): string {
  const base = URL.parse(address)?.href ?? 'https://ukendt.invalid/'
  const url = URL.parse(link, base)
  if (url && /^https?:$/.test(url.protocol)) return url.href
  return new URL(slug || `side-${id}`, base).href
}

function menuEntry(item: Item, name: string): MenuEntry {
  const { meta, categories, id, order } = item
  const of = (key: string) => meta[`_menu_item_${key}`] ?? ''
  const menu = categories.find(({ domain }) => domain === 'nav_menu')?.name ?? ''
  const title = wordsIn(item.title) || (of('type') === 'custom' ? name : '')
  const isPage = of('type') === 'post_type' && of('object_id')
  return {
    id,
    menu,
    title,
    parent: of('menu_item_parent'),
    order,
    ref: isPage ? `wp-${of('object_id')}` : '',
    url: of('url'),
  }
}

/** Words of a field that may hold markup. */
export const wordsIn = (html: string): string =>
  /[<&]/.test(html) ? wordsOf(readFragment(html).root) : html.replace(/\s+/g, ' ').trim()

/** `2010-01-07 09:30:00` as ISO, or undefined when it is no time. */
function dateOf(text: string): string | undefined {
  const date = new Date(`${text.replace(' ', 'T')}Z`)
  return Number.isNaN(+date) || date.getUTCFullYear() < 1990 ? undefined : date.toISOString()
}
