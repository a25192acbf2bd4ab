import { same } from '../work.ts'

/** One thing that is not the same in two versions, in words. */
export type Difference = {
  kind: 'added' | 'removed' | 'changed' | 'moved'
  /** 'Spørgsmålet »Hvor højt bliver det?«' */
  place: string
  /** 'hjælpeteksten er ændret' */
  says: string
  before?: string
  after?: string
}

export const quoted = (text: string) => `»${text}«`

/** Shortened to what a line can hold. */
export const brief = (text: string, most = 70) =>
  [...text].length > most ? `${[...text].slice(0, most - 1).join('')}…` : text

/** A difference as one sentence. */
export function sentenceOf({ place, says, before, after }: Difference): string {
  const words = (text: string) => quoted(brief(text.replaceAll(/\s+/g, ' ')))
  // 'Siden »Hvor?« er ny', but 'Siden »Hvor?«: overskriften er ændret'.
  if (/^(er|har|står|skal|kan) /.test(says) && before === undefined && after === undefined)
    return `${place} ${says}`
  if (before !== undefined && after !== undefined)
    return `${place}: ${says} fra ${words(before)} til ${words(after)}`
  const one = after ?? before
  return one === undefined ? `${place}: ${says}` : `${place}: ${says}: ${words(one)}`
}

type Text = { da: string; en?: string }
const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'da' in value

/** A value in words that a caseworker can read. */
export function inWords(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (value === true) return 'ja'
  if (value === false) return 'nej'
  if (isText(value)) return value.da
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${inWords(inner)}`)
    .join(', ')
}

/** How a part that has a name differs from what it was; nothing when it does not. */
export function changed(
  place: string,
  name: string,
  before: unknown,
  after: unknown,
): Difference[] {
  if (same(before, after)) return []
  if (isText(before) && isText(after)) {
    return [
      ...changed(place, name, before.da, after.da),
      ...changed(place, `${name} på engelsk`, before.en, after.en),
    ]
  }
  if (before === undefined || before === '')
    return [{ kind: 'added', place, says: `${name} er kommet til`, after: inWords(after) }]
  if (after === undefined || after === '')
    return [{ kind: 'removed', place, says: `${name} er taget ud`, before: inWords(before) }]
  const [was, is] = [inWords(before), inWords(after)]
  const shown = was === is ? {} : { before: was, after: is }
  return [{ kind: 'changed', place, says: `${name} er ændret`, ...shown }]
}

/** How the parts of something differ, by what they are called. A part without a name is told by its own. */
export function properties(
  place: string,
  before: object,
  after: object,
  names: Record<string, string> = {},
  except: readonly string[] = [],
): Difference[] {
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((key) => !except.includes(key))
    .flatMap((key) => changed(place, names[key] ?? key, was[key], is[key]))
}
