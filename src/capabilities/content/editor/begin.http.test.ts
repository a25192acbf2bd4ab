import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { town } from '../../../../test/town.ts'
import { editor } from './editor.test.support.ts'

test('a page begun several times at the same moment by the same form is one page', async () => {
  await using here = await town()
  here.as(await editor(here, 'Erik', 'editor'))
  for (let n = 0; n < 40; n++) {
    const form = {
      id: randomUUID(),
      titel: `Side ${n}`,
      indledning: '',
      slags: 'answer',
      adresse: '',
    }
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => here.post('/desk/sider/ny', form)),
    )
    assert.deepEqual([...new Set(answers.map(({ statusCode }) => statusCode))], [303])
    assert.equal(new Set(answers.map(({ headers }) => headers.location)).size, 1)
  }
})
