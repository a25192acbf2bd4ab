// Overlaps: two rules of a table that are met at once, what the hit policy makes of it, and rules that never count.
import type { HitPolicy } from '../dmn/model.ts'
import type { Analysis } from './analyse.ts'
import type { Finding } from './check.ts'
import { neverCounting } from './check-masked.ts'
import { truth } from './condition.ts'
import type { Diagrams, Ref } from './diagram.ts'
import { termOf } from './diagram.ts'
import type { Pass, TableRead } from './pass.ts'
import { exampleOf, wayInWords } from './showing.ts'
import type { Term } from './term.ts'
import { valueOf } from './term.ts'
import { showValue } from './words.ts'

type Cells = Map<number, number[]>
/** Two rules, counted from 0, and a way to where both are met. */
type Pair = { read: TableRead; first: number; second: number; cells: Cells; differs: boolean }

/** Every pair of rules that overlap, a contradiction if the policy forbids what some of them do, and the rules that never count. */
export function overlapsIn(analysis: Analysis, reads: readonly TableRead[]): Finding[] {
  const room = { pairs: mostPairs, until: performance.now() + mostMilliseconds }
  const pairs = reads.flatMap((read) => pairsIn(analysis.pass, read, room))
  const apart = new Map(pairs.map((pair) => [`${pair.first},${pair.second}`, pair]))
  const found = [...apart.values()].map((pair) => overlap(analysis, pair))
  const cut = room.pairs < 0 ? [notAll(reads[0]!)] : []
  return [...contradictions(analysis, pairs), ...found, ...cut, ...neverCounting(analysis, reads)]
}

/** In large tables nobody reads more pairs than this, or waits longer for them. */
const mostPairs = 1000
const mostMilliseconds = 2000

function pairsIn({ d }: Pass, read: TableRead, room: { pairs: number; until: number }): Pair[] {
  const { met, results } = read
  const pairs: Pair[] = []
  for (let second = 1; second < met.length; second++) {
    for (let first = 0; first < second; first++) {
      if (room.pairs < 0) return pairs
      const roots = [met[first]!, met[second]!]
      const unlike = [...roots, results[first]!, results[second]!]
      const different = wayFor(d, unlike, ([a, b, x, y]) => areMet(a!, b!) && x !== y)
      const cells = different ?? wayFor(d, roots, ([a, b]) => areMet(a!, b!))
      if (cells) pairs.push({ read, first, second, cells, differs: different !== undefined })
      if (cells) room.pairs--
      if (performance.now() > room.until) room.pairs = -1
    }
  }
  return pairs
}

const notAll = ({ decision, table }: TableRead): Finding => ({
  kind: 'limit',
  severity: 'note',
  place: { decision, ...table.place },
  example: new Map(),
  sentence: `»${decision}« har så mange regler, der passer samtidig, at kun de første er vist.`,
})

const areMet = (a: Term, b: Term) => truth(a) === true && truth(b) === true

/** Cells that lead several functions, together, to terms that are wanted. */
function wayFor(
  d: Diagrams<Term>,
  roots: readonly Ref[],
  wanted: (terms: Term[]) => boolean,
): Cells | undefined {
  const tried = new Set<string>()
  const cells: Cells = new Map()
  const down = (refs: readonly Ref[]): boolean => {
    // The first two say whether the rules are met: where one surely is not, no way leads on.
    for (const ref of refs.slice(0, 2)) {
      const term = termOf(d, ref)
      if (term && truth(term) !== true) return false
    }
    const terms = refs.map((ref) => termOf(d, ref))
    if (!terms.includes(undefined)) return wanted(terms as Term[])
    const key = refs.join()
    if (tried.has(key)) return false
    tried.add(key)
    const level = Math.min(...refs.map((ref) => d.level[ref]!))
    for (let cell = 0; cell < d.sizes[level]!; cell++) {
      cells.set(level, [cell])
      if (down(refs.map((ref) => (d.level[ref] === level ? d.children[ref]![cell]! : ref))))
        return true
    }
    cells.delete(level)
    return false
  }
  return down(roots) ? cells : undefined
}

const forbidden = ({ read, differs }: Pair): boolean => {
  const { hitPolicy } = read.table
  return hitPolicy === 'UNIQUE' || (hitPolicy === 'ANY' && differs)
}

function overlap(analysis: Analysis, pair: Pair): Finding {
  const { read, first, second, cells, differs } = pair
  const { decision, table } = read
  const answers = wayInWords(analysis, cells)
  const same = differs ? '' : ' De giver samme svar.'
  return {
    kind: 'overlap',
    severity: forbidden(pair) ? 'error' : 'note',
    place: {
      decision,
      rules: [first + 1, second + 1],
      ...(table.table.rules[second]!.place ?? table.place),
    },
    example: exampleOf(analysis, read, cells),
    sentence: `Regel ${first + 1} og ${second + 1} i »${decision}« passer begge, når ${answers}.${same} ${consequence(table.hitPolicy, first + 1, differs)}`,
  }
}

function consequence(hitPolicy: HitPolicy, first: number, differs: boolean): string {
  switch (hitPolicy) {
    case 'UNIQUE':
      return 'Tabellen siger, at kun én regel må passe (UNIQUE), så der er intet svar.'
    case 'ANY':
      return differs
        ? 'Tabellen siger, at de skal være enige (ANY), så der er intet svar.'
        : 'Det må de gerne (ANY).'
    case 'FIRST':
      return `Regel ${first} gælder, for den står først.`
    case 'PRIORITY':
      return 'Det svar gælder, som står først blandt kolonnens mulige svar.'
    case 'COLLECT':
    case 'RULE ORDER':
    case 'OUTPUT ORDER':
      return 'Begge regler tæller med.'
  }
}

/** One for each table, with the first pair that shows it. */
function contradictions(analysis: Analysis, pairs: readonly Pair[]): Finding[] {
  const against = pairs.filter(forbidden)
  const pair = against.find(({ differs }) => differs) ?? against[0]
  if (!pair) return []
  const { read, first, second, cells } = pair
  const { decision, table } = read
  const results = [first, second].map((rule) => {
    const term = termOf(analysis.pass.d, read.results[rule]!)
    const value = term && valueOf(term)
    return value === undefined ? 'et svar' : `»${showValue(value)}«`
  })
  const rule =
    table.hitPolicy === 'UNIQUE'
      ? 'kun én regel må passe ad gangen'
      : 'regler, der passer, skal være enige'
  return [
    {
      kind: 'contradiction',
      severity: 'error',
      place: { decision, rules: [first + 1, second + 1], ...table.place },
      example: exampleOf(analysis, read, cells),
      sentence: `»${decision}« siger, at ${rule} (${table.hitPolicy}), men når ${wayInWords(analysis, cells)}, giver regel ${first + 1} ${results[0]!} og regel ${second + 1} ${results[1]!}.`,
    },
  ]
}
