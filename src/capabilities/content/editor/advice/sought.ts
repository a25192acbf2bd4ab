import type { Block } from '../../../../merging/index.ts'
import type { Tx } from '../../../../platform/db.ts'
import { plainOf } from '../../publishing/plain.ts'
import { commonSynonymsOf, synonymKey } from '../../search/synonyms.ts'
import { mostAsked, withoutHits } from '../../search/store/asked.ts'
import { localSynonymsOf } from '../../search/store/local-words.ts'
import { titleOf, leadOf } from '../../words.ts'

const weeks = 12
const most = 3

/** Words people search for that this page has another word for, and does not say itself. */
export async function soughtInstead(
  tx: Tx,
  blocks: readonly Block[],
  now: Date,
): Promise<{ sought: string; written: string }[]> {
  const since = new Date(+now - weeks * 7 * 86_400_000)
  const asked = [...(await withoutHits(tx, since)), ...(await mostAsked(tx, since))]
  if (!asked.length) return []
  const words = [titleOf(blocks), leadOf(blocks), ...blocks.map(plainOf)].join(' ')
  const said = new Map<string, string>()
  for (const word of words.match(/[\p{L}][\p{L}\p{N}-]+/gu) ?? []) said.set(synonymKey(word), word)
  const local = await localSynonymsOf(tx, [...said.keys()])
  const found = new Map<string, string>()
  for (const { text } of asked) {
    const key = synonymKey(text)
    if (!key || said.has(key) || found.has(text)) continue
    const written = [...said].find(
      ([one]) => commonSynonymsOf(one).includes(key) || local.get(one)?.includes(key),
    )
    if (written) found.set(text, written[1])
  }
  return [...found].slice(0, most).map(([sought, written]) => ({ sought, written }))
}
