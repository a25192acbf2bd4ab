import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citizen, town } from '../../../test/town.ts'
import { openOne } from './cases.test.support.ts'
import { askFor } from './mine.test.support.ts'
import { texts } from './texts.ts'

test('whoever reads in English reads of their cases in English, and of them in Danish otherwise', async () => {
  await using here = await town()
  const one = await openOne(here)
  await askFor(here, one, 'Tegning')
  here.as(citizen(one.alma))
  for (const path of ['/en/mit', '/en/mine-sager', `/en/mine-sager/${one.id}`]) {
    const { body, statusCode } = await here.get(path)
    assert.equal(statusCode, 200, path)
    const words = body.replace(/<[^>]*>/g, '\n')
    for (const [key, danish] of Object.entries(texts.da)) {
      if (typeof danish !== 'string' || danish === texts.en[key as keyof typeof texts.en]) continue
      const line = new RegExp(`^\\s*${danish.replace(/[?.()]/g, '\\$&')}\\s*$`, 'm')
      assert.doesNotMatch(words, line, `${path}: ${key}`)
    }
  }
  const { body } = await here.get('/en/mit')
  for (const said of [/Send: Tegning/, />Answer/, />Cases</]) assert.match(body, said)
  assert.match((await here.get('/mit')).body, /Send tegning/)
})
