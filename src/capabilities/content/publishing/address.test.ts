import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftFor, saveDraft } from '../items/actions.ts'
import { publishPage } from '../items/publishing.ts'
import { block, page } from '../library/library.test.support.ts'
import { withPage } from './publishing.test.support.ts'

test('a page that moves leaves its address to whoever comes there, also through two moves', async () => {
  await using here = await withPage()
  const { write, pas, how } = here
  for (const path of ['/side/rejsepas', '/rejse/pas'])
    await write(async (tx) => {
      const { operations, meta, revision } = await draftFor(tx, pas, how.now)
      await saveDraft(tx, pas, { operations, meta: { ...meta, path } }, revision, null, how.now)
      await publishPage(tx, pas, null, how)
    })
  for (const old of ['/side/pas', '/side/rejsepas']) {
    const { statusCode, headers } = await here.get(old)
    assert.deepEqual([statusCode, headers.location], [301, '/rejse/pas'])
  }
  assert.equal((await here.get('/rejse/pas')).statusCode, 200)
})

test('a page under another says so, also when that one gets another name', async () => {
  await using here = await withPage()
  await here.begin('/side/pas/barn', page('Pas til barn', block('a', 'Kom sammen.')), here.pas)
  assert.match((await here.get('/side/pas/barn')).body, /<a href="\/side\/pas">Pas<\/a>/)
  await here.change(here.pas, 'title', 'Pas og kort')
  await here.work()
  assert.match((await here.get('/side/pas/barn')).body, /<a href="\/side\/pas">Pas og kort<\/a>/)
})
