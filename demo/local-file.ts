import { parse } from 'yaml'
import {
  anchorsFor,
  type Block,
  hashOf,
  type Operation,
  type Policy,
  resolve,
} from '../src/merging/index.ts'
import { readBlock } from './library-file.ts'

/** What a file under `demo/local` or `demo/changes` does to a page of the library. See README.md in `demo/local`. */
export type ChangeFile = {
  head: { policy?: Policy; changeClass?: string; changeNote?: string; inForceFrom?: string }
  changes: Change[]
}

export type Change =
  | { kind: 'hide'; id: string }
  | { kind: 'move'; id: string; after: string }
  | { kind: 'say'; block: Block; after: string | undefined }

/** Reads one: a head, then `::: type id`, `::: type id after=other`, `::: hide id` or `::: move id after=other`. */
export function readChangeFile(text: string): ChangeFile {
  const [, head = '', body = ''] = /^---\n([^]*?)\n?---\n([^]*)$/.exec(text) ?? []
  return { head: parse(head) ?? {}, changes: body.split(/^::: /m).slice(1).map(readChange) }
}

function readChange(text: string): Change {
  const [mark = ''] = text.split('\n')
  const after = / after=(\S+)/.exec(mark)?.[1]
  const [kind = '', id = ''] = mark.trim().split(/\s+/)
  if (kind === 'hide') return { kind, id }
  if (kind === 'move') return { kind, id, after: after! }
  return { kind: 'say', block: readBlock(text.replace(/ after=\S+/, '')), after }
}

/** The changes as an adopter's operations on the shared blocks. Throws when they are about a block that is not there. */
export function operationsOf(shared: readonly Block[], changes: readonly Change[]): Operation[] {
  const operations: Operation[] = []
  const behind = (id: string) => {
    const page = resolve(shared, operations)
    if (!page.some(({ block }) => block.id === id)) throw new Error(`no block ${id} to stand after`)
    return [id, ...anchorsFor(page, id)]
  }
  for (const change of changes) {
    const id = change.kind === 'say' ? change.block.id : change.id
    const there = shared.find((one) => one.id === id)
    if (change.kind === 'move')
      operations.push({ kind: 'move', block: id, after: behind(change.after) })
    else if (change.kind === 'say' && change.after) {
      if (there) throw new Error(`${id} is a shared block`)
      const { type, data } = change.block
      operations.push({ kind: 'insert', block: id, type, data, after: behind(change.after) })
    } else {
      if (!there) throw new Error(`no shared block ${id}`)
      const base = hashOf(there)
      if (change.kind === 'hide') operations.push({ kind: 'hide', block: id, base })
      else {
        const kind = there.lock === 'slot' ? 'fill' : 'replace'
        operations.push({ kind, block: id, data: change.block.data, base })
      }
    }
  }
  return operations
}

/** The blocks as their owner would share them next: words changed, blocks taken out, and new ones in their places. */
export function nextBlocks(shared: readonly Block[], changes: readonly Change[]): Block[] {
  let blocks = [...shared]
  for (const change of changes) {
    if (change.kind === 'move') throw new Error('a shared change moves nothing')
    if (change.kind === 'hide') blocks = blocks.filter(({ id }) => id !== change.id)
    else if (change.after) {
      const at = blocks.findIndex(({ id }) => id === change.after)
      if (at < 0) throw new Error(`no block ${change.after} to stand after`)
      blocks.splice(at + 1, 0, change.block)
    } else {
      const { id, data } = change.block
      if (!blocks.some((one) => one.id === id)) throw new Error(`no shared block ${id}`)
      blocks = blocks.map((one) => (one.id === id ? { ...one, data } : one))
    }
  }
  return blocks
}
