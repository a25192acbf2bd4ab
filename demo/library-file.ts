import { parse } from 'yaml'
import type { Block } from '../src/merging/index.ts'
import {
  blockTypes,
  type BlockTypeName,
  type PageKindName,
} from '../src/capabilities/content/index.ts'

/** A page of the library as it lies in `demo/library`. See README.md there. */
export type LibraryFile = {
  kind: PageKindName
  path: string
  kle: string[]
  audiences: string[]
  words: string[]
  picture?: string
  language?: string
  legalRefs: { label: string; href: string }[]
  blocks: Block[]
}

/** Reads one: a head between two lines of `---`, then blocks that each begin with a line of `::: type id`. */
export function readLibraryFile(text: string): LibraryFile {
  const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? []
  const {
    kind = 'answer',
    path,
    kle = [],
    audiences = [],
    words = [],
    legalRefs = [],
    picture,
    language,
  } = parse(head)
  const blocks = body.split(/^::: /m).slice(1).map(readBlock)
  return {
    kind,
    path,
    kle: kle.map(String),
    audiences,
    words,
    legalRefs,
    blocks,
    ...(picture && { picture }),
    ...(language && { language }),
  }
}

/** `type id [legal] [locked|slot|text]`, then fields as `name: value`, a blank line, and the words. */
export function readBlock(text: string): Block {
  const [mark = '', ...lines] = text.trimEnd().split('\n')
  const [type, id, ...marks] = mark.trim().split(/\s+/) as [BlockTypeName, string, ...string[]]
  const { fields } = blockTypes[type]
  const wordsField = Object.entries(fields).find(([, { kind }]) => kind === 'words')?.[0]
  const blank = lines.findIndex((line) => line.trim() === '')
  const single = 'text' in fields && Object.keys(fields).length === 1
  const named = single ? [] : lines.slice(0, blank < 0 ? undefined : blank)
  const rest = single ? lines : blank < 0 ? [] : lines.slice(blank + 1)
  const data: Record<string, string | number | boolean> = Object.fromEntries(
    named.map((line) => {
      const at = line.indexOf(':')
      return [
        line.slice(0, at).trim(),
        typed(type, line.slice(0, at).trim(), line.slice(at + 1).trim()),
      ]
    }),
  )
  if (rest.length) data[single ? 'text' : wordsField!] = rest.join('\n').trim()
  const lock = marks.find((one) => ['locked', 'slot', 'text'].includes(one)) as 'slot' | undefined
  return { id, type, data, ...(lock && { lock }), ...(marks.includes('legal') && { legal: true }) }
}

function typed(type: BlockTypeName, name: string, value: string) {
  const kind = (blockTypes[type].fields as Record<string, { kind: string }>)[name]?.kind
  return kind === 'count' ? Number(value) : kind === 'flag' ? true : value
}
