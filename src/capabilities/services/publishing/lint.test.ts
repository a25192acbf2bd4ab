import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { demoDefinition, demoServices } from '../demo.ts'
import { definitionSchema } from '../schema.ts'
import { advice } from './findings.ts'
import { DefinitionError, readDefinition } from './publish.ts'

type Loose = any

const broken = (change: (definition: Loose) => void): string[] => {
  const definition = structuredClone(demoDefinition('carport')) as Loose
  change(definition)
  try {
    readDefinition(definition)
  } catch (error) {
    if (error instanceof DefinitionError) return error.problems
    throw error
  }
  return []
}

test('the demonstration’s services can be published', () => {
  for (const name of demoServices)
    assert.ok(readDefinition(demoDefinition(name)).dialogue.pages.length > 0)
})

test('what would puzzle a citizen stops a definition before it is published', () => {
  const decision = (d: Loose, name: string) =>
    d.rules.decisions.find((one: Loose) => one.name === name)
  const page = (d: Loose, id: string) => d.dialogue.pages.find((one: Loose) => one.id === id)
  const cases: [string, (d: Loose) => void, RegExp][] = [
    ['a page twice', (d) => d.dialogue.pages.push(d.dialogue.pages[0]), /To sider hedder hvad/],
    [
      'an unknown question in a condition',
      (d) => (page(d, 'fuldmagt').when = 'ejeren = true'),
      /ejeren/,
    ],
    [
      'a condition on what comes later',
      (d) => (page(d, 'hvor').when = 'skelafstand < 1'),
      /samme side eller senere/,
    ],
    [
      'a condition on its own page',
      (d) => (page(d, 'hvor').questions[1].when = 'sted != null'),
      /samme side eller senere/,
    ],
    [
      'data nobody asks for',
      (d) => (d.data.properties.mystik = { type: 'boolean' }),
      /har mystik, som ingen spørger om/,
    ],
    [
      'a question without data',
      (d) => delete d.data.properties.hoejde,
      /Spørgsmålet hoejde har ingen data/,
    ],
    [
      'choices that are not the data’s',
      (d) => d.data.properties.bygning.enum.push('slot'),
      /Svarmulighederne i bygning/,
    ],
    [
      'a widget that does not fit',
      (d) => (page(d, 'hvad').questions[1].widget = 'text'),
      /areal stilles som text/,
    ],
    [
      'an outcome that no decision gives',
      (d) => (d.outcomes.team = 'Holdet'),
      /Ingen beslutning hedder Holdet/,
    ],
    [
      'a text that is not there',
      (d) => (decision(d, 'Sagens titel').logic.text = '"noget"'),
      /Sagens titel kan give »noget«, som ikke er en tekst/,
    ],
    [
      'a text that names nothing',
      (d) => (d.receipt.thanks.da = 'Tak for {arealet}'),
      /nævner \{arealet\}/,
    ],
    [
      'a time that decides something',
      (d) => {
        d.data.properties.tid = { $ref: '#/$defs/appointment' }
        page(d, 'hvor').questions.push({ id: 'tid', widget: 'appointment', label: { da: 'Tid' } })
        page(d, 'skel').when = 'tid != null'
      },
      /en tid kan intet afgøre/,
    ],
    [
      'rules that say two things of the same answers',
      (d) => {
        const { rules } = decision(d, 'Højt og tæt på skel').logic.table
        rules.push({ inputs: ['>= 3', '-'], outputs: ['true'] })
      },
      /Højt og tæt på skel/,
    ],
    [
      'answers that leave the case with nobody',
      (d) => {
        decision(d, 'Hold').logic = {
          kind: 'table',
          table: {
            hitPolicy: 'UNIQUE',
            inputs: [{ expression: 'bygning' }],
            outputs: [{}],
            rules: [{ inputs: ['"carport", "garage"'], outputs: ['"byggeri"'] }],
          },
        }
      },
      /Ingen regel i »Hold« passer, når .*skur/,
    ],
    ['FEEL that cannot be read', (d) => (page(d, 'fuldmagt').when = 'ejer = ='), /ejer|Siden|læse/],
    ['a missing Danish text', (d) => delete d.title.da, /title/],
    ['a word the schema does not know', (d) => (d.sporgsmaal = []), /sporgsmaal/],
    [
      'a paper sent where no files are taken',
      (d) => (d.documents[0].question = 'areal'),
      /som ikke tager filer/,
    ],
    [
      'a register on the first page',
      (d) => d.dialogue.pages.unshift(d.dialogue.pages.pop()),
      /første side kan ikke spørge/,
    ],
    [
      'a page that takes an address of ours',
      (d) => (page(d, 'hvor').id = 'send'),
      /kan ikke hedde send/,
    ],
  ]
  for (const [name, change, expected] of cases) {
    assert.match(broken(change).join('\n'), expected, name)
  }
})

test('what may be as it is meant is told, and stops nothing', () => {
  const definition = structuredClone(demoDefinition('carport')) as Loose
  const { rules } = definition.rules.decisions.find(
    ({ name }: Loose) => name === 'Højt og tæt på skel',
  ).logic.table
  rules.pop()
  const told = advice(readDefinition(definition))
  assert.equal(told.length, 1, JSON.stringify(told))
  assert.match(told[0]!.sentence, /Ingen regel i »Højt og tæt på skel« passer, når .*under 2,5/)
  assert.equal(told[0]!.path, 'rules.decisions.2')
  for (const name of demoServices)
    assert.deepEqual(advice(readDefinition(demoDefinition(name))), [], name)
})

test('the published JSON Schema is the one we judge by, and the demonstration’s files fit it', () => {
  const published = JSON.parse(
    readFileSync(new URL('../definition.schema.json', import.meta.url), 'utf8'),
  )
  assert.deepEqual(published, JSON.parse(JSON.stringify(definitionSchema())))
  const validate = new Ajv2020({ strict: false }).compile({
    ...published,
    $id: 'https://example.org/1',
  })
  for (const name of demoServices)
    assert.ok(validate(demoDefinition(name)), JSON.stringify(validate.errors))
  assert.ok(!validate({ ...(demoDefinition('carport') as object), kle: 'x' }))
})
