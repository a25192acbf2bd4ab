import type { Work } from '../work.ts'
import { same, without } from '../work.ts'
import { decisionDifferences } from './decisions.ts'
import { changed, type Difference, properties, quoted } from './difference.ts'
import { lists } from './lists.ts'
import { outcomeDifferences, spokenFor } from './outcomes.ts'
import { pageDifferences, whenDifferences } from './questions.ts'
import { parts } from './words.ts'

const told = [
  '$schema',
  'dialogue',
  'data',
  'rules',
  'outcomes',
  'needed',
  'documents',
  'texts',
  'receipt',
]

/** Everything in which two versions of a service differ, in words; empty exactly when they say the same. */
export function compare(before: Work, after: Work): Difference[] {
  const found = [
    ...properties('Om selvbetjeningen', before, after, parts.service, told),
    ...pageDifferences(before, after),
    ...outcomeDifferences(before, after),
    ...decisionDifferences(before.rules, after.rules, spokenFor(before), spokenFor(after)),
    ...documentDifferences(before, after),
    ...keyed(
      'Svaret',
      before.needed ?? {},
      after.needed ?? {},
      ({ title }) => title.da,
      parts.need,
    ),
    ...keyed('Teksten', before.texts ?? {}, after.texts ?? {}, ({ da }) => da),
    ...receiptDifferences(before, after),
  ]
  // What no sentence covers is still not the same.
  if (found.length || same(bare(before), bare(after))) return found
  return [{ kind: 'changed', place: 'Selvbetjeningen', says: 'noget i opbygningen er ændret' }]
}

const bare = (work: Work) => without(work, '$schema')

function documentDifferences(before: Work, after: Work): Difference[] {
  const place = ({ title }: { title: { da: string } }) => `Papiret ${quoted(title.da)}`
  return lists(before.documents ?? [], after.documents ?? [], {
    idOf: ({ id }) => id,
    added: (paper) => [{ kind: 'added', place: place(paper), says: 'er nyt' }],
    removed: (paper) => [{ kind: 'removed', place: place(paper), says: 'er fjernet' }],
    moved: (paper) => [{ kind: 'moved', place: place(paper), says: 'står et andet sted' }],
    changed: (a, b) => properties(place(b), a, b, parts.document),
  })
}

function keyed<T extends object>(
  what: string,
  before: Record<string, T>,
  after: Record<string, T>,
  nameOf: (one: T) => string,
  names?: Record<string, string>,
): Difference[] {
  const place = ([id, one]: [string, T]) => `${what} ${quoted(nameOf(one) || id)}`
  return lists(Object.entries(before).toSorted(byKey), Object.entries(after).toSorted(byKey), {
    idOf: ([id]) => id,
    added: (entry) => [{ kind: 'added', place: place(entry), says: 'er kommet til' }],
    removed: (entry) => [{ kind: 'removed', place: place(entry), says: 'er fjernet' }],
    changed: (a, b) =>
      names
        ? properties(place(b), a[1], b[1], names)
        : changed(`${what} ${quoted(b[0])}`, 'ordene', a[1], b[1]),
  })
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)

function receiptDifferences(was: Work, is: Work): Difference[] {
  const [before, after] = [was.receipt, is.receipt]
  const place = ({ title }: { title: { da: string } }) => `Trinnet bagefter ${quoted(title.da)}`
  // Steps have no ids: the same words are the same step, and so is one that alone has other words in its place.
  const names = new Set(after.next.map(({ title }) => title.da))
  const idOf = (list: typeof before.next) => (step: (typeof before.next)[number], at: number) =>
    list === after.next || names.has(step.title.da)
      ? step.title.da
      : after.next[at] && !before.next.some(({ title }) => title.da === after.next[at]!.title.da)
        ? after.next[at]!.title.da
        : step.title.da
  const known = new Map([
    ...before.next.map((step, at) => [step, idOf(before.next)(step, at)] as const),
    ...after.next.map((step, at) => [step, idOf(after.next)(step, at)] as const),
  ])
  return [
    ...properties('Kvitteringen', before, after, parts.receipt, ['next', 'contact']),
    ...properties('Kvitteringen', before.contact, after.contact, parts.receipt),
    ...lists(before.next, after.next, {
      idOf: (step) => known.get(step)!,
      added: (step) => [{ kind: 'added', place: place(step), says: 'er nyt' }],
      removed: (step) => [{ kind: 'removed', place: place(step), says: 'er fjernet' }],
      moved: (step) => [{ kind: 'moved', place: place(step), says: 'står et andet sted' }],
      changed: (a, b) => [
        ...properties(place(b), a, b, parts.step, ['when']),
        ...whenDifferences(place(b), [was, a.when], [is, b.when]),
      ],
    }),
  ]
}
