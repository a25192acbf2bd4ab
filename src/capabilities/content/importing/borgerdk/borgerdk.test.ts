import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type Article, articles } from '../../../../../standins/world/borgerdk/articles.ts'
import { borgerDkService } from '../../../../../standins/world/borgerdk/service.ts'
import { noFaults } from '../../../../../standins/world/faults.ts'
import { listener } from '../../../../../standins/world/http.ts'
import { multipart, multipartType } from '../../../../../test/security/multipart.ts'
import { town } from '../../../../../test/town.ts'
import { addStaff } from '../../../identity/index.ts'
import { borgerDk } from '../../../../integrations/borgerdk/index.ts'
import { siteOf } from '../../../../platform/site.ts'
import { adopt } from '../../library/actions.ts'
import { problemsOf } from '../../block.ts'
import { beginRun } from '../actions.ts'
import { articleBlocks } from './blocks.ts'
import { articleRun, askAtNight } from './nightly.ts'

async function libraryTown() {
  const there = { articles: structuredClone(articles) as Article[], faults: noFaults() }
  const server = createServer(
    listener((asked) => borgerDkService(asked, there.faults, there.articles)),
  )
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const borgerdk = { ...borgerDk({ url }, { patience: 2000 }), tenant: 'klitby' }
  const here = await town({ borgerdk })
  const close = here[Symbol.asyncDispose].bind(here)
  return Object.assign(here, {
    there,
    borgerdk,
    async bring() {
      const run = articleRun(here.clock.now, null)
      await here.write((tx) => beginRun(tx, run))
      await here.work()
      const { rows } = await sql<{ ref: string; state: string }>`
        select ref, state from content.import_page where run_id = ${run.id}::uuid order by place`.execute(
        here.ownerDb,
      )
      return rows
    },
    async revisions() {
      const { rows } = await sql<{
        ref: string
        no: number
        class: string
        note: string
        blocks: any[]
        legalRefs: unknown[]
      }>`
        select i.source_ref as ref, r.no, r.change_class as class, r.change_note as note, r.blocks, r.legal_refs as "legalRefs"
        from content.library_item i join content.library_revision r on r.item_id = i.id
        where i.source_system = 'borger.dk' order by i.source_ref, r.no`.execute(here.ownerDb)
      return rows
    },
    async [Symbol.asyncDispose]() {
      server.close().closeAllConnections()
      await close()
    },
  })
}

test('articles come into the library with borger.dk’s own numbers, its services, its laws, and where they are from', async () => {
  await using here = await libraryTown()
  const brought = await here.bring()
  assert.equal(brought.length, 12, 'what may not leave borger.dk is not in its list')
  assert.ok(brought.every(({ state }) => state === 'carried'))
  const [moving] = await here.revisions()
  assert.deepEqual(
    moving!.blocks.map(({ id, type }) => [id, type]),
    [
      ['title', 'title'],
      ['lead', 'lead'],
      ['service-00000000-0000-4000-8000-000000000001', 'service'],
      ['service-00000000-0000-4000-8000-000000000002', 'service'],
      ['micro-1010', 'text'],
      ['micro-1011', 'text'],
      ['micro-1012', 'text'],
      ['lovgivning', 'text'],
      ['kilde', 'text'],
    ],
  )
  assert.match(
    moving!.blocks.at(-1)!.data.text,
    /Kilde: \[borger\.dk\]\(https:\/\/www\.borger\.dk\/bolig-og-flytning\/flytning\)/,
  )
  assert.equal(moving!.blocks.at(-1)!.lock, 'locked')
  assert.equal(moving!.legalRefs.length, 1)
  assert.match(moving!.note, /borger\.dk/)
})

test('asked again, only what has changed is shared anew, and those who have it get a proposal', async () => {
  await using here = await libraryTown()
  await here.bring()
  const item = (
    await sql<{ id: string }>`select id from content.library_item where source_ref = '101'`.execute(
      here.ownerDb,
    )
  ).rows[0]!.id
  await here.inNeighbour((tx) =>
    adopt(tx, { libraryItem: item, policy: { kind: 'review-all' } }, null, here.clock.now),
  )
  assert.deepEqual(await here.bring(), [])

  const [moving, pass, licence] = here.there.articles as [Article, Article, Article]
  moving.updated = pass.updated = licence.updated = '2026-11-20T10:00:00'
  moving.micro[0]!.html = moving.micro[0]!.html.replace('5 dage', '8 dage')
  licence.byline = 'En anden styrelse'
  here.there.articles = here.there.articles.filter(({ id }) => id !== 112)
  assert.deepEqual(await here.bring(), [
    { ref: '101', state: 'updated' },
    { ref: '102', state: 'same' },
    { ref: '103', state: 'updated' },
  ])
  const later = (await here.revisions()).filter(({ no }) => no === 2)
  assert.deepEqual(
    later.map(({ ref, class: sort }) => [ref, sort]),
    [
      ['101', 'substantive'],
      ['103', 'editorial'],
    ],
  )
  const proposals = await here.inNeighbour((tx) =>
    sql<{ changeClass: string }>`select change_class from content.proposal`.execute(tx),
  )
  assert.equal(proposals.rows.length, 1)
  const { rows } = await sql<{
    report: { gone?: string[] }
  }>`select report from content.import_run order by begun_at desc, id`.execute(here.ownerDb)
  assert.ok(
    rows.some(({ report }) => report.gone?.includes('112')),
    'what is gone is told of, and stays',
  )
})

