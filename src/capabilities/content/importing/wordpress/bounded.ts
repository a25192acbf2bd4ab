const opens = '<![CDATA['
const closes = ']]>'
/** Most characters of one text; what is longer is cut off, and told. */
export const longestText = 2_000_000

/**
 * XML with its texts cut to a bearable length before a parser sees them, for a parser keeps a text until it ends. Feed it
 * pieces of any size; `cut` says that the text at hand was too long.
 */
export function boundedTexts(cut: () => void, most = longestText) {
  let within = false
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
      const sign = within ? closes : opens
      const at = left.indexOf(sign)
      const end = at < 0 ? left.length : at
      // A sign may be cut in two by the edge of the piece.
      const sure = at < 0 && !last ? Math.max(0, end - sign.length + 1) : end
      out += within ? some(left.slice(0, sure)) : outside(left.slice(0, sure))
      if (at < 0) {
        rest = left.slice(sure)
        break
      }
      out += sign
      length = 0
      within = !within
      left = left.slice(at + sign.length)
    }
    return out
  }
}
