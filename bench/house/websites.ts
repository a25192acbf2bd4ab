import { sql } from 'kysely'
import { adopt, publishPage, putPage, share } from '../../src/capabilities/content/index.ts'
import { type Block, hashOf } from '../../src/merging/index.ts'
import { type Db, inTenant, type Tx } from '../../src/platform/db.ts'
import { siteOf } from '../../src/platform/site.ts'
import type { Tenant } from '../../src/platform/tenants.ts'

const paragraph =
  'Du kan søge hele året. Send din ansøgning med de bilag, der står nedenfor, så hurtigt du kan. Vi siger til, når det er din tur, og du kan følge hvert skridt på din egen side. Ring til os på {{kommune.telefon}}, hvis du er i tvivl.'

/** A page as they are: a title, a lead and a dozen paragraphs with headings, lists and links. */
export const sharedPage = (deadline: string): Block[] => [
  { id: 'title', type: 'title', data: { text: 'Plads i dagtilbud' } },
  { id: 'lead', type: 'lead', data: { text: 'Sådan søger du, og så længe varer det.' } },
  { id: 'frist', type: 'text', data: { text: `## Svar\n\nVi svarer inden ${deadline}.` } },
  ...Array.from({ length: 10 }, (_, n) => ({
    id: `afsnit-${n}`,
    type: 'text',
    data: { text: `## Afsnit ${n}\n\n${paragraph}\n\n- Et bilag\n- [Et andet](/side/bilag-${n})` },
  })),
]

export type Websites = { item: string; tenants: string[] }

/**
 * So many municipalities with so many pages each, of which one is the same shared page: half of them say something of
 * their own in it. All but the shared page is laid in by SQL, as copies of one that was published as pages are.
 */
export async function layWebsites(
  owner: Db,
  web: Db,
  count: number,
  pages: number,
  origin: (host: string) => string,
): Promise<Websites> {
  await sql`
    insert into platform.tenant (key, host, name, kind, profile)
    select 'by' || n, 'by' || n || '.localhost', 'By ' || n || ' Kommune', 'municipality', '{"phone": "12345678"}'
    from generate_series(1, ${count} - (select count(*)::int from platform.tenant where kind = 'municipality')) n`.execute(
    owner,
  )
  const { rows } = await sql<Tenant>`select id, key, host, name, kind, profile from platform.tenant
    where kind = 'municipality' order by key = 'klitby' desc, key`.execute(owner)
  const faelles = await sql<{ id: string }>`
    select id from platform.tenant where key = 'faelles'`.execute(owner)
  const shared = await inTenant(web, faelles.rows[0]!.id, 'read write', (tx) =>
    share(
      tx,
      {
        afterNo: 0,
        kind: 'answer',
        pathHint: '/side/dagtilbud',
        blocks: sharedPage('8 uger'),
        changeClass: 'editorial',
        changeNote: 'Første',
      },
      null,
    ),
  )
  if (!shared.ok) throw new Error(shared.why)
  const now = new Date()
  for (const [n, tenant] of rows.entries()) {
    const making = { site: siteOf(tenant, origin(tenant.host)), now }
    await inTenant(web, tenant.id, 'read write', async (tx) => {
      const adopted = await adopt(tx, { libraryItem: shared.id }, null, now)
      if (!adopted.ok) throw new Error(adopted.why)
      if (n % 2) await sayDifferently(tx, adopted.id)
      await publishPage(tx, adopted.id, null, making)
      const meta = { path: '/side/kopi' }
      const [, lead, ...rest] = sharedPage('8 uger')
      const blocks = [{ id: 'title', type: 'title', data: { text: 'Kopi' } }, lead!, ...rest]
      await putPage(tx, { kind: 'answer', meta, blocks }, making)
    })
    await copies(owner, tenant.id, pages - 2)
  }
  await sql`analyze content.published`.execute(owner)
  return { item: shared.id, tenants: rows.map(({ id }) => id) }
}

/** Its own words in one paragraph, as somebody at the desk would have written them. */
async function sayDifferently(tx: Tx, item: string) {
  const block = sharedPage('8 uger')[5]!
  const operation = {
    kind: 'replace',
    block: block.id,
    data: { text: `${block.data.text}\n\nHos os kan du også komme forbi.` },
    base: hashOf(block),
  }
  await sql`update content.draft set operations = ${JSON.stringify([operation])}::jsonb
    where item_id = ${item}`.execute(tx)
}

async function copies(owner: Db, tenant: string, count: number) {
  await sql`
    with made as (
      insert into content.item (tenant_id, kind, path, title, status, live_version, first_live)
      select ${tenant}::uuid, 'answer', '/side/kopi-' || n, 'Kopi ' || n, 'live', 1, now() from generate_series(1, ${count}::int) n
      returning id, path, title
    ), said as (
      insert into content.version (tenant_id, item_id, no, operations, meta, title, at)
      select ${tenant}::uuid, made.id, 1, one.operations, one.meta, made.title, now()
      from made, content.version one join content.item on item.tenant_id = one.tenant_id and item.id = one.item_id
      where item.tenant_id = ${tenant}::uuid and item.path = '/side/kopi'
    )
    insert into content.published (tenant_id, path, item_id, version_no, kind, title, summary, page, body, html, br, etag,
      build, deps, first_live, changed_at)
    select ${tenant}::uuid, made.path, made.id, 1, one.kind, made.title, one.summary, one.page, one.body, one.html, one.br,
      one.etag, one.build, array['item:' || made.id], now(), now()
    from made, content.published one where one.tenant_id = ${tenant}::uuid and one.path = '/side/kopi'`.execute(
    owner,
  )
}
