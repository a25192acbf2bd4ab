import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { town } from '../../../../test/town.ts'
import { changeProfile } from '../../../platform/tenants.ts'
import { siteOf } from '../../../platform/site.ts'
import { putPage } from '../put-page.ts'
import { schedule, withdrawPage } from '../items/publishing.ts'

async function furnished() {
  const here = await town()
  const site = async () => {
    here.tenants.forget()
    return siteOf((await here.tenants.byId(here.tenantId))!, 'http://klitby.example')
  }
  const put = async (kind: 'alert' | 'answer', path: string, title: string, text = 'Ord') => {
    const making = { now: here.clock.now, site: await site() }
    const blocks = [
      { id: 'title', type: 'title', data: { text: title } },
      { id: 'lead', type: 'lead', data: { text: 'Læs her' } },
      { id: 'ord', type: 'text', data: { text } },
    ]
    return here.write((tx) => putPage(tx, { kind, meta: { path }, blocks }, making))
  }
  const read = async (path: string, host?: string) => {
    here.tenants.forget()
    return (await here.get(path, host)).body
  }
  const kept = async (path: string) => {
    const { rows } = await sql<{ html: string }>`
      select html from content.published where path = ${path} and tenant_id = ${here.tenantId}`.execute(
      here.ownerDb,
    )
    return rows[0]!.html
  }
  return Object.assign(here, { put, show: read, kept })
}

test('an alert stands above every page of its tenant from when it is out until it is taken down, and pages made before are made anew', async () => {
  await using here = await furnished()
  await here.put('answer', '/side/affald', 'Affald')
  const before = await here.show('/side/affald')
  const alert = await here.put('alert', '/besked/vand', 'Kog vandet')
  for (const path of ['/', '/side/affald', '/nyheder', '/soeg?q=affald'])
    assert.match(
      await here.show(path),
      /<aside class="strip".*<a href="\/besked\/vand">Kog vandet<\/a>/,
      path,
    )
  assert.doesNotMatch(await here.show('/', 'naboby.example'), /Kog vandet/)

  assert.equal(await here.kept('/side/affald'), before, 'a reader was not made to wait')
  const composed = await here.show('/side/affald')
  await here.work()
  assert.equal(await here.kept('/side/affald'), composed, 'the same bytes, made once')
  assert.equal(await here.show('/side/affald'), composed)

  await here.write((tx) => withdrawPage(tx, alert))
  assert.equal(await here.show('/side/affald'), before)
  await here.work()
  assert.equal(await here.kept('/side/affald'), before)
})

test('two alerts that go out at the same moment both stand there', async () => {
  await using here = await furnished()
  await Promise.all([
    here.put('alert', '/besked/vand', 'Kog vandet'),
    here.put('alert', '/besked/storm', 'Bliv inde'),
  ])
  const page = await here.show('/')
  assert.match(page, /Kog vandet/)
  assert.match(page, /Bliv inde/)
})

test('an alert with an end goes by itself', async () => {
  await using here = await furnished()
  const alert = await here.put('alert', '/besked/vand', 'Kog vandet')
  const plan = { publishAt: null, withdrawAt: '2026-11-21T08:00' }
  await here.write((tx) => schedule(tx, alert, plan, here.clock.now))
  await here.work()
  assert.doesNotMatch(await here.show('/'), /Kog vandet/)
})

test('a telephone number that is changed is another on the pages that say it', async () => {
  await using here = await furnished()
  await here.put('answer', '/side/ring', 'Ring', 'Ring {{kommune.telefon}}.')
  assert.match(await here.kept('/side/ring'), /Ring <a href="tel:12345678">/)
  await here.write((tx) => changeProfile(tx, { phone: '87654321' }, { phone: '12345678' }))
  await here.work()
  assert.match(await here.kept('/side/ring'), /Ring <a href="tel:87654321">/)
  assert.doesNotMatch(await here.kept('/side/ring'), /12345678/)
})

test('five hundred pages are in the new house after one round of the worker', async (t) => {
  await using here = await furnished()
  await here.put('answer', '/side/model', 'Model')
  await sql`
    with model as (select * from content.published where path = '/side/model' and tenant_id = ${here.tenantId}),
      items as (
        insert into content.item (tenant_id, kind, path, title, kle, audiences, words)
        select tenant_id, kind, path || '-' || n, title, kle, audiences, words
        from model, generate_series(1, 500) n returning *)
    insert into content.published (tenant_id, path, item_id, version_no, kind, title, page, html, br, etag, build,
      first_live, changed_at, place)
    select items.tenant_id, items.path, items.id, 1, model.kind, model.title, model.page, model.html, model.br,
      model.etag, model.build, model.first_live, model.changed_at, 0
    from items, model`.execute(here.ownerDb)
  await here.put('alert', '/besked/vand', 'Kog vandet')
  const began = performance.now()
  await here.work()
  t.diagnostic(`500 pages made anew in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  const { rows } = await sql<{ left: number }>`
    select count(*)::int as left from content.published where html not like '%Kog vandet%'`.execute(
    here.ownerDb,
  )
  assert.equal(rows[0]!.left, 0)
})
