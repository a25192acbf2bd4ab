import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { demoDefinition, demoServices } from '../demo.ts'
import { definitionSchema } from '../schema.ts'
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
  const page = (d: Loose, id: string) => d.dialogue.pages.find((one: Loose) => one.id === id)
  const cases: [string, (d: Loose) => void, RegExp][] = [
    [
      'a page twice',
      (d) => d.dialogue.pages.push(d.dialogue.pages[0]),
      /Two pages are called hvad/,
    ],
    [
      'an unknown question in a condition',
      (d) => (page(d, 'fuldmagt').when = { question: 'ejeren', is: true }),
      /looks at ejeren, which nobody asks/,
    ],
    [
      'a condition on what comes later',
      (d) => (page(d, 'hvor').when = { question: 'skelafstand', below: 1 }),
      /asked later or on the same page/,
    ],
    [
      'a condition on its own page',
      (d) => (page(d, 'hvor').questions[1].when = { question: 'sted', answered: true }),
      /asked later or on the same page/,
    ],
    [
      'data nobody asks for',
      (d) => (d.data.properties.mystik = { type: 'boolean' }),
      /has mystik, which nobody asks for/,
    ],
    [
      'a question without data',
      (d) => delete d.data.properties.hoejde,
      /question hoejde has no data/,
    ],
    [
      'choices that are not the data’s',
      (d) => d.data.properties.bygning.enum.push('slot'),
      /choices of bygning are not those/,
    ],
    [
      'a widget that does not fit',
      (d) => (page(d, 'hvad').questions[1].widget = 'text'),
      /areal asks with text/,
    ],
    [
      'a decision without a last row',
      (d) => (d.decisions.team = [{ when: { question: 'ejer', is: true }, result: { team: 'x' } }]),
      /team has no last row/,
    ],
    [
      'a row that is never reached',
      (d) => d.decisions.team.push({ result: { team: 'x' } }),
      /rows that are never reached/,
    ],
    [
      'a text that names nothing',
      (d) => (d.receipt.thanks.da = 'Tak for {arealet}'),
      /names \{arealet\}/,
    ],
    ['a missing Danish text', (d) => delete d.title.da, /title/],
    ['a word the schema does not know', (d) => (d.sporgsmaal = []), /sporgsmaal/],
    [
      'a paper sent where no files are taken',
      (d) => (d.decisions.documents[0].result.question = 'areal'),
      /which takes no files/,
    ],
    [
      'a register on the first page',
      (d) => d.dialogue.pages.unshift(d.dialogue.pages.pop()),
      /first page cannot ask/,
    ],
    [
      'a page that takes an address of ours',
      (d) => (page(d, 'hvor').id = 'send'),
      /cannot be called send/,
    ],
  ]
  for (const [name, change, expected] of cases) {
    assert.match(broken(change).join('\n'), expected, name)
  }
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
