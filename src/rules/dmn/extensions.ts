import { given } from './given.ts'
import type { Law } from './model.ts'
import { childOf } from './reading.ts'
import { type Tag, tag } from './tags.ts'
import type { Element } from './xml.ts'

/** What DMN has no word for lies in extensionElements, in this namespace. */
export const ours = 'urn:faelled:dmn:1'

const extension = (element: Element, name: string) =>
  childOf(element, 'extensionElements')?.children.find(
    (child) => child.namespace === ours && child.name === name,
  )

export function lawIn(element: Element): Law | undefined {
  const law = extension(element, 'law')
  return law && given({ text: law.text.trim(), eli: law.attributes.get('eli') })
}

export const isDemo = (element: Element) => (extension(element, 'demo') ? true : undefined)

export const questionIn = (element: Element) => extension(element, 'question')?.text.trim()

/** The element that DMN keeps free for others, when there is anything to put in it. */
export const extensions = (...inside: (Tag | undefined)[]): Tag | undefined =>
  inside.some(Boolean) ? tag('extensionElements', {}, inside) : undefined

export const lawTag = (law: Law | undefined) =>
  law && tag('faelled:law', { eli: law.eli }, law.text)