test('at night it is asked once, by the one that has the articles; when it is silent the library stays', async () => {
  await using here = await libraryTown()
  const tenant = (await here.tenants.byHost('klitby.example'))!
  const context = (at: string) => ({
    tenantId: here.tenantId,
    now: new Date(at),
    site: siteOf(tenant, 'http://klitby.example'),
    read: here.read,
    write: here.write,
  })
  const runs = async () =>
    (
      await sql<{
        state: string
        problem: string | null
      }>`select state, problem from content.import_run`.execute(here.ownerDb)
    ).rows
  const ask = askAtNight(here.borgerdk)
  await ask(context('2026-11-23T12:00:00Z'))
  await askAtNight({ ...here.borgerdk, tenant: 'naboby' })(context('2026-11-24T02:00:00Z'))
  assert.deepEqual(await runs(), [])
  here.there.faults.borgerdk = 'down'
  await ask(context('2026-11-24T02:00:00Z'))
  await ask(context('2026-11-24T02:30:00Z'))
  await here.work()
  const [only, ...more] = await runs()
  assert.deepEqual(more, [])
  assert.equal(only!.state, 'failed')
  assert.match(only!.problem!, /borger\.dk svarer ikke/)
  assert.deepEqual(await here.revisions(), [])
})

test('whatever an article’s HTML is, it is blocks that may be shared', () => {
  const url = 'https://www.borger.dk/x'
  for (const content of [
    '',
    'løse ord',
    '<div id="kernetekst"></div>',
    '<div id="kernetekst"><div id="microArticle_7"><h3>A</h3><script>x</script></div><div>uden nummer</div></div>',
    '<div id="kernetekst"><div id="microArticle_7"><h2>A</h2></div><div id="microArticle_7"><h2>B</h2></div></div>',
    '<div id="selvbetjeningslinks"><ul><li><a href="javascript:1">x</a></li><li><a href="/Handlingsside?selfserviceId=A">y</a></li></ul></div>',
    '<div id="byline">{{kommune.telefon}} [x](y)</div>',
  ]) {
    const { blocks, notes } = articleBlocks({
      id: '1',
      title: 'T',
      header: 'H',
      url,
      updated: '',
      content,
    })
    assert.deepEqual(
      blocks.flatMap((block) => problemsOf(block)),
      [],
      content,
    )
    assert.equal(new Set(blocks.map(({ id }) => id)).size, blocks.length, content)
    const said = JSON.stringify([blocks, notes])
    for (const word of ['løse ord', 'uden nummer', 'kommune.telefon'])
      assert.equal(said.includes(word), content.includes(word), content)
  }
})

test('the editor of the tenant that has them for all brings them from the desk, once however often it is asked, and nobody else may', async () => {
  await using here = await libraryTown()
  const id = await here.write((tx) =>
    addStaff(tx, here.keys, {
      name: 'Erik',
      subject: 'erik',
      email: 'erik@klitby.example',
      roles: ['editor'],
      teams: [],
    }),
  )
  here.as({
    kind: 'staff',
    sessionId: randomUUID(),
    person: { id, name: 'Erik', protected: false },
    roles: ['editor'],
    teams: [],
  })
  const page = '/desk/sider/indflytning/ny'
  assert.match((await here.get(page)).body, /Artiklerne på borger\.dk/)
  const fields = [
    { name: 'id', body: randomUUID() },
    { name: 'slags', body: 'borgerdk' },
  ]
  const ask = () =>
    here.send('POST', 'klitby.example', page, {
      payload: multipart(fields),
      headers: multipartType,
    })
  const [sent, again] = [await ask(), await ask()]
  assert.equal(sent.statusCode, 303, sent.body)
  assert.equal(again.headers.location, sent.headers.location)
  await here.work()
  assert.equal((await here.revisions()).length, 12)
  assert.match((await here.get(String(sent.headers.location))).body, /12 af 12 sider/)

  here.borgerdk.tenant = 'naboby'
  assert.doesNotMatch((await here.get(page)).body, /borger\.dk/)
  const refused = await ask()
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Vælg, hvor siderne ligger/)
})
