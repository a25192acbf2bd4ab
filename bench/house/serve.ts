import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { seedDemo } from '../../demo/seed.ts'
import { migrateHouse } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { freePort } from '../../tools/ports.ts'
import { programArgs } from '../../tools/program.ts'

/** A fresh database with the demo in it, and the environment that makes our programs use it. */
export async function demoDatabase(cluster: string) {
  const name = `bench_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const client = new Client({ connectionString: cluster })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(cluster)
  url.pathname = `/${name}`
  const dataDir = mkdtempSync(join(tmpdir(), 'faelled-bench-'))
  const environment = {
    DATABASE_URL: url.href,
    FAELLED_DATA: dataDir,
    FAELLED_DEMO: '1',
    FAELLED_LOG: 'error',
    FAELLED_RATE_LIMIT: '100000000',
    PORT: String(await freePort()),
  }
  const config = readConfig(environment)
  await migrateHouse(config)
  await seedDemo(config, () => {})
  return {
    url: url.href,
    environment,
    config,
    drop: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

/** One of our programs in a process of its own, when it has said that it is ready. */
export async function startProgram(name: 'web' | 'worker', environment: Record<string, string>) {
  const child = spawn(process.execPath, programArgs(['src/main.ts', name]), {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  await Promise.race([
    once(child.stdout!, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${name} did not start`))),
  ])
  child.stdout!.resume()
  return child
}

/** The web process as it runs in operation, on the demo. `rss` is its resident memory in MB. */
export async function serveDemo(cluster: string) {
  const { environment, config, drop, url } = await demoDatabase(cluster)
  const child = await startProgram('web', environment)
  const port = config.port
  return {
    port,
    pid: child.pid!,
    config,
    environment,
    databaseUrl: url,
    host: `klitby.localhost:${port}`,
    origin: `http://127.0.0.1:${port}`,
    rss: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      await once(child, 'exit')
      drop()
    },
  }
}
