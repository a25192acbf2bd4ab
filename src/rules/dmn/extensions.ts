import { given } from './given.ts'
import type { Law } from './model.ts'
import { childOf } from './reading.ts'
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
