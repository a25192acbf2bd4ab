import { Client } from 'pg'

/** Makes the role and the database that Fælled owns. The role is no superuser, as it would not be anywhere else. */
export async function makeDatabase(superuserUrl: string, password: string) {
  await asked(superuserUrl, async (client) => {
    const { rows } = await client.query(`
      select exists (select from pg_roles where rolname = 'faelled') as role,
             exists (select from pg_database where datname = 'faelled') as database`)
    const secret = client.escapeLiteral(password)
    if (!rows[0].role)
      await client.query(`create role faelled login createdb createrole password ${secret}`)
    if (!rows[0].database) await client.query('create database faelled owner faelled')
  })
}

/** How many sessions others have in the cluster. */
export function sessionsIn(superuserUrl: string): Promise<number> {
  return asked(superuserUrl, async (client) => {
    const { rows } = await client.query(`
      select count(*)::int as others from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()`)
    return rows[0].others
  })
}

async function asked<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
