import { SaxesParser } from 'saxes'
import type { Place, Problem } from './model.ts'

/** An XML element with its place. Text is what stands directly in it. */
export type Element = {
  name: string
  namespace: string
  attributes: ReadonlyMap<string, string>
  children: Element[]
  text: string
  place: Place
  /** Where the text begins, blanks skipped. */
  textPlace: Place
}

export type Document = { root: Element; prefixes: ReadonlyMap<string, string> }

const deepest = 400
const most = 1_000_000

/** Reads XML, or says in one sentence where it broke. A DOCTYPE is refused: it is only good for tricks. */
export function readXml(
  xml: string,
): { ok: true; document: Document } | { ok: false; problem: Problem } {
  try {
    return { ok: true, document: parse(xml) }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    const { place, message } = error
    return { ok: false, problem: { kind: 'xml', sentence: message, place } }
  }
}

class XmlError extends Error {
  place: Place
  constructor(sentence: string, place: Place) {
    super(sentence)
    this.place = place
  }
}

function parse(xml: string): Document {
  const parser = new SaxesParser({ xmlns: true })
  const placeOf = placesIn(xml)
  const here = () => placeOf(parser.position)
  const stop = (sentence: string, place = here()) => {
    throw new XmlError(sentence, place)
  }
  const open: Element[] = []
  const prefixes = new Map<string, string>()
  let root: Element | undefined
  let place: Place = { line: 1, column: 1 }
  let count = 0
  parser.on('error', (error) => stop(inDanish(error.message.replace(/^\d+:\d+: /, ''))))
  parser.on('doctype', () => stop('En DMN-fil må ikke have en DOCTYPE. Fjern den.'))
  parser.on('opentagstart', () => (place = placeOf(xml.lastIndexOf('<', parser.position - 1))))
  parser.on('opentag', (tag) => {
    if (open.length >= deepest) stop(`Filen har elementer i mere end ${deepest} lag.`, place)
    if (++count > most) stop('Filen har for mange elementer.', place)
    for (const [prefix, uri] of Object.entries(tag.ns ?? {})) prefixes.set(prefix, uri)
    const attributes = Object.values(tag.attributes).filter(({ prefix }) => prefix !== 'xmlns')
    const element: Element = {
      name: tag.local,
      namespace: tag.uri,
      attributes: new Map(
        attributes.map(({ prefix, local, value }) => [
          prefix ? `${prefix}:${local}` : local,
          value,
        ]),
      ),
      children: [],
      text: '',
      place,
      textPlace: placeOf(firstInk(xml, parser.position)),
    }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  const addText = (text: string) => {
    const element = open.at(-1)
    if (element) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return { root: root!, prefixes }
}

function firstInk(xml: string, from: number) {
  const blank = /(?:\s|<!\[CDATA\[)*/y
  blank.lastIndex = from
  blank.exec(xml)
  return blank.lastIndex
}

/** From an offset to line and column, by a list of where the lines begin. */
function placesIn(text: string): (offset: number) => Place {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - starts[low]! + 1 }
  }
}

const said: [RegExp, string][] = [
  [/^unclosed tag: (.*)/, 'Filen slutter, før elementet $1 er lukket.'],
  [/^unexpected close tag|^unmatched closing tag/, 'Her lukkes et element, som ikke er åbnet.'],
  [/^document must contain a root|^text data outside/, 'Det her er ikke XML.'],
  [/^undefined entity/, 'Filen bruger en forkortelse (&…;), som XML ikke kender.'],
  [/entity/, 'Et &-tegn står alene. Skriv &amp; i stedet.'],
  [/^unbound namespace prefix: (.*?)\.?$/, 'Forstavelsen $1 er ikke knyttet til et navnerum.'],
  [/^duplicate attribute: (.*?)\.?$/, 'Attributten $1 står to gange på samme element.'],
  [
    /^attribute without value|^unquoted attribute/,
    'En attribut mangler sin værdi i anførselstegn.',
  ],
  [/^unexpected end/, 'Filen slutter midt i et element.'],
]

function inDanish(message: string): string {
  for (const [form, sentence] of said) {
    const match = form.exec(message)
    if (match) return sentence.replace('$1', match[1] ?? '')
  }
  return 'XML-filen er skrevet forkert her.'
}
