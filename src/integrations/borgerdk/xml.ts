import { SaxesParser } from 'saxes'

/** An element by its local name. */
export type Element = { name: string; text: string; of: Element[] }

/** The elements of an answer. Throws when it is not XML, or declares things for itself. */
export function readXml(xml: string): Element {
  const root: Element = { name: '', text: '', of: [] }
  const open = [root]
  const parser = new SaxesParser({ position: false })
  parser.on('doctype', () => {
    throw new Error('a DOCTYPE has no place in an answer')
  })
  parser.on('opentag', ({ name }) => {
    const element: Element = { name: name.replace(/^.*:/, ''), text: '', of: [] }
    open.at(-1)!.of.push(element)
    open.push(element)
    if (open.length > 50) throw new Error('an answer is not that deep')
  })
  const add = (text: string) => void (open.at(-1)!.text += text)
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return root
}

/** The first element of a name, however deep. */
export function findFirst(element: Element, name: string): Element | undefined {
  for (const one of element.of) {
    const found = one.name === name ? one : findFirst(one, name)
    if (found) return found
  }
  return undefined
}

export const textOf = (element: Element, name: string): string =>
  element.of.find((one) => one.name === name)?.text.trim() ?? ''

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
