import { type Block, type Data, hashOf, same } from './block.ts'
import { type Finding, needOf } from './finding.ts'
import { type Merge, permits } from './merge.ts'
import type { Operation, OnWords } from './operation.ts'
import { anchorsFor } from './resolve.ts'

/** What a person chose for a block: what we had, what the library has, or other words. */
export type Choice =
  | { readonly take: 'mine' }
  | { readonly take: 'theirs' }
  | { readonly take: 'edit'; readonly data: Data }

/** Findings that still need a choice of somebody. */
export const open = (merged: Merge, choices: ReadonlyMap<string, Choice>): Finding[] =>
  merged.findings.filter((one) => needOf(one) === 'choice' && !choices.has(one.block))

/**
 * The local operations after the choices. What nobody chose about becomes as the merge says: the shared words where there
 * is nothing local, both changes where they go together. Throws when a choice is missing.
 */
export function settle(
  merged: Merge,
  base: readonly Block[],
  choices: ReadonlyMap<string, Choice>,
): Operation[] {
  const missing = open(merged, choices)
  if (missing.length)
    throw new Error(`not decided: ${missing.map(({ block }) => block).join(', ')}`)
  let operations = [...merged.operations]
  for (const finding of merged.findings) {
    const choice = choices.get(finding.block)
    if (choice) operations = chosen(operations, finding, choice, base)
  }
  return operations
}

function chosen(
  operations: Operation[],
  finding: Finding,
  choice: Choice,
  base: readonly Block[],
): Operation[] {
  const { block, what, upstream, local } = finding
  const others = operations.filter((one) => one.block !== block || one.kind === 'move')
  if (choice.take === 'theirs') return others
  const alreadySo = local && !['conflict', 'merged', 'merged-facts'].includes(what)
  if (choice.take === 'mine' && alreadySo) return operations
  const data = choice.take === 'edit' ? choice.data : wordsWeHad(finding)
  if (upstream) return [...others, ...change(upstream, local?.kind, data)]
  if (!data) return others
  const type = finding.base?.type ?? 'text'
  const after = local?.kind === 'insert' ? local.after : anchorsFor(base.map(entry), block)
  return [...others, { kind: 'insert', block, type, data, after }]
}

const entry = (block: Block) => ({ block })

/** Local words, else the shared ones as they were; none when the library added something we do not want. */
const wordsWeHad = ({ local, base }: Finding): Data | undefined =>
  local && 'data' in local ? local.data : base?.data

/** What makes a shared block say this here, or nothing when there is nothing to say. */
function change(
  upstream: Block,
  kind: Operation['kind'] | undefined,
  data: Data | undefined,
): OnWords[] {
  const { id: block } = upstream
  const base = hashOf(upstream)
  if (data && same(data, upstream.data)) return []
  const wanted: OnWords = data
    ? { kind: kind === 'fill' ? 'fill' : 'replace', block, data, base }
    : { kind: 'hide', block, base }
  return [permits(upstream.lock, wanted.kind) ? wanted : { ...wanted, aside: true }]
}
