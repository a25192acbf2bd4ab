import {
  type Block,
  type Choice,
  type Data,
  type Finding,
  needOf,
} from '../../../../merging/index.ts'
import { dataFrom, wrongIn } from './block-form.ts'

/** What one can choose for a block: both changes, the library's words, our own as they were, or other words. */
export const takes = ['merged', 'theirs', 'mine', 'edit'] as const
export type Take = (typeof takes)[number]

/** What there is to choose among for a finding, what is best first. */
export function takesFor({ what, upstream, merged }: Finding): Take[] {
  if (what === 'set-aside') return ['theirs', 'mine']
  if (what === 'removed') return ['theirs', 'mine']
  if (what === 'added' || what === 'taken')
    return upstream?.lock === 'locked' ? ['theirs'] : ['theirs', 'mine', 'edit']
  return merged ? ['merged', 'theirs', 'mine', 'edit'] : ['theirs', 'mine', 'edit']
}

/** What it becomes when nobody says otherwise; undefined where somebody must. */
export function usualTake(finding: Finding): Take | undefined {
  if (needOf(finding) === 'choice') return undefined
  return finding.merged ? 'merged' : 'theirs'
}

/** Where a person is asked anything; the rest is told. */
export const isAsked = (finding: Finding): boolean => needOf(finding) !== 'told'

/** The sort of block a finding is about. */
export const typeIn = ({ upstream, base, local }: Finding): string =>
  upstream?.type ?? base?.type ?? (local?.kind === 'insert' ? local.type : 'text')

/** What we say today: our own words, else the shared ones as they were when we took them over. */
export const oursIn = ({ local, base }: Finding): Data | undefined => {
  if (local?.kind === 'hide') return undefined
  return local && 'data' in local ? local.data : base?.data
}

/** What a block would say after this choice; undefined when it would not be there. */
export function resultOf(finding: Finding, take: Take, edited: Data | undefined): Data | undefined {
  if (take === 'merged') return finding.merged
  if (take === 'theirs') return finding.upstream?.data
  // What is kept aside is not in force: the locked words are.
  if (take === 'mine')
    return finding.what === 'set-aside' ? finding.upstream?.data : oursIn(finding)
  return edited
}

/** The names of the fields of one block among those of many. */
export const fieldPrefix = (block: string) => `f-${block}-`

type Typed = Record<string, string | undefined>

/** What was written for a block. */
export function editedIn(finding: Finding, typed: Typed): Data {
  const prefix = fieldPrefix(finding.block)
  const own = Object.entries(typed).filter(([name]) => name.startsWith(prefix))
  return dataFrom(
    typeIn(finding),
    Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value])),
  )
}

export type Decided = {
  choices: Map<string, Choice>
  /** Complaints by field. */
  errors: Record<string, string>
}

/** The choices a form makes, and what is wrong with them. */
export function readChoices(findings: readonly Finding[], typed: Typed): Decided {
  const choices = new Map<string, Choice>()
  const errors: Record<string, string> = {}
  for (const finding of findings.filter(isAsked)) {
    const { block } = finding
    const take =
      takesFor(finding).find((one) => one === typed[`valg-${block}`]) ?? usualTake(finding)
    if (!take) errors[`valg-${block}`] = 'choose'
    else if (take === 'edit') {
      const data = editedIn(finding, typed)
      for (const [field, wrong] of Object.entries(wrongIn(asBlock(finding, data))))
        errors[`${fieldPrefix(block)}${field}`] = wrong
      choices.set(block, { take, data })
    } else if (take !== 'merged' && take !== usualTake(finding)) choices.set(block, { take })
  }
  return { choices, errors }
}

const asBlock = (finding: Finding, data: Data): Block => ({
  id: finding.block,
  type: typeIn(finding),
  data,
})
