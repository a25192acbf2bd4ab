// The house and the login stand-ins, each on ports of its own, and a browser that goes from one to the other.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { town } from '../../../test/town.ts'
import { buildApp } from '../../platform/http/app.ts'
import { hostsOf } from '../../platform/http/hosts.ts'
import { openMeters } from '../../platform/http/metrics.ts'
import { openLog } from '../../platform/log.ts'
import { citizenViewer } from '../me/index.ts'
import { addProvider, findActorWith, type Provider } from './index.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export async function openRoundTrip() {
  const port = await freePort()
  const standIns = await startStandIns(port)
  const here = await town()
  const lines: string[] = []
  const out = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  await sql`update platform.tenant set host = 'klitby.localhost' where key = 'klitby'`.execute(
    here.ownerDb,
  )
  here.tenants.forget()
  const app = buildApp({
    db: here.db,
    tenants: here.tenants,
    hosts: hostsOf({ https: false, externalPort: port, operatorHost: 'localhost' }),
    clock: () => new Date(),
    capabilities: here.capabilities,
    findActor: findActorWith(here.keys),
    viewer: citizenViewer(() => here.capabilities),
    meters: openMeters(),
    health: { ready: true, database: async () => {} },
    rateLimit: 100_000,
    logger: openLog('info', out),
  })
  await app.listen({ port, host: '127.0.0.1' })
  const { neb, idura, staff } = standIns.ports
  const one = (provider: Pick<Provider, 'key' | 'audience' | 'adapter' | 'issuer' | 'extra'>) =>
    here.write((tx) =>
      addProvider(tx, here.keys, {
        ...provider,
        clientId: 'faelled-klitby',
        secret: 'kun-til-demo-klitby',
        minimumLevel: 'substantial',
      }),
    )
  await one({ key: 'neb', audience: 'citizen', adapter: 'neb', issuer: at(neb), extra: {} })
  await one({ key: 'idura', audience: 'citizen', adapter: 'idura', issuer: at(idura), extra: {} })
  const extra = { tid: 'klitby' }
  await one({ key: 'staff', audience: 'staff', adapter: 'entra', issuer: at(staff), extra })
  return {
    here,
    lines,
    site: `http://klitby.localhost:${port}`,
    async [Symbol.asyncDispose]() {
      await app.close()
      standIns.child.kill('SIGTERM')
      await here[Symbol.asyncDispose]()
    },
  }
}

const at = (port: number | undefined) => `http://localhost:${port}`

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

async function startStandIns(webPort: number) {
  const args = [
    'standins/main.ts',
    '--port-base',
    '0',
    '--web-port',
    String(webPort),
    '--tenants',
    'klitby',
  ]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface(child.stdout)) {
    const told = JSON.parse(line) as { ready?: boolean; ports: Record<string, number> }
    if (told.ready) return { child, ports: told.ports }
  }
  throw new Error('the stand-ins did not start')
}

type Page = { url: string; status: number; body: string; refresh?: string }

/** Keeps cookies per host, follows redirects, and remembers every address it went to. */
export function openVisitor() {
  const jars = new Map<string, Map<string, string>>()
  const visited: string[] = []
  const jarOf = (url: URL) => {
    const jar = jars.get(url.hostname) ?? new Map<string, string>()
    jars.set(url.hostname, jar)
    return jar
  }

  async function go(address: string, form?: Record<string, string>): Promise<Page> {
    visited.push(address)
    const url = new URL(address)
    const jar = jarOf(url)
    const body = form && String(new URLSearchParams(form))
    const sent = request({
      host: '127.0.0.1',
      port: url.port,
      path: url.pathname + url.search,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        host: url.host,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body !== undefined && {
          origin: url.origin,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
        }),
      },
    })
    sent.end(body)
    const [answer] = await once(sent, 'response')
    let text = ''
    for await (const chunk of answer.setEncoding('utf8')) text += chunk
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [pair] = line.split(';')
      const [name, ...value] = pair.split('=')
      if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value.join('='))
    }
    const { location, refresh } = answer.headers
    if (location) return go(new URL(location, url).href)
    return { url: url.href, status: answer.statusCode, body: text, refresh }
  }

  return {
    go,
    visited,
    cookie: (host: string, name: string) => jars.get(host)?.get(name),
    /** Logs in as a person on the stand-in's page. Returns where one ends up. */
    async logIn(begin: string, person: string, more: Record<string, string> = {}): Promise<Page> {
      const pick = await go(begin)
      if (!pick.url.includes('/valg/')) throw new Error(`no login at ${pick.url}: ${pick.status}`)
      return go(pick.url, {
        person,
        loa: 'substantial',
        organisation: '',
        action: 'login',
        ...more,
      })
    },
  }
}
