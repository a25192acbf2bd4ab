import { sql } from 'kysely'
import type { Tx } from './db.ts'

/** A name that leads to the tenant. */
export type Domain = { host: string; isMain: boolean; addedAt: Date }

/** A name the tenant says is its own: `token` is what shows it. `problem` is why the last try did not find it. */
export type Claim = {
  host: string
  token: string
  at: Date
  triedAt: Date | null
  problem: string | null
}

/** The names of the current tenant, its main one first. */
export async function domainsOf(tx: Tx): Promise<Domain[]> {
  const { rows } = await sql<Domain>`
    select name.host, name.host = one.host as is_main, name.added_at
    from platform.domain name join platform.tenant one on one.id = name.owner_id
    where one.id = platform.current_tenant() order by is_main desc, name.host`.execute(tx)
  return rows
}

export async function claimsOf(tx: Tx): Promise<Claim[]> {
  const { rows } = await sql<Claim>`
    select host, token, at, tried_at, problem from platform.domain_claim order by host`.execute(tx)
  return rows
}

/** Whether a name is somebody's already: ours, or another's. */
export async function ownerOf(tx: Tx, host: string): Promise<'ours' | 'others' | undefined> {
  const { rows } = await sql<{ ours: boolean }>`
    select owner_id = platform.current_tenant() as ours from platform.domain where host = ${host}`.execute(
    tx,
  )
  return rows[0] && (rows[0].ours ? 'ours' : 'others')
}

/** Says a name is ours; one that was said already keeps its token. */
export async function claimDomain(
  tx: Tx,
  { host, token, byId, at }: Pick<Claim, 'host' | 'token' | 'at'> & { byId: string },
): Promise<void> {
  await sql`insert into platform.domain_claim (host, token, by_id, at)
    values (${host}, ${token}, ${byId}::uuid, ${at}) on conflict do nothing`.execute(tx)
}

export async function dropClaim(tx: Tx, host: string): Promise<void> {
  await sql`delete from platform.domain_claim where host = ${host}`.execute(tx)
}

/** Notes that a claim was looked into and not shown. */
export async function noteTry(tx: Tx, host: string, problem: string, at: Date): Promise<void> {
  await sql`update platform.domain_claim set tried_at = ${at}, problem = ${problem}
    where host = ${host}`.execute(tx)
}

/** Makes a claim that has been shown to be true a name of ours. False when another was first. */
export async function addDomain(tx: Tx, host: string): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean
  }>`select platform.add_domain(${host}) as done`.execute(tx)
  return rows[0]!.done
}

/** Makes one of our names the main one; the others send on to it. False when it is not ours. */
export async function setMainDomain(tx: Tx, host: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select platform.set_main_domain(${host}) as done`.execute(tx)
  return rows[0]!.done
}

/** Gives up a name. False when it is the main one, or not ours. */
export async function removeDomain(tx: Tx, host: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select platform.remove_domain(${host}) as done`.execute(tx)
  return rows[0]!.done
}
