import autocannon from 'autocannon'
import { sql } from 'kysely'
import { webUrlOf } from '../src/app.ts'
import { connect } from '../src/platform/db.ts'
import { hostsOf } from '../src/platform/http/hosts.ts'
import { type Figure, figure } from '../tools/figures.ts'
import type { Ground } from '../tools/bench-run.ts'
import { serveDemo } from './house/serve.ts'
import { layWebsites } from './house/websites.ts'

const furtherTenants = 95

/** Resident memory of the web process under load, and what each further tenant adds. */
export async function measure({ database, say }: Ground): Promise<Figure[]> {
  await using house = await serveDemo(database)
  const few = await peak(house, ['klitby.localhost', 'lindeaa.localhost', 'faelles.localhost'])
  say(`${few.toFixed(0)} MB with three tenants`)
  const hosts = await addTenants(house)
  await new Promise((done) => setTimeout(done, 6000))
  const many = await peak(house, hosts)
  say(`${many.toFixed(0)} MB with ${furtherTenants} more`)
  return [
    figure('memory', 'web process under load', Math.max(few, many), 'MB', '≤ 300'),
    figure('memory', 'each further tenant', Math.max(0, many - few) / furtherTenants, 'MB', '≤ 1'),
  ]
}

type House = Awaited<ReturnType<typeof serveDemo>>

async function peak(house: House, hosts: string[]): Promise<number> {
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, house.rss())), 100)
  const paths = ['/', '/selvbetjening', '/soeg?q=byg', '/side/flytning', '/side/kopi-7', '/login']
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

/** Municipalities with a website of fifty pages each. Gives their host names. */
async function addTenants(house: House): Promise<string[]> {
  const owner = connect(house.databaseUrl, 2)
  const web = connect(webUrlOf(house.config), 2)
  try {
    const demo = 2
    await layWebsites(owner, web, demo + furtherTenants, 50, hostsOf(house.config).origin)
    const { rows } = await sql<{ host: string }>`
      select host from platform.tenant where kind = 'municipality'`.execute(owner)
    return rows.map(({ host }) => host)
  } finally {
    await Promise.all([owner.destroy(), web.destroy()])
  }
}
