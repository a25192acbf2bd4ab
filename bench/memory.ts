import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import { Client } from 'pg'
import { type Figure, figure } from '../tools/figures.ts'
import type { Ground } from '../tools/bench-run.ts'
import { serveDemo } from './house/serve.ts'

const furtherTenants = 95

/** Resident memory of the web process under load, and what each further tenant adds. */
export async function measure({ database, say }: Ground): Promise<Figure[]> {
  await using house = await serveDemo(database)
  const few = await peak(house, ['klitby.localhost', 'lindeaa.localhost', 'faelles.localhost'])
  say(`${few.toFixed(0)} MB with three tenants`)
  const hosts = await addTenants(house.databaseUrl)
  await new Promise((done) => setTimeout(done, 6000))
  const many = await peak(house, hosts)
  say(`${many.toFixed(0)} MB with ${furtherTenants} more`)
  return [
    figure('memory', 'web process under load', Math.max(few, many), 'MB', '≤ 300'),
    figure('memory', 'each further tenant', Math.max(0, many - few) / furtherTenants, 'MB', '≤ 1'),
  ]
}

async function peak(
  house: Awaited<ReturnType<typeof serveDemo>>,
  hosts: string[],
): Promise<number> {
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, house.rss())), 100)
  const paths = ['/', '/selvbetjening', '/soeg?q=byg', '/side/kontakt', '/login']
  await autocannon({
    url: house.origin,
    connections: 64,
    duration: 15,
    requests: hosts.flatMap((host) =>
      paths.map((path) => ({ path, headers: { host: `${host}:${house.port}` } })),
    ),
  })
  clearInterval(watch)
  return most
}

async function addTenants(databaseUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const hosts: string[] = []
  for (let n = 0; n < furtherTenants; n++) {
    const key = `kommune-${n}-${randomUUID().slice(0, 4)}`
    hosts.push(`${key}.localhost`)
    await client.query(
      `insert into platform.tenant (key, host, name, kind, profile)
       select $1, $2, $3, kind, profile from platform.tenant where key = 'klitby'`,
      [key, `${key}.localhost`, `Kommune ${n}`],
    )
    await client.query(
      `insert into content.page (tenant_id, slug, kind, title, lead, body, picture, words, published_at, found_by)
       select new.id, slug, page.kind, title, lead, body, picture, words, published_at, found_by
       from content.page join platform.tenant old on old.id = page.tenant_id and old.key = 'klitby',
         platform.tenant new where new.key = $1`,
      [key],
    )
  }
  await client.end()
  return hosts
}
