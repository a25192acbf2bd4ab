import type { Note } from '../found.ts'

const shortcode =
  /\[(\[?)(\/?)([a-z][a-z0-9_-]{1,40})((?:\s+(?:[^\]"']|"[^"]*"|'[^']*')*)?)(\/?)\](\]?)/gi

/** Those that are known to be taken out of what readers see, though nothing about them shows it. */
const known =
  /^(gallery|caption|wp_caption|embed|audio|video|playlist|contact-form(-7)?|gravityform|ninja_form|formidable|wpforms|vc_\w+|et_pb_\w+|fusion_\w+|av_\w+|toc|tablepress|table|button|column|columns|row|accordion|tabs?|toggle|spacer|divider|display-posts|google_map|map)$/i

const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g

const attrsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name, a, b, c]) => [
      name!.toLowerCase(),
      a ?? b ?? c ?? '',
    ]),
  )

/**
 * What WordPress would have made of its shortcodes, as far as HTML can say it: pictures and captions. The marks of all
 * others are taken out and noted; what stands between them stays.
 */
export function withoutShortcodes(content: string, id: string): { html: string; notes: Note[] } {
  const notes = new Map<string, Note>()
  const closed = new Set(
    [...content.matchAll(/\[\/([a-z][a-z0-9_-]*)\]/gi)].map(([, name]) => name!.toLowerCase()),
  )
  const captions = content.replace(
    /\[(?:wp_)?caption\b([^\]]*)\]([\s\S]*?)\[\/(?:wp_)?caption\]/gi,
    (_, attrs: string, inside: string) => {
      const [, picture = '', said = ''] =
        /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inside) ?? [
          null,
          '',
          inside,
        ]
      const caption = said.trim() || (attrsIn(attrs).caption ?? '')
      return `\n\n<figure>${picture}<figcaption>${caption.trim()}</figcaption></figure>\n\n`
    },
  )
  const html = captions.replace(
    shortcode,
    (
      whole,
      escapedOpen: string,
      slash: string,
      name: string,
      attrs: string,
      _self,
      escapedClose: string,
    ) => {
      const said = name.toLowerCase()
      if (escapedOpen && escapedClose) return whole.slice(1, -1)
      if (!known.test(said) && !closed.has(said) && !attribute.test(resetting(attrs))) return whole
      if (said === 'gallery' && !slash) return gallery(attrsIn(attrs), id)
      if (said === 'embed') return slash ? ' ' : ' '
      if (!slash) {
        const text = `[${name}${attrs}]`.slice(0, 200)
        notes.set(text, { what: 'shortcode', text })
      }
      return '\n\n'
    },
  )
  return { html, notes: [...notes.values()] }
}

/** A pattern that remembers where it was begins anew. */
const resetting = (text: string) => {
  attribute.lastIndex = 0
  return text
}

function gallery(attrs: Record<string, string>, id: string): string {
  const ids = (attrs.ids ?? attrs.include ?? '').split(/[\s,]+/).filter((one) => /^\d+$/.test(one))
  if (!ids.length) return `\n\n<p><img data-attachments-of="${id.replace(/\D/g, '')}"></p>\n\n`
  return `\n\n${ids.map((one) => `<p><img data-attachment="${one}"></p>`).join('\n\n')}\n\n`
}
