import { parse } from 'parse5'

/** As much of a browser's node as what is pasted is read by. */
type Like = {
  nodeName: string
  nodeValue: string | null
  textContent: string
  childNodes: Like[]
  getAttribute(name: string): string | null
}
type Read = {
  nodeName: string
  value?: string
  attrs?: { name: string; value: string }[]
  childNodes?: Read[]
}

/** The body of a page, as a browser would give it. */
export function bodyOf(html: string): Like {
  const root = (parse(html) as unknown as Read).childNodes!.find(
    ({ nodeName }) => nodeName === 'html',
  )!
  return like(root.childNodes!.find(({ nodeName }) => nodeName === 'body')!)
}

function like({ nodeName, value, attrs = [], childNodes = [] }: Read): Like {
  const children = childNodes.map(like)
  return {
    nodeName,
    nodeValue: value ?? null,
    textContent: value ?? children.map(({ textContent }) => textContent).join(''),
    childNodes: children,
    getAttribute: (name) => attrs.find((one) => one.name === name)?.value ?? null,
  }
}
