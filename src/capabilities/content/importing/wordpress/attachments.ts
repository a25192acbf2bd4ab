import type { Tx } from '../../../../platform/db.ts'
import { filesByRefs, filesUnder } from '../store/files.ts'

const one = /data-attachment="(\d+)"/g
const under = /data-attachments-of="(\d+)"/g

/** HTML with the addresses of pictures that are only called by their number in the export. */
export async function withAttachments(tx: Tx, source: string, html: string): Promise<string> {
  const refs = [...html.matchAll(one)].map(([, id]) => `wp-${id}`)
  const files = new Map((await filesByRefs(tx, source, refs)).map((file) => [file.ref, file]))
  let whole = html.replace(one, (_, id: string) => {
    const file = files.get(`wp-${id}`)
    return file ? attrs(file.url, file.alt) : `src="" alt="${id}"`
  })
  for (const [tag, id] of html.matchAll(under)) {
    const all = await filesUnder(tx, source, `wp-${id}`)
    const pictures = all.filter(({ url }) => /\.(jpe?g|png|gif|webp|svg|avif)$/i.test(url))
    const images = pictures.map(({ url, alt }) => `<p><img ${attrs(url, alt)}></p>`).join('')
    whole = whole.replace(`<p><img ${tag}></p>`, images)
  }
  return whole
}

const attrs = (url: string, alt: string) => `src="${quoted(url)}" alt="${quoted(alt)}"`
const quoted = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
