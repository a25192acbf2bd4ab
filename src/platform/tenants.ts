import { sql } from 'kysely'
import type { Site } from '../ui/site.ts'
import type { Db } from './db.ts'

/** An authority whose house this is (kommune, myndighed, skole, lokalsamfund). */
export type Tenant = {
  id: string
  key: string
  host: string
  name: string
  kind: Site['kind']
  profile: Record<string, unknown>
}

/** How hosts become tenants. Reads the short list of tenants at most every `maxAge` milliseconds. */
export type Tenants = {
  byHost(host: string): Promise<Tenant | undefined>
  byId(id: string): Promise<Tenant | undefined>
  all(): Promise<Tenant[]>
  forget(): void
}

export function tenantList(db: Db, maxAge = 5000): Tenants {
  let known: Promise<Tenant[]> | undefined
  let readAt = 0
  const load = async () => {
    const { rows } = await sql<Tenant>`
      select id, key, host, name, kind, profile from platform.tenant order by name`.execute(db)
    return rows
  }
  const all = async () => {
    if (!known || performance.now() - readAt > maxAge) {
      const previous = known
      readAt = performance.now()
      // A database that is away does not take the addresses with it: the list known so far stands.
      known = load().catch((error) => previous ?? Promise.reject(error))
      known.catch(() => (known = undefined))
    }
    return known
  }
  return {
    all,
    byHost: async (host) => (await all()).find((tenant) => tenant.host === host),
    byId: async (id) => (await all()).find((tenant) => tenant.id === id),
    forget: () => (known = undefined),
  }
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
