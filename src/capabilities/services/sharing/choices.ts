import {
  type Block,
  type Choice,
  type Data,
  type Finding,
  type Json,
  needOf,
  same,
} from '../../../merging/index.ts'
import { nameOf } from './own.ts'
import { sharingTexts } from './texts.ts'

/** What one can choose for a part: both changes, the shared one, our own, or something else. */
export type Take = 'merged' | 'theirs' | 'mine' | 'edit'

const noEdit = ['removed', 'removed-under-local', 'set-aside', 'hides-legal']

/** The part that a finding is about, whoever has it. */
export const blockIn = ({ upstream, base, local, block }: Finding): Block => {
  const own =
    local?.kind === 'insert' ? { id: block, type: local.type, data: local.data } : undefined
  return (upstream ?? base ?? own)!
}

/** What there is to choose among for a finding, what is best first. What has only moved is taken as it stands. */
export function takesFor(finding: Finding): Take[] {
  const { what, merged, upstream } = finding
  if (hasOnlyMoved(finding)) return ['theirs']
  if (upstream?.lock === 'locked' && what !== 'set-aside') return ['theirs']
  if (noEdit.includes(what)) return ['theirs', 'mine']
  const own: Take[] = fieldsIn(finding).length ? ['edit'] : []
  return [...(merged ? (['merged'] as const) : []), 'theirs', 'mine', ...own]
}

/** What it becomes when nobody says otherwise; undefined where somebody must. */
export function usualTake(finding: Finding): Take | undefined {
  if (needOf(finding) === 'choice') return undefined
  return finding.merged ? 'merged' : 'theirs'
}

export const isAsked = (finding: Finding): boolean => needOf(finding) !== 'told'

export const hasOnlyMoved = ({ what, base, upstream, local }: Finding): boolean =>
  what === 'taken' && !local && !!base && !!upstream && same(base.data, upstream.data)

/** What we say today: our own, else what was shared when we took it over; undefined where it is taken out here. */
export const oursIn = ({ local, base }: Finding): Data | undefined =>
  local?.kind === 'hide' ? undefined : local && 'data' in local ? local.data : base?.data

/** Names of the fields that somebody has changed, in the order they are written. */
export function changedIn(finding: Finding): string[] {
  const { base, upstream } = finding
  const sides = [base?.data, oursIn(finding), upstream?.data].filter((side) => side !== undefined)
  const names = new Set(sides.flatMap((side) => Object.keys(side)))
  const isSame = (a: Json | undefined, b: Json | undefined) =>
    a === b || (a !== undefined && b !== undefined && same(a, b))
  return [...names].filter(
    (name) =>
      name !== 'id' && name !== 'in' && sides.some((side) => !isSame(side[name], sides[0]![name])),
  )
}

/** Of those, the ones that can be written in a field: words, and an expression or a name. */
export function fieldsIn(finding: Finding): string[] {
  const sides = [finding.upstream?.data, oursIn(finding), finding.base?.data]
  const all = changedIn(finding)
  const fields = all.length ? all : Object.keys(finding.upstream?.data ?? {})
  return fields.filter((name) =>
    sides.every((side) => side?.[name] === undefined || textIn(side[name]) !== undefined),
  )
}

/** The text of a field, when it is one; what is whole is a list of one. */
export const textIn = (value: Json | undefined): string | undefined => {
  const [whole] = Array.isArray(value) ? (value as readonly Json[]) : [value]
  return typeof whole === 'string' ? whole : undefined
}

/** The name of a field of a part in a form. */
export const fieldName = (block: string, at: number) => `f-${block}-${at}`

type Typed = Record<string, string | undefined>

/** A part as it was written: our own where there is one, else the shared, with the fields that were filled in. */
export function editedIn(finding: Finding, typed: Typed): Data {
  const from = finding.upstream?.data ?? oursIn(finding) ?? {}
  const data: Record<string, Json> = { ...from, ...finding.merged }
  fieldsIn(finding).forEach((name, at) => {
    const words = typed[fieldName(finding.block, at)]?.trim()
    if (words === undefined) return
    const isWhole = Array.isArray(from[name] ?? oursIn(finding)?.[name])
    if (words) data[name] = isWhole ? [words] : words
    else delete data[name]
  })
  return data
}

export type Decided = { choices: Map<string, Choice>; errors: Record<string, string> }

/** The choices a form makes, and a sentence for each that is missing. */
export function readChoices(findings: readonly Finding[], typed: Typed): Decided {
  const choices = new Map<string, Choice>()
  const errors: Record<string, string> = {}
  for (const finding of findings.filter(isAsked)) {
    const { block } = finding
    const name = `valg-${block}`
    const take = takesFor(finding).find((one) => one === typed[name]) ?? usualTake(finding)
    if (!take) errors[name] = sharingTexts.da.decision.chooseError(nameOf(blockIn(finding)))
    else if (take === 'edit') choices.set(block, { take, data: editedIn(finding, typed) })
    else if (take === 'mine' || (take === 'theirs' && take !== usualTake(finding)))
      choices.set(block, { take })
    else if (needOf(finding) === 'choice') choices.set(block, { take: 'theirs' })
  }
  return { choices, errors }
}
