import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'

/** An element with its words and elements. A comment is an element `#comment` with its text in `attrs.text`. */
export type El = {
  readonly tag: string
  readonly attrs: Readonly<Record<string, string>>
  readonly of: (El | string)[]
}
export type Part = El | string

type Node = DefaultTreeAdapterTypes.ChildNode
type Parent = DefaultTreeAdapterTypes.ParentNode

/** What is deeper than this is taken up to it, so that no walk through a page can be made to run out of stack. */
const deepest = 150
/** Open elements a parser is given at most: what it does for each grows with how many are open. */
const mostOpen = { all: 4000, formatting: 100 }

/** A fragment as a tree. `deep` when it was wound up beyond reason, and only its words are left. */
export function readFragment(html: string): { root: El; deep: boolean } {
  const deep = isWound(html)
  const root = deep ? wordsAlone(html) : treeOf(parseFragment(html))
  return { root, deep }
}

/** The same for a whole page. */
export function readPage(html: string): { root: El; deep: boolean } {
  const deep = isWound(html)
  const root = deep ? wordsAlone(html) : treeOf(parse(html))
  return { root, deep }
}

const tagAt = /<(\/?)([a-z][a-z0-9-]*)/gi
const endsByItself = new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup colgroup area base br col embed hr img input link meta source track wbr rp rt'.split(
    ' ',
  ),
)
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

function isWound(html: string): boolean {
  let [open, marks] = [0, 0]
  for (const [, end, name] of html.matchAll(tagAt)) {
    const tag = name!.toLowerCase()
    if (endsByItself.has(tag)) continue
    const step = end ? -1 : 1
    open = Math.max(0, open + step)
    if (formatting.has(tag)) marks = Math.max(0, marks + step)
    if (open > mostOpen.all || marks > mostOpen.formatting) return true
  }
  return false
}

function wordsAlone(html: string): El {
  const words = html
    .replace(/<(script|style|template)\b[\s\S]*?(<\/\1|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(-->|$)/g, ' ')
    .replace(/<[a-z/!?][^>]*>?/gi, ' ')
  return { tag: '#root', attrs: {}, of: treeOf(parseFragment(words)).of }
}

function treeOf(top: Parent): El {
  const root: El = { tag: '#root', attrs: {}, of: [] }
  const waiting: { from: Node[]; to: El; depth: number; at: number }[] = [
    { from: top.childNodes, to: root, depth: 0, at: 0 },
  ]
  while (waiting.length) {
    const here = waiting.at(-1)!
    const node = here.from[here.at++]
    if (!node) waiting.pop()
    else if ('value' in node) here.to.of.push(node.value)
    else if (node.nodeName === '#comment')
      here.to.of.push({ tag: '#comment', attrs: { text: (node as { data: string }).data }, of: [] })
    else if ('childNodes' in node) {
      const el: El = { tag: node.nodeName, attrs: attrsOf(node), of: [] }
      const to = here.depth < deepest ? el : here.to
      if (to === el) here.to.of.push(el)
      waiting.push({ from: node.childNodes, to, depth: here.depth + 1, at: 0 })
    }
  }
  return root
}

function attrsOf(node: Node): Record<string, string> {
  const attrs: Record<string, string> = Object.create(null)
  if ('attrs' in node) for (const { name, value } of node.attrs) attrs[name] = value
  return attrs
}
