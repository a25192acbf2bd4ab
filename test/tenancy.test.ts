import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { askIn, inTenant } from '../src/platform/db.ts'
import { town } from './town.ts'

// Tables that are not a tenant's: the tenants themselves, public registers that are the same for all, and the library,
// which is written through doors by the one that owns the item.
const shared = [
  'platform.tenant',
  'platform.domain', // the names tenants are found under: each is one tenant's
  'addresses.address',
  'content.library_item',
  'content.library_revision',
  'content.adopter', // who uses what, and how many operations: never the words
  'content.trial', // what an owner wants tried in all adopters
  'content.preview', // how it went: a verdict and counts
  'content.shared_image', // images on shared pages: written with the revision, by its owner
  'services.shared', // self-service that is shared, written through doors by its owner
  'services.shared_revision',
  'services.adopter',
  'services.trial',
  'services.preview',
  'content.closed_period', // which periods of four weeks are closed, for all at once
  'content.reading', // what each tenant's page came to in a closed period; granted to nobody, told only together
]

/** Functions that run as their owner: each is a door in the fence, so each is named here with its reason. */
const reviewedDoors = [
  'platform.emit', // writes a job for the current tenant only
  'platform.emit_all', // the same, several at once
  'platform.withdraw', // removes a job of the current tenant only
  'platform.log_access', // adds to the current tenant's access log, which nobody may write
  'platform.parked_jobs', // reads the current tenant's parked jobs
  'platform.retry_parked', // retries one of them
  'platform.add_domain', // makes a name the current tenant has claimed its own
  'platform.set_main_domain', // makes one of its names the main one
  'platform.remove_domain', // gives up one of its names
  'platform.change_profile', // changes how the current tenant presents itself
  'content.share', // writes a revision of an item the current tenant owns
  'content.archive', // takes one of its items out of the library
  'content.tell_adopters', // tells each adopter of its item, behind that one's own fence
  'content.put_trial', // lays out blocks of its item to be tried
  'content.put_preview', // says how a trial went here, in counts
  'content.pass_offer', // lays an offer it has sent with the owner of the item
  'content.answer_offer', // brings its answer to the one that offered
  'content.note_adopter', // keeps the register of adopters, for the row that was written
  'content.note_changes', // keeps how many operations it lays over a shared item
  'services.share', // writes a revision of a service the current tenant shares
  'services.tell_adopters', // tells each adopter of it, behind that one's own fence
  'services.put_trial', // lays out blocks of it to be tried
  'services.put_preview', // says how a trial went here, in counts
  'services.pass_offer', // lays an offer it has sent with the owner
  'services.answer_offer', // brings its answer to the one that offered
  'services.note_adopter', // keeps the register of adopters, for the row that was written
  'content.close_period', // adds up a period that is over for every adopter, once, where nobody can read it
  'content.shared_readings', // tells what five others or more come to together, rounded so that none can be made out
]

