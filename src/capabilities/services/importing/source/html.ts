const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  )
const entities = new Map<string, string>([
  ...latin.map((name, index): [string, string] => [name, String.fromCodePoint(160 + index)]),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ndash: '–', mdash: '—' }),
  ...Object.entries({
    hellip: '…',
    rsquo: '’',
    lsquo: '‘',
    rdquo: '”',
    ldquo: '“',
    bull: '•',
    euro: '€',
  }),
])
const breaks = new Set(
  'p div br h1 h2 h3 h4 h5 h6 li ul ol tr table blockquote section article hr dt dd pre'.split(' '),
)
const unseen = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
])
const telling = new Set(['img', 'video', 'audio', 'form', 'input', 'button', 'table', ...unseen])

/** Text without markup: paragraphs are lines, list items begin with a dash, links keep their address. */
export type PlainText = { text: string; lost: string[] }

/** Makes HTML plain, in time proportional to its length. `lost` names what words cannot carry: 'img', 'script'. */
export function plainText(html: string): PlainText {
  if (!/[<&]/.test(html)) return { text: tidy(html), lost: [] }
  const lost = new Set<string>()
  const small = html.toLowerCase()
  const last = html.lastIndexOf('>')
  let out = ''
  let at = 0
  let link = ''
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) break
    out += decode(html.slice(at, open))
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(html.slice(open, open + 40))
    if ((!tag && !html.startsWith('<!', open)) || open > last) {
      out += '<'
      at = open + 1
      continue
    }
    const close = html.indexOf('>', open)
    at = close + 1
    if (!tag) {
      const end = html.startsWith('<!--', open) ? html.indexOf('-->', open) : close
      at = end === -1 ? html.length : html.indexOf('>', end) + 1
      continue
    }
    const name = tag[2]!.toLowerCase()
    const isEnd = tag[1] === '/'
    const inside = html.slice(open, Math.min(close, open + 2000))
    if (telling.has(name) && !isEnd) lost.add(name)
    if (breaks.has(name)) out += name === 'li' && !isEnd ? '\n- ' : '\n'
    if (name === 'td' || name === 'th') out += ' '
    if (name === 'img' && !isEnd) out += attribute(inside, 'alt') ?? ''
    if (name === 'a') {
      if (!isEnd) link = attribute(inside, 'href') ?? ''
      else if (/^(https?:|mailto:|tel:)/.test(link) && !out.endsWith(link)) out += ` (${link})`
      if (isEnd) link = ''
    }
    if (unseen.has(name) && !isEnd) {
      const end = small.indexOf(`</${name}`, at)
      at = end === -1 ? html.length : end
    }
  }
  return { text: tidy(out + decode(html.slice(at))), lost: [...lost] }
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  const value = found?.[1] ?? found?.[2] ?? found?.[3]
  return value === undefined ? undefined : decode(value)
}

const decode = (text: string): string =>
  text.replace(/&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}[0-9]{0,2});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities.get(name) ?? whole
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 31 && code < 0x11_0000 && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : ''
  })

/** Headings, links and emphasis of Markdown, as plain words. */
export const plainMarkdown = (markdown: string): string =>
  markdown
    .replace(/\[([^\][]{1,500})\]\(([^()\s]{1,500})\)/g, (_, text: string, href: string) =>
      /^(https?:|mailto:|tel:)/.test(href) && href !== text ? `${text} (${href})` : text,
    )
    .replace(/^#{1,6} +/gm, '')
    .replace(/\*\*([^*\n]{1,500})\*\*/g, '$1')
    .replace(/^[*+] +/gm, '- ')

const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // Control characters cannot be kept in a database or shown.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\ufeff]/g, '')
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .filter((line, index, lines) => line !== '' || (index > 0 && lines[index - 1] !== ''))
    .filter((line) => line !== '-')
    .join('\n')
    .trim()
