const dangerous = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const

export const escape = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => dangerous[sign as keyof typeof dangerous])

/** A piece of HTML that is already safe to put inside another. */
export type Html = { readonly html: string }

type Part = Html | string | number | false | null | undefined | Part[]

const render = (part: Part): string => {
  if (part === false || part === null || part === undefined) return ''
  if (Array.isArray(part)) return part.map(render).join('')
  return typeof part === 'object' ? part.html : escape(String(part))
}

/** HTML from a template; whatever is put in is escaped, unless it is HTML made here. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: strings.map((text, i) => text + render(parts[i])).join('') }
}
