import { draft } from './draft/draft.ts'
import type { Sketch } from './draft/sketch.ts'
import { formsIn, readForm } from './formio/form.ts'
import { listTranslations, translationsIn } from './formio/translations.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { readExport } from './open-forms/form.ts'
import { exportIn } from './open-forms/parts.ts'
import type { Format, Imported, Refused } from './result.ts'
import { open, type Opened } from './source/open.ts'
import type { PlainObject } from './source/plain.ts'
import { say } from './texts.ts'
import { isWebform, readWebform } from './webform/form.ts'

export type { Carried, Format, Imported, LeftOut, Refused } from './result.ts'

/** Reads a form made elsewhere. Pure and bounded; never throws. */
export function importForm(bytes: Uint8Array, fileName: string): Imported | Refused {
  const opened = open(bytes, fileName)
  if (!opened.ok) return opened
  const ledger = openLedger()
  const read = sketches(opened, ledger)
  if (!read) return { ok: false, problem: say.unknown }
  for (const { name, why } of opened.skipped) {
    ledger.leaveOut(name, 'file', why === 'name' ? say.fileName(name) : say.fileKind(name))
  }
  for (const { name, sentence } of opened.unread) ledger.leaveOut(name, 'file', sentence)
  for (const key of opened.poison) ledger.leaveOut(key, key, say.poison(key))
  const definitions = read.sketches.flatMap((sketch) => {
    const made = draft(sketch, ledger)
    ledger.listLooks(sketch.place)
    return made ?? []
  })
  return {
    ok: true,
    format: read.format,
    definitions,
    carried: ledger.carried,
    leftOut: ledger.leftOut,
    notes: ledger.notes,
  }
}

function sketches(
  { documents }: Opened,
  ledger: Ledger,
): { format: Format; sketches: Sketch[] } | undefined {
  const exported = exportIn(documents)
  if (exported) return { format: 'open-forms', sketches: readExport(exported, ledger) }
  const translations = documents.flatMap(({ name, value }) => translationsIn(value, name))
  const forms = documents.flatMap(({ name, value }) =>
    formsIn(value).map((form, index, all) => ({
      form,
      place: all.length > 1 ? `${name} › ${index + 1}` : name,
    })),
  )
  if (forms.length) {
    return {
      format: 'form.io',
      sketches: forms.map(({ form, place }) => readForm(form, place, translations, ledger)),
    }
  }
  const webforms = documents.filter(({ value }) => isWebform(value))
  if (webforms.length) {
    const read = webforms.map(({ name, value }) => readWebform(value as PlainObject, name, ledger))
    return { format: 'drupal-webform', sketches: read }
  }
  if (!translations.length) return undefined
  listTranslations(translations, ledger)
  return { format: 'form.io-translation', sketches: [] }
}
