import { Readable } from 'node:stream'
import { type Entry, readWxr } from './read.ts'

/** An export with these items. */
export const channel = (
  items: string,
  base = 'https://gammel.example',
) => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Gammel</title>
<link>${base}</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>${base}</wp:base_blog_url>${items}</channel></rss>`

type ItemParts = {
  id: number
  title: string
  content?: string
  type?: string
  status?: string
  link?: string
  more?: string
}

/** A page or what else was exported. */
export const item = ({
  id,
  title,
  content = '',
  type = 'page',
  status = 'publish',
  link = `/${title.toLowerCase()}/`,
  more = '',
}: ItemParts) =>
  `<item><title>${title}</title><link>https://gammel.example${link}</link><dc:creator>mette</dc:creator><content:encoded><![CDATA[${content}]]></content:encoded>
  <excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date_gmt>2024-05-01 08:00:00</wp:post_date_gmt>
  <wp:post_name>${title.toLowerCase()}</wp:post_name><wp:status>${status}</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>${type}</wp:post_type>${more}</item>`

/** What is read from an export that comes in pieces of `size` bytes. */
export async function entriesOf(bytes: Buffer | string, size = 1000): Promise<Entry[]> {
  const whole = Buffer.from(bytes)
  const open = async () =>
    Readable.from(
      (function* () {
        for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size)
      })(),
      { objectMode: false },
    )
  const entries: Entry[] = []
  for await (const entry of readWxr(open)) entries.push(entry)
  return entries
}
