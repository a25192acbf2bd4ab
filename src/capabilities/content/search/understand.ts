import type { Tx } from '../../../platform/db.ts'
import { localSynonymsOf } from './store/local-words.ts'
import { knownAmong } from './store/vocabulary.ts'
import { commonSynonymsOf } from './synonyms.ts'
import { possibleParts, split } from './words/compound.ts'
import { soughtIn } from './words/sought.ts'

/** How a word is understood: what it is put together of, and what it is taken to mean as well (as it is filed). */
export type Understood = { said: string; parts: string[]; same: string[] }

/** How the search understands each word of a question, for editors who wonder. */
export async function understand(tx: Tx, text: string): Promise<Understood[]> {
  const sought = soughtIn(text)
  const known = await knownAmong(
    tx,
    sought.flatMap(({ said }) => possibleParts(said)),
  )
  const local = await localSynonymsOf(
    tx,
    sought.map(({ key }) => key),
  )
  return sought.map(({ said, key }) => ({
    said,
    parts: split(said, known) ?? [],
    same: [...commonSynonymsOf(key), ...(local.get(key) ?? [])],
  }))
}
