import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { demoDefinition, demoServices } from '../../demo.ts'
import { Definition } from '../../definition.ts'
import { definitionSchema } from '../../schema.ts'
import { imported, refused } from '../importing.test.support.ts'
import { exportDefinition } from '../index.ts'

test('our own definitions go out as one file and come back the same, as often as one likes', () => {
  for (const name of demoServices) {
    const definition = Definition.parse(demoDefinition(name))
    const result = imported(exportDefinition(definition), `${name}.json`)
    const [back] = result.definitions
    const { $schema: _, ...without } = definition
    const { $schema: named, ...came } = back!
    assert.deepEqual(came, without)
    assert.match(named!, /^\/skemaer\/selvbetjening-\d+\.json$/)
    assert.equal(exportDefinition(back!), exportDefinition(definition))
    assert.deepEqual([result.format, result.leftOut], ['faelled', []])
  }
})

test('an exported file fits the published JSON Schema', () => {
  const validate = new Ajv2020({ strict: false }).compile({
    ...definitionSchema(),
    $id: 'https://example.org/2',
  })
  for (const name of demoServices) {
    const file = JSON.parse(exportDefinition(Definition.parse(demoDefinition(name))))
    assert.ok(validate(file), JSON.stringify(validate.errors))
  }
})

test('a broken definition of ours is refused with what is wrong and where', () => {
  const broken = { ...(demoDefinition('carport') as object), kle: 'x' }
  assert.match(refused(JSON.stringify(broken)), /kle/)
})
