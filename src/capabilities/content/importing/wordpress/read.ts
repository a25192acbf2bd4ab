import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { boundedTexts } from './bounded.ts'
import { type NotRead, encodingOf } from './encoding.ts'
import { type Item, itemReader, type Site } from './item.ts'

export type Entry =
  | { kind: 'site'; site: Site }
  | { kind: 'item'; item: Item }
  /** The last: whether the file was whole. */
  | { kind: 'end'; whole: boolean }
  | { kind: 'problem'; problem: NotRead }

/** What no character of an XML file may be, and what exports have nonetheless. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Names of letters that HTML has and XML has not. */
const names: Record<string, string> = {
  nbsp: ' ',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
  eacute: 'é',
  ouml: 'ö',
  auml: 'ä',
  uuml: 'ü',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  copy: '©',
  shy: '',
}

/**
 * Reads a WordPress export (WXR 1.0 to 1.2) from front to end without keeping it. `open` is asked twice: once to see what
 * letters it is written in. Faults in the XML are borne as long as there is something to read; what a file declares for
 * itself (ENTITY) is never expanded.
 */
export async function* readWxr(open: () => Promise<Readable>): AsyncGenerator<Entry> {
  const letters = await encodingOf(await open())
  if ('problem' in letters) return yield { kind: 'problem', problem: letters.problem }
  const ready: Entry[] = []
  const reader = itemReader((entry) => ready.push(entry))
  const parser = new SaxesParser({ position: false, fragment: false })
  Object.assign(parser.ENTITIES, names)
  let problem: NotRead | undefined
  let depth = 0
  let unclosed = false
  parser.on('error', ({ message }) => {
    unclosed ||= /unclosed|unexpected end/i.test(message)
  })
  parser.on('doctype', (text) => {
    if (/<!ENTITY/i.test(text)) problem = 'entities'
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > 60) problem = 'not-wxr'
    if (depth === 1 && !/^(rss|rdf:RDF|channel)$/i.test(name)) problem = 'not-wxr'
    reader.open(name, attributes as Record<string, string>)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    reader.close(name)
  })
  parser.on('text', reader.text)
  parser.on('cdata', reader.text)
  const bounded = boundedTexts(reader.cut)
  const decoder = new TextDecoder(letters.encoding)
  const feed = (text: string, last = false) => {
    const bare = bounded(text.replace(forbidden, ''), last)
    if (bare) parser.write(bare)
  }
  const bytes = await open()
  try {
    let begun = false
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      let text = decoder.decode(chunk, { stream: true })
      // Blank lines before the declaration are the commonest fault of all.
      if (!begun) text = text.trimStart()
      begun ||= text !== ''
      feed(text)
      if (problem) return yield { kind: 'problem', problem }
      yield* ready.splice(0)
    }
    feed(decoder.decode(), true)
    parser.close()
  } finally {
    bytes.destroy()
  }
  reader.end()
  yield* ready.splice(0)
  if (problem || !reader.isChannel())
    return yield { kind: 'problem', problem: problem ?? 'not-wxr' }
  yield { kind: 'end', whole: !unclosed && depth === 0 }
}
