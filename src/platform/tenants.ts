import { sql } from 'kysely'
import type { Site } from '../ui/site.ts'
import type { Db, Tx } from './db.ts'
import { emit } from './events.ts'

declare module './events.ts' {
  interface Events {
    /** How the tenant presents itself is another, and so is what stands around every page: the fields of the profile. */
    'platform.presented-anew': { fields: string[] }
  }
}

/** An authority whose house this is (kommune, myndighed, skole, lokalsamfund). */
export type Tenant = {
  id: string
  key: string
  /** Its main name: what its pages call themselves. */
  host: string
  name: string
  kind: Site['kind']
  profile: Record<string, unknown>
}

/** How hosts become tenants. Reads the short list of tenants at most every `maxAge` milliseconds. */
export type Tenants = {
  /** By its main name, or by another that leads to it. */
  byHost(host: string): Promise<Tenant | undefined>
  byId(id: string): Promise<Tenant | undefined>
  all(): Promise<Tenant[]>
  forget(): void
}

type Known = { all: Tenant[]; byHost: Map<string, Tenant>; byId: Map<string, Tenant> }

export function tenantList(db: Db, maxAge = 5000): Tenants {
  let known: Promise<Known> | undefined
  let readAt = 0
  const read = async () => {
    if (!known || performance.now() - readAt > maxAge) {
      const previous = known
      readAt = performance.now()
      // A database that is away does not take the addresses with it: the list known so far stands.
      known = load(db).catch((error) => previous ?? Promise.reject(error))
      known.catch(() => (known = undefined))
    }
    return known
  }
  return {
    all: async () => (await read()).all,
    byHost: async (host) => (await read()).byHost.get(host),
    byId: async (id) => (await read()).byId.get(id),
    forget: () => (known = undefined),
  }
}

async function load(db: Db): Promise<Known> {
  const { rows } = await sql<Tenant & { hosts: string[] }>`
    select id, key, host, name, kind, profile,
      array(select one.host from platform.domain one where one.owner_id = tenant.id) as hosts
    from platform.tenant order by name`.execute(db)
  const byHost = new Map<string, Tenant>()
  const all = rows.map(({ hosts, ...tenant }) => {
    for (const host of hosts) byHost.set(host, tenant)
    return tenant
  })
  return { all, byHost, byId: new Map(all.map((tenant) => [tenant.id, tenant])) }
}

/** Adds a tenant, as the owner of the database. Returns its id. */
export async function addTenant(ownerDb: Db, tenant: Omit<Tenant, 'id'>): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into platform.tenant (key, host, name, kind, profile)
    values (${tenant.key}, ${tenant.host}, ${tenant.name}, ${tenant.kind}, ${JSON.stringify(tenant.profile)})
    on conflict (key) do update
      set host = excluded.host, name = excluded.name, kind = excluded.kind, profile = excluded.profile
    returning id`.execute(ownerDb)
  return rows[0]!.id
}

type Profile = Record<string, unknown>

/**
 * Changes how the tenant presents itself; undefined takes a field away. False, and nothing changed, when a field of `expected`
 * says something else by now.
 */
export async function changeProfile(
  tx: Tx,
  changes: Profile,
  expected: Profile = {},
): Promise<boolean> {
  const json = (fields: Profile) =>
    JSON.stringify(fields, (_, value) => (value === undefined ? null : value))
  const { rows } = await sql<{ done: boolean }>`
    select platform.change_profile(${json(changes)}::jsonb, ${json(expected)}::jsonb) as done`.execute(
    tx,
  )
  const { done } = rows[0]!
  const fields = Object.keys(changes).filter(
    (name) => !(name in expected) || json({ it: changes[name] }) !== json({ it: expected[name] }),
  )
  if (done) await emit(tx, 'platform.presented-anew', { fields })
  return done
}

/** How the tenant presents itself at this moment, not some seconds ago. */
export async function profileNow(tx: Tx): Promise<Profile> {
  const { rows } = await sql<{ profile: Profile }>`
    select profile from platform.tenant where id = platform.current_tenant()`.execute(tx)
  return rows[0]!.profile
}
