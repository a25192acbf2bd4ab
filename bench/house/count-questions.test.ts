import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDefinition } from '../../src/capabilities/services/publishing/publish.ts'
import { countQuestions } from './count-questions.ts'
import { factsOfTestPeople, sixServices } from './test-people.ts'

test('of all the questions that decide something, at most half are asked of the test people', async () => {
  const people = await factsOfTestPeople(new Date('2026-11-22T12:00:00Z'))
  assert.ok(people.length >= 14)
  let [all, ours] = [0, 0]
  for (const { name, definition } of sixServices) {
    const count = countQuestions(readDefinition(definition), people, 6)
    console.log(`${name}: ${JSON.stringify(count)}`)
    all += count.all
    ours += count.ours
    // Registers can only spare people questions; so can stopping when all is decided.
    assert.ok(count.ours <= count.ours0, name)
    assert.ok(count.fixed <= count.all, name)
  }
  assert.ok(ours <= all / 2, `${ours} of ${all}`)
})
