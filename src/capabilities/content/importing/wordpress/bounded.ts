/** What opens a text that ends only with a sign of its own. */
const ends: Record<string, string> = { '<![CDATA[': ']]>', '<!--': '-->' }
const opens = Object.keys(ends)
const longestSign = 9
/** Most characters of one text; what is longer is cut off, and told. */
export const longestText = 2_000_000

/**
 * XML with its texts cut to a bearable length before a parser sees them, for a parser keeps a text until it ends. Feed it
 * pieces of any size; `cut` says that the text at hand was too long.
 */
export function boundedTexts(cut: () => void, most = longestText) {
  /** The sign that ends the text at hand, if it is one of those. */
  let until = ''
  let rest = ''
  let length = 0

  /** As much of a text as there is room for. */
  const some = (text: string): string => {
    const room = Math.max(0, most - length)
    if (length <= most && length + text.length > most) cut()
    length += text.length
    return text.length > room ? text.slice(0, room) : text
  }
  /** Outside CDATA a text ends where the next tag begins. */
  const outside = (text: string): string => {
    const [first = '', ...tags] = text.split('<')
    let out = some(first)
    for (const tag of tags) {
      length = 0
      out += `<${some(tag)}`
    }
    return out
  }

  return (piece: string, last = false): string => {
    let left = rest + piece
    rest = ''
    let out = ''
    while (left) {
      const [sign, at] = until ? [until, left.indexOf(until)] : firstIn(left)
      // A sign may be cut in two by the edge of the piece.
      const sure = at >= 0 ? at : last ? left.length : Math.max(0, left.length - longestSign + 1)
      out += until ? some(left.slice(0, sure)) : outside(left.slice(0, sure))
      if (at < 0) {
        rest = left.slice(sure)
        break
      }
      out += sign
      length = 0
      until = until ? '' : ends[sign]!
      left = left.slice(at + sign.length)
    }
    return out
  }
}

/** The first opening in a text, and where it is; -1 when there is none. */
function firstIn(text: string): [string, number] {
  const found = opens
    .map((sign): [string, number] => [sign, text.indexOf(sign)])
    .filter(([, at]) => at >= 0)
    .toSorted(([, a], [, b]) => a - b)
  return found[0] ?? ['', -1]
}
