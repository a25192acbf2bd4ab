import type { Known } from '../conditions/feel.ts'
import type { Ledger } from '../ledger.ts'
import { TooMuch } from '../source/plain.ts'
import { say } from '../texts.ts'
import { idOf, namesGiven } from './names.ts'
import { type Ask, isText, type Sheet } from './sketch.ts'

/** Which id each question got, and which question a condition means. */
export type Ids = {
  of(ask: Ask): string
  /** The question that a name means, seen from a place: the nearest with that name, by shared beginning of place. */
  find(name: string, from: string): Ask | undefined
  known(from: string): Known
}

/** More questions than any form has. */
const most = 3000

/** What the draft's decisions are called; no question can be called that. */
export const decisionNames = { title: 'sagstitel', team: 'sagsteam', needed: 'behov' }

export function giveIds(sheets: Sheet[], ledger: Ledger): Ids {
  if (sheets.reduce((sum, { items }) => sum + items.length, 0) > most) throw new TooMuch()
  const ids = new Map<Ask, string>()
  const byName = new Map<string, Ask[]>()
  const unique = namesGiven(Object.values(decisionNames))
  for (const ask of sheets.flatMap(({ items }) => items)) {
    if (isText(ask)) continue
    const wanted = idOf(ask.key)
    const id = unique(wanted)
    if (id !== wanted || wanted.endsWith('Svar')) ledger.note(say.renamed)
    ids.set(ask, id)
    for (const name of new Set([ask.key, ...ask.names])) {
      const same = byName.get(name)
      if (same) same.push(ask)
      else byName.set(name, [ask])
    }
  }
  const find: Ids['find'] = (name, from) => {
    const meant = byName.get(name) ?? byName.get(name.slice(name.lastIndexOf('.') + 1)) ?? []
    return meant.toSorted((a, b) => shared(b.place, from) - shared(a.place, from))[0]
  }
  return {
    of: (ask) => ids.get(ask)!,
    find,
    known: (from) => (name) => {
      const ask = find(name, from)
      if (!ask) return undefined
      const values = ask.choices?.map(({ value }) => value)
      return { id: ids.get(ask)!, widget: ask.widget, ...(values ? { values } : {}) }
    },
  }
}

function shared(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
