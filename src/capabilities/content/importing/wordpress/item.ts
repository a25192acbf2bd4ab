import type { Entry } from './read.ts'

/** The site an export is of. */
export type Site = { title: string; address: string }

/** One thing of an export: a page, a picture, an entry of a menu. */
export type Item = {
  id: string
  type: string
  status: string
  title: string
  link: string
  slug: string
  parent: string
  password: string
  content: string
  excerpt: string
  date: string
  attachment: string
  order: number
  comments: number
  categories: { domain: string; slug: string; name: string }[]
  meta: Record<string, string>
  /** Some of its words were more than can be read. */
  cut: boolean
}

/** Where each element's words go. */
const fields: Record<string, keyof Item> = {
  'wp:post_id': 'id',
  'wp:post_type': 'type',
  'wp:status': 'status',
  title: 'title',
  link: 'link',
  'wp:post_name': 'slug',
  'wp:post_parent': 'parent',
  'wp:post_password': 'password',
  'content:encoded': 'content',
  'excerpt:encoded': 'excerpt',
  'wp:post_date_gmt': 'date',
  'wp:attachment_url': 'attachment',
  'wp:menu_order': 'order',
}

/** What is kept of the loose facts about an item. */
const metaKept = /^(_thumbnail_id|_wp_attachment_image_alt|_menu_item_.*)$/

const empty = (): Item => ({
  id: '',
  type: '',
  status: '',
  title: '',
  link: '',
  slug: '',
  parent: '',
  password: '',
  content: '',
  excerpt: '',
  date: '',
  attachment: '',
  order: 0,
  comments: 0,
  categories: [],
  meta: {},
  cut: false,
})

/** Puts items together from the elements and texts of an export as they come. */
export function itemReader(tell: (entry: Entry) => void) {
  const site: Site = { title: '', address: '' }
  let item: Item | undefined
  let words = ''
  let channel = false
  let told = false
  let inside: 'comment' | 'author' | undefined
  let category: { domain: string; slug: string } | undefined
  let metaKey = ''
  let date = ''

  const tellSite = () => {
    if (!told) tell({ kind: 'site', site })
    told = true
  }
  const endItem = () => {
    if (!item) return
    tellSite()
    if (!item.date || item.date.startsWith('0000')) item.date = date
    tell({ kind: 'item', item })
    item = undefined
  }

  return {
    open(name: string, attributes: Record<string, string>) {
      words = ''
      if (name === 'channel') channel = true
      if (name === 'item') {
        endItem()
        item = empty()
        inside = undefined
        date = ''
      }
      if (name === 'wp:comment' && item) {
        inside = 'comment'
        item.comments++
      }
      if (name === 'category' && item)
        category = { domain: attributes.domain ?? 'category', slug: attributes.nicename ?? '' }
    },
    text(more: string) {
      words += more
    },
    close(name: string) {
      const said = words.trim()
      words = ''
      if (name === 'wp:comment') inside = undefined
      else if (name === 'item') endItem()
      else if (!item) {
        if (name === 'title' && !site.title) site.title = said
        if (name === 'link' && !site.address) site.address = said
        if (name === 'wp:base_blog_url' && said) site.address = said
      } else if (inside) return
      else if (name === 'category') {
        if (category && item.categories.length < 50 && said)
          item.categories.push({ ...category, name: said.slice(0, 200) })
        category = undefined
      } else if (name === 'wp:meta_key') metaKey = said
      else if (name === 'wp:meta_value') {
        if (metaKept.test(metaKey)) item.meta[metaKey] = said.slice(0, 2000)
        metaKey = ''
      } else if (name === 'wp:post_date') date = said
      else if (name === 'guid') item.link ||= said
      else if (name === 'content:encoded' || name === 'excerpt:encoded') {
        if (name === 'content:encoded') item.content = said
        else item.excerpt = said
      } else {
        const field = fields[name]
        if (field === 'order') item.order = Number.parseInt(said) || 0
        else if (field) Object.assign(item, { [field]: said.slice(0, 2000) })
      }
    },
    cut() {
      if (item) item.cut = true
    },
    end: () => {
      // A file that breaks off in the middle of an item leaves it out: what is there of it is not all of it.
      tellSite()
      item = undefined
    },
    isChannel: () => channel,
  }
}
