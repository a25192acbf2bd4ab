// Forms made elsewhere become drafts here. A file is recognised by what it holds, never by its name:
//
//   Fælled          our own definitions as JSON: comes back exactly as it was exported
//   Open Forms      the zip of an export, or its JSON files alone
//   Form.io         a form, several, or components alone; NAV's; with files of translations beside it in a zip
//   DEFRA, XGov     JSON of both generations: pages with paths and links, or pages with conditions
//   Drupal Webform  YAML as Drupal exports it, with OS2forms' elements; or the elements alone
//
// The way: source/ opens the file within limits → a folder for each format reads it into a sketch (draft/sketch.ts) →
// draft/ makes the definition: ids, pages, data, conditions. conditions/ holds what a condition is before it is FEEL.
// ledger.ts keeps account: every part of the source is carried, or left out with a sentence that says where and why.
import { draft } from './draft/draft.ts'
import { find } from './formats.ts'
import { openLedger } from './ledger.ts'
import type { Imported, Refused } from './result.ts'
import { open } from './source/open.ts'
import { TooMuch } from './source/plain.ts'
import { say } from './texts.ts'

export { exportDefinition } from './own/definition.ts'
export type { Carried, Format, Imported, LeftOut, Refused } from './result.ts'

/** Reads a form made elsewhere into drafts, with an account of all that could not come along. Pure, bounded, never throws. */
export function importForm(bytes: Uint8Array, fileName: string): Imported | Refused {
  const opened = open(bytes, fileName)
  if (!opened.ok) return opened
  const ledger = openLedger()
  try {
    const found = find(opened.documents, ledger)
    if (found === undefined) return { ok: false, problem: say.unknown }
    if (typeof found === 'string') return { ok: false, problem: found }
    for (const { name, why } of opened.skipped) {
      ledger.leaveOut(name, 'file', why === 'name' ? say.fileName(name) : say.fileKind(name))
    }
    for (const { name, sentence } of opened.unread) ledger.leaveOut(name, 'file', sentence)
    for (const { name } of opened.documents) {
      if (!found.used.has(name)) ledger.leaveOut(name, 'file', say.fileUnused(name))
    }
    for (const key of opened.poison) ledger.leaveOut(key, key, say.poison(key))
    const drafts = found.sketches.flatMap((sketch) => {
      const made = draft(sketch, ledger)
      ledger.listLooks(sketch.place)
      return made ?? []
    })
    const { carried, leftOut, notes } = ledger
    const definitions = [...found.definitions, ...drafts]
    return { ok: true, format: found.format, definitions, carried, leftOut, notes }
  } catch (error) {
    // Deeper than our own functions can follow, or more than they may.
    if (error instanceof TooMuch || error instanceof RangeError)
      return { ok: false, problem: say.tooMuch }
    throw error
  }
}
