// The text of a file's bytes: in the encoding that a byte order mark or an XML declaration says, and else in UTF-8.
import type { Problem } from './model.ts'

export type Decoded = { ok: true; text: string } | { ok: false; problem: Problem }

/** Text from bytes, without its byte order mark; or the problem, with the place of the first byte that is none of the encoding. */
export function textFrom(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, problem: { kind: 'xml', ...wrongIn(bytes, encoding) } }
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes
  // A mark, or the first `<` of XML written two bytes to a sign.
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be'
  const start = String.fromCharCode(...bytes.subarray(0, 200))
  const [, said] = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/.exec(start) ?? []
  return said ?? 'utf-8'
}

function wrongIn(bytes: Uint8Array, encoding: string): Pick<Problem, 'sentence' | 'place'> {
  let text: string
  try {
    text = new TextDecoder(encoding).decode(bytes)
  } catch {
    const sentence = `Tegnsættet ${encoding.slice(0, 40)} kendes ikke. Gem filen som UTF-8.`
    return { sentence, place: { line: 1, column: 1 } }
  }
  const before = text.slice(0, Math.max(text.indexOf('�'), 0))
  const place = {
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
  }
  return { sentence: `Her står noget, der ikke er ${encoding.toUpperCase()}.`, place }
}