test('every table that names a tenant is fenced, also against its owner', async () => {
  await using here = await town()
  const { rows } = await here.ownerDb.executeQuery<{ name: string }>(
    sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where a.attname = 'tenant_id' and not a.attisdropped and c.relkind in ('r', 'p')
      and (not c.relrowsecurity or not c.relforcerowsecurity
        or not exists (select from pg_policy p where p.polrelid = c.oid))`.compile(here.ownerDb),
  )
  assert.deepEqual(rows, [])
})

test('every table is a tenant’s, unless it is named as shared', async () => {
  await using here = await town()
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public')
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
    order by 1`.execute(here.ownerDb)
  assert.deepEqual(
    rows.map(({ name }) => name).filter((name) => !shared.includes(name)),
    [],
  )
})

test('every primary, unique and foreign key begins with the tenant, and every exclusion names it', async () => {
  await using here = await town()
  const { rows } = await sql<{ name: string; table: string }>`
    select con.conname as name, con.conrelid::regclass::text as table
    from pg_constraint con
    join pg_attribute a on a.attrelid = con.conrelid and a.attname = 'tenant_id'
    where con.contype in ('p', 'u', 'f', 'x') and con.conkey[1] <> a.attnum
      and con.confrelid <> 'platform.tenant'::regclass
    union all
    select i.indexrelid::regclass::text, i.indrelid::regclass::text
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'tenant_id'
    where i.indisunique and i.indkey[0] <> a.attnum`.execute(here.ownerDb)
  assert.deepEqual(rows, [])
})

test('views ask as the one who looks, and only reviewed functions run as their owner', async () => {
  await using here = await town()
  const views = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
      and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions @> '{security_invoker=true}', false)))
      and c.relname not like 'pg_stat%'`.execute(here.ownerDb)
  assert.deepEqual(views.rows, [])
  const doors = await sql<{ name: string }>`
    select p.oid::regproc::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname not in ('pg_catalog', 'graphile_worker') order by 1`.execute(
    here.ownerDb,
  )
  assert.deepEqual(
    doors.rows.map(({ name }) => name),
    reviewedDoors.toSorted(),
  )
})

test('the role that serves owns nothing, bypasses nothing and cannot see the queue', async () => {
  await using here = await town()
  const { rows } = await sql<{ bad: boolean }>`
    select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
      or exists (select from pg_class where relowner = r.oid)
      or exists (select from pg_auth_members where member = r.oid)
      or has_schema_privilege('faelled_web', 'graphile_worker', 'usage') as bad
    from pg_roles r where rolname = 'faelled_web'`.execute(here.ownerDb)
  assert.deepEqual(rows, [{ bad: false }])
})

test('of 2,000 requests for two tenants through one pool, none sees the other’s rows', async () => {
  await using here = await town()
  const put = (id: string, key: string) =>
    inTenant(here.db, id, 'read write', (tx) =>
      sql`insert into platform.effect (key) values (${key})`.execute(tx),
    )
  await put(here.tenantId, 'ours')
  await put(here.neighbourId, 'theirs')
  let wrong = 0
  const ask = async (n: number) => {
    const [id, expected] = n % 2 ? [here.tenantId, 'ours'] : [here.neighbourId, 'theirs']
    if (n % 50 === 0) {
      await inTenant(here.db, id, 'read only', (tx) => sql`select 1 / 0`.execute(tx)).catch(
        () => {},
      )
    }
    const { rows } = await inTenant(here.db, id, 'read only', (tx) =>
      sql<{ key: string }>`select key from platform.effect`.execute(tx),
    )
    if (rows.length !== 1 || rows[0]!.key !== expected) wrong++
  }
  for (let n = 0; n < 2000; n += 50)
    await Promise.all(Array.from({ length: 50 }, (_, i) => ask(n + i)))
  assert.equal(wrong, 0)
  const outside = await sql`select key from platform.effect`.execute(here.db)
  assert.deepEqual(outside.rows, [])
})

test('a question asked by itself sees one tenant’s rows, cannot write, and is told when it fails', async () => {
  await using here = await town()
  await here.write((tx) => sql`insert into platform.effect (key) values ('ours')`.execute(tx))
  await here.inNeighbour((tx) =>
    sql`insert into platform.effect (key) values ('theirs')`.execute(tx),
  )
  const all = sql<{ itsKey: string }>`select key as its_key from platform.effect`
  assert.deepEqual(await here.ask(all), [{ itsKey: 'ours' }])
  await assert.rejects(
    here.ask(sql`insert into platform.effect (key) values ('x')`),
    /read-only transaction/,
  )
  // In one turn they travel together, each tenant's by themselves; one that fails spoils nothing for the others.
  const [ours, none, theirs, again] = await Promise.allSettled([
    here.ask(all),
    here.ask(sql`select 1 / 0`),
    askIn(here.db, here.neighbourId, all),
    here.ask(all),
  ])
  assert.deepEqual(ours, { status: 'fulfilled', value: [{ itsKey: 'ours' }] })
  assert.match(String((none as PromiseRejectedResult).reason), /division by zero/)
  assert.deepEqual(theirs, { status: 'fulfilled', value: [{ itsKey: 'theirs' }] })
  assert.deepEqual(again, ours)
})

test('reading cannot write', async () => {
  await using here = await town()
  await assert.rejects(
    here.read((tx) => sql`insert into platform.effect (key) values ('x')`.execute(tx)),
    /read-only transaction/,
  )
})
