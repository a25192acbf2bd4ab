/** A tag with its attributes, or a text between tags, with entities resolved. */
export type Piece =
  | { kind: 'tag'; name: string; attributes: Map<string, string> }
  | { kind: 'text'; text: string }

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

const resolved = (text: string) =>
  text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex || decimal) return String.fromCodePoint(parseInt(hex ?? decimal, hex ? 16 : 10))
    return named[name] ?? whole
  })

// What stands in these is text, whatever it looks like.
const raw = new Set(['script', 'style', 'textarea', 'title'])

/** Reads HTML as a browser's tokenizer does, as far as pages of ours need it. */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const text = (until: number) => {
    if (until > at) pieces.push({ kind: 'text', text: resolved(html.slice(at, until)) })
    at = until
  }
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) text(html.length)
    else if (html.startsWith('<!--', open)) {
      text(open)
      const end = html.indexOf('-->', open)
      pieces.push({ kind: 'tag', name: '!--', attributes: new Map() })
      at = end === -1 ? html.length : end + 3
    } else if (/[a-z/!?]/i.test(html[open + 1] ?? '')) {
      text(open)
      const [tag, end] = tagAt(html, open)
      pieces.push(tag)
      at = end
      if (raw.has(tag.name)) {
        const close = html.toLowerCase().indexOf(`</${tag.name}`, at)
        text(close === -1 ? html.length : close)
      }
    } else {
      const next = html.indexOf('<', open + 1)
      text(next === -1 ? html.length : next)
    }
  }
  return pieces
}

function tagAt(html: string, open: number): [Piece & { kind: 'tag' }, number] {
  const name = /^[^\s/>]+|^\/[^\s>]*/.exec(html.slice(open + 1, open + 60))![0].toLowerCase()
  const attributes = new Map<string, string>()
  const attribute =
    /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?|[\s/]*>/gy
  attribute.lastIndex = open + 1 + name.length
  for (let found = attribute.exec(html); found; found = attribute.exec(html)) {
    if (found[1] === undefined) return [{ kind: 'tag', name, attributes }, attribute.lastIndex]
    attributes.set(found[1].toLowerCase(), resolved(found[2] ?? found[3] ?? found[4] ?? ''))
  }
  return [{ kind: 'tag', name, attributes }, html.length]
}
