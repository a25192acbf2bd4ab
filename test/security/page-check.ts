import { type Piece, piecesOf } from './html.ts'

/** Stand around a payload, so that it is found again and seen whether it stayed in one piece. */
export const marks = { start: 'Qxa7', end: '7axQ' }
export const marked = (payload: string) => marks.start + payload + marks.end

const addresses = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'xlink:href',
  'srcset',
])
const safe = /^(?:[/#?]|https?:\/\/|mailto:|tel:|$)/i
const trace =
  /\n\s+at .+:\d+:\d+|node_modules|syntax error at or near|invalid input syntax|relation ".+" does not exist/

const tagsOf = (pieces: Piece[]) => pieces.flatMap((piece) => (piece.kind === 'tag' ? [piece] : []))

/** Each element and each of its attributes, as `a` and `a href`. */
export const vocabularyOf = (html: string): string[] =>
  tagsOf(piecesOf(html)).flatMap(({ name, attributes }) => [
    name,
    ...[...attributes.keys()].map((attribute) => `${name} ${attribute}`),
  ])

/** What is wrong with a page, when `thrown` has been sent until now and `known` is what pages of ours are made of. */
export function faultsOf(html: string, thrown: Thrown, known: Set<string>): string[] {
  const pieces = piecesOf(html)
  const faults = vocabularyOf(html)
    .filter((word) => !known.has(word))
    .map((word) => `holds <${word}>`)
  for (const { name, attributes } of tagsOf(pieces)) {
    for (const [attribute, value] of attributes) {
      if (attribute.startsWith('on')) faults.push(`<${name} ${attribute}>`)
      // oxlint-disable-next-line no-control-regex -- browsers drop these before they look for a scheme
      const address = value.replaceAll(/[\u0000-\u0020]/g, '')
      if (addresses.has(attribute) && !safe.test(address) && !/^[\w.-]+\.\w+$/.test(address)) {
        faults.push(`<${name} ${attribute}="${value.slice(0, 40)}">`)
      }
    }
  }
  if (trace.test(html)) faults.push(`tells of its insides: ${trace.exec(html)![0].trim()}`)
  faults.push(...broken(pieces, thrown))
  return [...new Set(faults)]
}

/** What was sent until now, as it is looked for. */
export type Thrown = ReturnType<typeof openThrown>
export function openThrown() {
  const all = new Set<string>()
  return {
    add: (payload: string) => void all.add(plain(payload)),
    has: (text: string) => all.has(text),
    someBegins: (text: string) => [...all].some((one) => one.startsWith(text)),
  }
}

/** Places where a marked payload begins and does not end, or ends as something else. */
function broken(pieces: Piece[], thrown: Thrown): string[] {
  return pieces
    .flatMap((piece) => (piece.kind === 'text' ? [piece.text] : [...piece.attributes.values()]))
    .flatMap((text) => text.split(marks.start).slice(1))
    .filter((rest) => ![rest, unescaped(rest)].some((one) => isWhole(plain(one), thrown)))
    .map((rest) => `shows ${JSON.stringify(rest.slice(0, 60))}`)
}

function isWhole(shown: string, thrown: Thrown) {
  const end = shown.indexOf(marks.end)
  if (end >= 0) return thrown.has(shown.slice(0, end).trim())
  // A sentence of ours may quote the part of it that cannot be understood, or that there is room for.
  const quoted = /^([^«]*?)…?«/.exec(shown)?.[1]
  if (quoted !== undefined && thrown.someBegins(quoted.trim())) return true
  // What is too long may be cut, and go on in our own words.
  const cut = shown.slice(0, 60).replace(/…$/, '').trim()
  return cut.length >= 30 && thrown.someBegins(cut)
}

/** A text without what may change on the way: spaces, ends of lines that become a list in one line, and what is between words. */
const plain = (text: string) =>
  text
    .toWellFormed()
    .replaceAll('\0', '')
    .replaceAll(/[;,=\s\ufeff]+/g, ' ')
    .trim()

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
