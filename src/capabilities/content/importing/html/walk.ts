import type { Note, NoteName } from '../found.ts'
import type { Piece } from './piece.ts'
import type { El } from './read.ts'

/** What a walk through a page carries with it. */
export type Walk = {
  /** What addresses on the page are relative to. */
  readonly base: string
  /** Pieces met in the middle of a line: they come after it. */
  readonly after: Piece[]
  readonly notes: Note[]
  /** Elements by id, and those that have been taken out of turn. */
  readonly ids: ReadonlyMap<string, El>
  readonly taken: Set<El>
  note(what: NoteName, text?: string): void
}

export function beginWalk(base: string, ids: ReadonlyMap<string, El> = new Map()): Walk {
  const notes: Note[] = []
  const known = new Set<string>()
  return {
    base,
    after: [],
    notes,
    ids,
    taken: new Set(),
    note(what, text = '') {
      const said = text.replace(/\s+/g, ' ').replaceAll('\0', '').toWellFormed().trim()
      const key = `${what} ${said}`
      if (known.has(key)) return
      known.add(key)
      notes.push(said ? { what, text: said } : { what })
    },
  }
}
