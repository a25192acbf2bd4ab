import type { Work } from '../work.ts'
import { same } from '../work.ts'
import { changed, type Difference, inWords, properties, quoted } from './difference.ts'
import { lists } from './lists.ts'
import { parts } from './words.ts'

type Rules = Work['rules']
type Decision = Rules['decisions'][number]
type Table = Extract<NonNullable<Decision['logic']>, { kind: 'table' }>['table']

/** How the decisions, the functions they call and the types differ. A table is told rule by rule. */
export function decisionDifferences(
  before: Rules,
  after: Rules,
  spokenBefore: ReadonlySet<string>,
  spokenAfter: ReadonlySet<string>,
): Difference[] {
  const place = ({ name }: { name: string }) => `Beslutningen ${quoted(name)}`
  const named = (what: string, a: readonly { name: string }[], b: readonly { name: string }[]) =>
    lists(a, b, {
      idOf: ({ name }) => name,
      added: ({ name }) => [{ kind: 'added', place: `${what} ${quoted(name)}`, says: 'er ny' }],
      removed: ({ name }) => [
        { kind: 'removed', place: `${what} ${quoted(name)}`, says: 'er fjernet' },
      ],
      changed: (was, is) =>
        same(was, is)
          ? []
          : [{ kind: 'changed', place: `${what} ${quoted(is.name)}`, says: 'er ændret' }],
    })
  return [
    ...lists(before.decisions, after.decisions, {
      idOf: ({ id }) => id,
      added: (decision) =>
        spokenAfter.has(decision.id)
          ? []
          : [{ kind: 'added', place: place(decision), says: 'er ny' }],
      removed: (decision) =>
        spokenBefore.has(decision.id)
          ? []
          : [{ kind: 'removed', place: place(decision), says: 'er fjernet' }],
      changed: (a, b) =>
        spokenBefore.has(a.id) && spokenAfter.has(b.id)
          ? properties(place(b), a, b, parts.decision, ['logic'])
          : oneDecision(place(b), a, b),
    }),
    ...named('Funktionen', before.knowledge ?? [], after.knowledge ?? []),
    ...named('Typen', before.types ?? [], after.types ?? []),
  ]
}

function oneDecision(place: string, before: Decision, after: Decision): Difference[] {
  const rest = properties(place, before, after, parts.decision, ['logic'])
  const [was, is] = [before.logic, after.logic]
  if (was?.kind === 'table' && is?.kind === 'table')
    return [...rest, ...tableDifferences(place, was.table, is.table)]
  if (was?.kind === 'literal' && is?.kind === 'literal')
    return [...rest, ...changed(place, 'resultatet', was.text, is.text)]
  return same(was, is) ? rest : [...rest, { kind: 'changed', place, says: 'reglerne er lavet om' }]
}

function tableDifferences(place: string, before: Table, after: Table): Difference[] {
  const labels = [...after.inputs, ...after.outputs].map(
    (column, at) => column.label ?? ('expression' in column ? column.expression : `${at + 1}`),
  )
  const line = ({ inputs, outputs, description, law }: Table['rules'][number]) =>
    [...inputs, ...outputs]
      .map((cell, at) => (cell && cell !== '-' ? `${labels[at] ?? at + 1}: ${cell}` : ''))
      .concat(description ?? '', law ? inWords(law.text) : '')
      .filter(Boolean)
      .join(' · ')
  const withId = (rules: Table['rules']) => rules.every(({ id }) => id !== undefined)
  const byId = withId(before.rules) && withId(after.rules)
  const number = (rule: Table['rules'][number]) => after.rules.indexOf(rule) + 1
  return [
    ...properties(place, before, after, parts.decision, ['rules']),
    ...lists(before.rules, after.rules, {
      idOf: ({ id }, at) => (byId ? id! : String(at)),
      added: (rule) => [
        { kind: 'added', place, says: `regel ${number(rule)} er ny`, after: line(rule) },
      ],
      removed: (rule) => [
        {
          kind: 'removed',
          place,
          says: `regel ${before.rules.indexOf(rule) + 1} er fjernet`,
          before: line(rule),
        },
      ],
      moved: (rule) => [{ kind: 'moved', place, says: `regel ${number(rule)} er flyttet` }],
      changed: (a, b) =>
        same(a, b)
          ? []
          : [
              {
                kind: 'changed',
                place,
                says: `regel ${number(b)} er ændret`,
                before: line(a),
                after: line(b),
              },
            ],
    }),
  ]
}
