import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figure, tableOf } from './figures.ts'

test('a goal is met at its very value, and missed on the wrong side of it', () => {
  assert.equal(figure('front', 'ratio', 0.7, '', '≥ 0.7').met, true)
  assert.equal(figure('front', 'ratio', 0.69, '', '≥ 0.7').met, false)
  assert.equal(figure('desk', 'p95', 50.1, 'ms', '≤ 50').met, false)
  assert.equal(figure('slot', 'bookings', 2, '', '= 1').met, false)
  assert.equal(figure('desk', 'rows', 100_000, 'rows').met, true)
})

test('the table has a line for each figure, with its mark', () => {
  const lines = tableOf([
    figure('front', 'ratio', 0.7312, '', '≥ 0.7'),
    figure('desk', 'p95', 61, 'ms', '≤ 50'),
  ]).split('\n')
  assert.match(lines[1]!, /^front +ratio +0\.731 .*≥ 0\.7 +✓$/)
  assert.match(lines[2]!, /^desk +p95 +61 +ms +≤ 50 +✗$/)
})
