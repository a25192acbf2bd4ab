import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { compileModel } from '../decide/compile-model.ts'
import { readModel } from '../dmn/read.ts'
import type { Value } from '../feel/index.ts'
import { analyse } from './index.ts'
import { measureDialogue, measureTables } from './measure.ts'
import { permit } from './proof/permit.ts'

const kit = '../shared/data/dmn'

test('on the tables of the TCK at most 0.65 of all questions are asked', (t) => {
  if (!existsSync(kit)) return t.skip('the TCK is not here')
  const measured = globSync(`${kit}/*/*/*.dmn`).flatMap((file) => {
    const read = readModel(readFileSync(file, 'utf8'))
    return read.ok ? measureTables(read.model) : []
  })
  const sum = (of: 'all' | 'fixed' | 'ours') => measured.reduce((total, one) => total + one[of], 0)
  assert.ok(measured.length >= 15)
  assert.ok(measured.every(({ exact }) => exact))
  assert.ok(sum('ours') <= 0.65 * sum('all'), `${sum('ours')} of ${sum('all')}`)
  assert.ok(measured.every(({ fixed, ours }) => ours <= fixed + 1e-9))
})

test('what registers know makes a dialogue shorter', () => {
  const analysis = analyse(compileModel(permit()), ['tilladelse'])
  const before = measureDialogue(analysis)
  const after = measureDialogue(
    analysis,
    new Map<string, Value>([
      ['zone', 'by'],
      ['fredet', false],
    ]),
  )
  assert.equal(before.all, 4)
  assert.ok(before.ours < before.all && after.ours < before.ours)
})
