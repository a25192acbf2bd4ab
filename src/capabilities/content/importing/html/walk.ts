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
  /** A file that is linked in the middle of words. */
  file(label: string, href: string): void
  /** Those files, but for the ones that have a place of their own: what a page links to lies on the page. */
  filesWithin(pieces: readonly Piece[]): Piece[]
}

export function beginWalk(base: string, ids: ReadonlyMap<string, El> = new Map()): Walk {
  const notes: Note[] = []
  const known = new Set<string>()
  const files = new Map<string, string>()
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
    file: (label, href) => void (files.has(href) || files.set(href, label)),
    filesWithin(pieces) {
      for (const one of pieces) if (one.kind === 'file') files.delete(one.href)
      return [...files].map(([href, label]) => ({ kind: 'file', label, href, within: true }))
    },
  }
}
