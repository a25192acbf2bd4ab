import type { Sketch } from './draft/sketch.ts'
import { formIn as engineFormIn, readForm as readEngineForm } from './forms-engine/form.ts'
import { formsIn, readForm } from './formio/form.ts'
import { listTranslations, translationsIn } from './formio/translations.ts'
import type { Ledger } from './ledger.ts'
import { readExport } from './open-forms/form.ts'
import { exportIn } from './open-forms/parts.ts'
import { isOwn, readOwn } from './own/definition.ts'
import type { Format } from './result.ts'
import type { Definition } from '../definition.ts'
import type { Document } from './source/open.ts'
import { isWebform, readWebform } from './webform/form.ts'

/** What files hold: our own definitions, or sketches of forms made elsewhere. `used` names the files it was read from. */
export type Found = {
  format: Format
  definitions: Definition[]
  sketches: Sketch[]
  used: Set<string>
}

/** Recognises a format by content and reads it. A sentence when it is ours and broken; undefined when nobody knows it. */
export function find(documents: Document[], ledger: Ledger): Found | string | undefined {
  const own = documents.filter(({ value }) => isOwn(value))
  if (own.length) return ours(own, ledger)
  const exported = exportIn(documents)
  if (exported) {
    return found('open-forms', readExport(exported.parts, ledger), exported.used)
  }
  const engines = documents.flatMap(({ name, value }) => {
    const form = engineFormIn(value)
    return form ? [{ name, form }] : []
  })
  if (engines.length) {
    const sketches = engines.map(({ name, form }) => readEngineForm(form, name, ledger))
    return found(
      'forms-engine',
      sketches,
      engines.map(({ name }) => name),
    )
  }
  const webforms = documents.flatMap(({ name, value }) =>
    isWebform(value) ? [{ name, value }] : [],
  )
  if (webforms.length) {
    const sketches = webforms.map(({ name, value }) => readWebform(value, name, ledger))
    return found(
      'drupal-webform',
      sketches,
      webforms.map(({ name }) => name),
    )
  }
  return formio(documents, ledger)
}

const found = (format: Format, sketches: Sketch[], used: Iterable<string>): Found => ({
  format,
  definitions: [],
  sketches,
  used: new Set(used),
})

function ours(documents: Document[], ledger: Ledger): Found | string {
  const definitions: Definition[] = []
  for (const { name, value } of documents) {
    const definition = readOwn(value)
    if (typeof definition === 'string') return definition
    definitions.push(definition)
    ledger.carry(name, definition.id)
  }
  return {
    format: 'faelled',
    definitions,
    sketches: [],
    used: new Set(documents.map(({ name }) => name)),
  }
}

function formio(documents: Document[], ledger: Ledger): Found | undefined {
  const translations = documents.flatMap(({ name, value }) => translationsIn(value, name))
  const forms = documents.flatMap(({ name, value }) =>
    formsIn(value).map((form, index, all) => ({
      name,
      form,
      place: all.length > 1 ? `${name} › ${index + 1}` : name,
    })),
  )
  const used = [...forms.map(({ name }) => name), ...translations.map(({ place }) => place)]
  if (forms.length) {
    const sketches = forms.map(({ form, place }) => readForm(form, place, translations, ledger))
    return found('form.io', sketches, used)
  }
  if (!translations.length) return undefined
  listTranslations(translations, ledger)
  return found('form.io-translation', [], used)
}
