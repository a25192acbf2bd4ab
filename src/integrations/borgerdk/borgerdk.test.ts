import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { noFaults } from '../../../standins/world/faults.ts'
import { listener } from '../../../standins/world/http.ts'
import { borgerDkService } from '../../../standins/world/borgerdk/service.ts'
import { ArticleFault, borgerDk } from './index.ts'

async function answering(answer: RequestListener, patience = 30_000) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return Object.assign(borgerDk({ url: `http://127.0.0.1:${port}` }, { patience }), {
    [Symbol.asyncDispose]: async () => void server.close().closeAllConnections(),
  })
}
const standIn = (faults = noFaults()) => listener((asked) => borgerDkService(asked, faults))

test('articles are listed, and fetched whole, one or several, or only those that have changed', async () => {
  await using from = await answering(standIn())
  const all = await from.all()
  assert.equal(all.length, 12)
  assert.deepEqual(all[0], {
    id: '101',
    title: 'Flytning',
    url: 'https://www.borger.dk/bolig-og-flytning/flytning',
    updated: '2026-03-14T10:31:00',
    published: '2026-01-05T08:00:00',
  })
  const { header, content } = await from.article('101', '851')
  assert.match(header, /Når du flytter/)
  assert.match(content, /<div id="microArticle_1010"><h2>Hvornår skal du melde flytning\?<\/h2>/)
  const ids = ['101', '102', '103']
  assert.equal((await from.articles(ids)).length, 3)
  const updatedAfter = '2026-03-30T00:00:00'
  assert.deepEqual(
    (await from.articles(ids, { updatedAfter })).map(({ id }) => id),
    ['102', '103'],
  )
  assert.equal((await from.idByUrl('https://www.borger.dk/transport/pas')).id, '102')
  assert.deepEqual((await from.municipalities())[1], { code: '0851', name: 'Aalborg' })
})

test('what borger.dk says no to is its own word for why, and no answer is a sentence', async () => {
  await using from = await answering(standIn())
  const why = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => (error instanceof ArticleFault ? error.why : String(error)),
    )
  assert.equal(await why(from.article('113')), 'not-exportable')
  assert.equal(await why(from.articles(['101', '113'])), 'not-exportable')
  assert.equal(await why(from.article('999')), 'not-found')
  assert.equal(await why(from.idByUrl('https://www.borger.dk/findes-ikke')), 'not-found')
  assert.match((await why(from.article('1<2')))!, /not the number/)
  for (const answer of [
    '',
    'hej',
    '<html>',
    '<!DOCTYPE x [<!ENTITY a "b">]><a>&a;</a>',
    `${'<a>'.repeat(100)}`,
  ]) {
    await using odd = await answering((_, response) => void response.end(answer))
    await assert.rejects(odd.all(), /borger\.dk answered 200/)
  }
  for (const borgerdk of ['down', '500', 'timeout-after-accept'] as const) {
    const patience = borgerdk === 'timeout-after-accept' ? 300 : undefined
    await using broken = await answering(standIn({ ...noFaults(), borgerdk }), patience)
    await assert.rejects(
      broken.all(),
      borgerdk === '500' ? ArticleFault : /borger\.dk does not answer/,
    )
  }
})
