import type { Definition } from '../definition.ts'

export const formats = [
  'faelled',
  'open-forms',
  'form.io',
  'form.io-translation',
  'forms-engine',
  'drupal-webform',
] as const
export type Format = (typeof formats)[number]

/** Something of the source that is not in the draft, or not as it was. */
export type LeftOut = {
  /** Where it stands in the source: file and keys, 'formular.json › kontakt › telefon'. */
  place: string
  /** Its kind or setting as the source calls it: 'signature', 'validate.custom'. */
  what: string
  /** For the author, in plain Danish. */
  sentence: string
}

/** A part of the source that is in the draft: `as` is the id of the question or page, or 'text'. */
export type Carried = { place: string; as: string }

export type Imported = {
  ok: true
  format: Format
  /** Drafts that fit the schema. None when the file has no question that we can ask. */
  definitions: Definition[]
  carried: Carried[]
  leftOut: LeftOut[]
  /** What was done differently from the source, and what the author must still decide. */
  notes: string[]
}

/** A file that cannot be read, and why, in one sentence for whoever chose it. */
export type Refused = { ok: false; problem: string }
