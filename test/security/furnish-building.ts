import { simplest } from '../../src/capabilities/services/building/start.ts'
import { beginService } from '../../src/capabilities/services/building/actions.ts'
import { publishWorking } from '../../src/capabilities/services/building/publication.ts'
import type { Work } from '../../src/capabilities/services/building/work.ts'
import type { Tx } from '../../src/platform/db.ts'
import type { Furnishing } from './furnish.ts'

/** A service that staff have built, brought in and published, with one of everything that has a name. */
export async function furnishBuilding(tx: Tx, { key, mark, parties, now }: Furnishing) {
  const own = `${key[0]!.toUpperCase()}${key.slice(1)}`
  const say = (words: string) => ({ da: `${words} ${mark}` })
  const names = {
    building: `byggetAf${own}`,
    buildingPage: `side-${key}`,
    buildingQuestion: `bygninger${own}`,
    buildingPart: `areal${own}`,
    paper: `kort${own}`,
    need: `videre${own}`,
    ruleTable: `gebyr${own}`,
  }
  const start = {
    title: `Bygget selv ${mark}`,
    summary: `En prøve ${mark}`,
    firstPage: `Hvad står der? ${mark}`,
    team: 'byggeri',
    login: 'none' as const,
  }
  const bare = simplest(start)
  const [first, ...pages] = bare.dialogue.pages
  const work: Work = {
    ...bare,
    id: names.building,
    slug: `bygget-${key}`,
    kle: '02.34.02',
    prefix: 'BYG',
    dialogue: {
      pages: [
        {
          ...first!,
          id: names.buildingPage,
          questions: [
            {
              id: names.buildingQuestion,
              widget: 'group',
              label: say('Bygninger'),
              item: say('Bygning'),
              parts: [{ id: names.buildingPart, widget: 'number', label: say('Areal') }],
              source: ['citizen'],
              sensitivity: 'ordinary',
              retention: 'case',
            },
          ],
        },
        ...pages,
      ],
    },
    data: {
      properties: {
        ...bare.data.properties,
        [names.buildingQuestion]: {
          type: 'array',
          items: {
            type: 'object',
            properties: { [names.buildingPart]: { type: 'number' } },
            required: [],
            additionalProperties: false,
          },
          maxItems: 5,
        },
      },
      required: bare.data.required,
    },
    rules: {
      ...bare.rules,
      decisions: [...bare.rules.decisions, feeTable(names, say('Små er gratis').da)],
    },
    tests: [{ name: `Får et team ${mark}`, answers: {}, expect: { team: 'byggeri' } }],
    documents: [{ id: names.paper, title: say('Kort') }],
    needed: {
      [names.need]: { title: say('Gå videre'), text: say('Vi spørger'), goOn: true, anyway: true },
    },
  }
  const staff = { person: { id: parties.caseworker, name: '', protected: false } }
  const account = { sentences: [`Et felt kom ikke med ${mark}`], notes: [`Læs det ${mark}`] }
  await beginService(tx, work, staff, now, account)
  const published = await publishWorking(tx, names.building, 1, staff, now)
  if (typeof published === 'string') throw new Error(`not published: ${published}`)
  return {
    ...names,
    version: '1',
    receiptStep: '0',
    outcome: 'team',
    ruleColumn: 'ind-0',
    rule: '0',
    serviceTest: '0',
    criterion: 'tone',
  }
}

type Named = { ruleTable: string; buildingQuestion: string }

const feeTable = (names: Named, why: string): Work['rules']['decisions'][number] => ({
  id: names.ruleTable,
  name: names.ruleTable,
  requires: [],
  logic: {
    kind: 'table',
    table: {
      hitPolicy: 'FIRST',
      inputs: [{ label: 'Antal', expression: `count(${names.buildingQuestion})` }],
      outputs: [{ label: 'Gebyr' }],
      annotations: [],
      rules: [{ inputs: ['-'], outputs: ['0'], description: why }],
    },
  },
})
