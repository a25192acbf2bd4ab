import type { Table } from '../../../../rules/index.ts'
import type { Text } from '../../text.ts'
import type { Ledger } from '../ledger.ts'
import { say } from '../texts.ts'
import { decisionNames } from './ids.ts'
import { idOf, namesGiven } from './names.ts'
import { type End, joinWords } from './segments.ts'
import type { Writer } from './words.ts'

/** The least a service needs: what the case is called and who gets it. And when it is not needed at all. */
export function decisions(title: Text, ends: End[], words: Writer, ledger: Ledger) {
  const literal = (id: string, text: string) => ({
    id,
    name: id,
    type: 'string',
    requires: [],
    logic: { kind: 'literal' as const, text },
  })
  const base = [
    literal(decisionNames.title, '"sag"'),
    literal(decisionNames.team, '"borgerservice"'),
  ]
  const outcomes = { title: decisionNames.title, team: decisionNames.team }
  const texts = { sag: title }
  if (!ends.length) return { rules: { decisions: base }, outcomes, texts }
  ledger.note(say.ends)
  const unique = namesGiven(['videre'])
  const needed = new Map([
    [
      'videre',
      {
        title: { da: say.draft.goOn } as Text,
        text: { da: say.draft.goOnText } as Text,
        goOn: true,
      },
    ],
  ])
  const ways = ends.map(({ sheet, when }) => {
    const id = unique(idOf(sheet.key))
    const said = joinWords(sheet.items.map((item) => ('text' in item ? item.text : item.label)))
    const title = words.always(sheet.title, say.draft.stop, sheet.place, sheet.key)
    const text = words.write(said, sheet.place, title.da) ?? title
    needed.set(id, { title, text, goOn: false })
    ledger.carry(sheet.place, id)
    return { id, when, label: title.da }
  })
  const table: Table = {
    hitPolicy: 'FIRST',
    inputs: ways.map(({ when, label }) => ({ label, expression: when, type: 'boolean' })),
    outputs: [{ name: decisionNames.needed, type: 'string' }],
    annotations: [],
    rules: [
      ...ways.map(({ id }, row) => ({
        inputs: ways.map((_, column) => (column === row ? 'true' : '-')),
        outputs: [JSON.stringify(id)],
      })),
      { inputs: ways.map(() => '-'), outputs: ['"videre"'] },
    ],
  }
  const needs = {
    id: decisionNames.needed,
    name: decisionNames.needed,
    type: 'string',
    requires: [],
    logic: { kind: 'table' as const, table },
  }
  return {
    rules: { decisions: [...base, needs] },
    outcomes: { ...outcomes, needed: decisionNames.needed },
    needed: Object.fromEntries(needed),
    texts,
  }
}
