import type { Block, Data } from '../../../merging/index.ts'
import type { Tx } from '../../../platform/db.ts'
import { typeOf } from '../block.ts'
import { relinked } from './html/index.ts'
import { keyOf } from './keys.ts'
import { pathsByKeys } from './store/imported.ts'

/** Every address that blocks link to. */
export function hrefsIn(blocks: readonly Block[]): string[] {
  const found = new Set<string>()
  for (const block of blocks) through(block, (href) => void found.add(href))
  return [...found]
}

/** A block with its links put through a function; what it has no answer for stays. */
function through(block: Block, to: (href: string) => string | undefined | void): Block {
  const data: Record<string, Data[string]> = { ...block.data }
  for (const [name, { kind }] of Object.entries(typeOf(block.type)?.fields ?? {})) {
    const value = data[name]
    if (typeof value !== 'string') continue
    if (kind === 'words') data[name] = relinked(value, (href) => to(href) ?? undefined)
    if (kind === 'href') data[name] = to(value) || value
  }
  return { ...block, data }
}

/** Blocks whose links into the old site lead to where its pages are here, as far as they have come. */
export async function linkedHome(
  tx: Tx,
  blocks: readonly Block[],
  language: string,
): Promise<Block[]> {
  const keys = new Map(hrefsIn(blocks).map((href) => [href, keyOf(href)]))
  const paths = await pathsByKeys(tx, [...new Set(keys.values())].filter(Boolean))
  if (!paths.size) return [...blocks]
  const to = (href: string) => {
    const there = paths.get(keys.get(href) ?? '')
    if (!there) return undefined
    // A page in English leads to Danish ones as they are, and a Danish one to English ones under /en.
    return there.language === 'en' && language !== 'en' ? `/en${there.path}` : there.path
  }
  return blocks.map((block) => through(block, to))
}
