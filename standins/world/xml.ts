import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { escape } from '../html.ts'

/** An element with its namespace resolved, so that a prefix never matters. */
export type Element = { ns: string; name: string; children: Element[]; text: string }

type Raw = { [tag: string]: Raw[] | string } & { ':@'?: Record<string, string> }

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  processEntities: false,
})

/** The root of a document, or undefined when it is not XML or has a DOCTYPE. */
export function readXml(text: string): Element | undefined {
  if (/<!DOCTYPE/i.test(text) || XMLValidator.validate(text) !== true) return undefined
  return elements(parser.parse(text) as Raw[], { '': '' })[0]
}

function elements(raw: Raw[], inherited: Record<string, string>): Element[] {
  return raw.flatMap((node) => {
    const tag = Object.keys(node).find(
      (key) => key !== ':@' && key !== '#text' && !key.startsWith('?'),
    )
    if (!tag) return []
    const scope = { ...inherited }
    for (const [name, value] of Object.entries(node[':@'] ?? {})) {
      if (name === 'xmlns') scope[''] = value
      else if (name.startsWith('xmlns:')) scope[name.slice(6)] = value
    }
    const [prefix, name] = tag.includes(':') ? (tag.split(':') as [string, string]) : ['', tag]
    const inside = node[tag] as Raw[]
    const text = inside.map((child) => child['#text'] ?? '').join('')
    return [{ ns: scope[prefix] ?? '', name, children: elements(inside, scope), text: text.trim() }]
  })
}

export const child = (element: Element | undefined, ns: string, name: string) =>
  element?.children.find((one) => one.ns === ns && one.name === name)

/** What goes into an element: text, or elements in the order of the schema. Undefined leaves it out. */
export type Content = string | number | boolean | undefined | [name: string, content: Content][]

/** Elements as XML text; empty groups and undefined values are left out. */
export function writeXml(parts: [name: string, content: Content][]): string {
  return parts
    .map(([name, content]) => {
      if (content === undefined || (Array.isArray(content) && content.length === 0)) return ''
      const inside = Array.isArray(content) ? writeXml(content) : escape(String(content))
      return `<${name}>${inside}</${name}>`
    })
    .join('')
}
