import assert from 'node:assert/strict'
import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Client } from 'pg'
import { isGone } from '../running.ts'
import { canReach } from './account.ts'
import { embeddedPostgres } from './embedded.ts'
import { postmasterOf, stopPostmaster } from './postmaster.ts'
import { testCluster } from './throwaway.ts'

async function asked<T = Record<string, unknown>>(
  url: string,
  text: string,
  values: unknown[] = [],
) {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(text, values)).rows as T[]
  } finally {
    await client.end()
  }
}

function folder(mode = 0o755) {
  // Named as throwaway clusters are, so that what a killed test leaves is swept away by the next.
  const dataDir = mkdtempSync(join(tmpdir(), `faelled-test-${process.pid}-`))
  chmodSync(dataDir, mode)
  return {
    dataDir,
    get home() {
      return realpathSync(join(dataDir, 'postgres'))
    },
    async [Symbol.asyncDispose]() {
      const { home } = this
      await stopPostmaster({ home })
      rmSync(home, { recursive: true })
      rmSync(dataDir, { recursive: true })
    },
  }
}

test('the embedded PostgreSQL starts as whoever we are, speaks Danish, and its owner is no superuser', async () => {
  await using here = folder()
  const { url, release } = await embeddedPostgres(here.dataDir)
  const [it] = await asked(
    url,
    `
    select current_setting('server_version_num')::int >= 180000 as new, lower('ÆØÅ') as lower,
      current_setting('listen_addresses') as listens, current_setting('is_superuser') as superuser,
      'å' > 'z' collate "da-x-icu" as danish, current_setting('fsync') as fsync`,
  )
  assert.deepEqual(it, {
    new: true,
    lower: 'æøå',
    listens: '127.0.0.1',
    superuser: 'off',
    danish: true,
    fsync: 'on',
  })
  assert.equal(await release(), true)
  assert.equal(postmasterOf(here), undefined)
})

test('what was acknowledged before a SIGKILL is there after it, at the same address', async () => {
  await using here = folder()
  const first = await embeddedPostgres(here.dataDir)
  await asked(first.url, 'create table kept (no int)')
  for (let no = 0; no < 20; no++) await asked(first.url, 'insert into kept values ($1)', [no])
  const { pid } = postmasterOf(here)!
  process.kill(pid, 'SIGKILL')
  await isGone(pid, here.home, 5000)
  assert.equal(await first.revive(), true)
  assert.deepEqual(await asked(first.url, 'select count(*)::int as rows from kept'), [{ rows: 20 }])
})

test('a lock file whose number now belongs to another program does not keep PostgreSQL down', async () => {
  await using here = folder()
  const { release } = await embeddedPostgres(here.dataDir)
  const lock = join(here.home, 'postmaster.pid')
  const { uid, gid } = statSync(here.home)
  const left = readFileSync(lock, 'utf8').replace(/^\d+/, String(process.pid))
  await release()
  writeFileSync(lock, left, { mode: 0o600 })
  if (process.getuid?.() === 0) chownSync(lock, uid, gid)
  const { url } = await embeddedPostgres(here.dataDir)
  assert.deepEqual(await asked(url, 'select 1 as one'), [{ one: 1 }])
})

test('one that already runs is joined, and stays while others use it', async () => {
  await using here = folder()
  const first = await embeddedPostgres(here.dataDir)
  const second = await embeddedPostgres(here.dataDir)
  assert.equal(second.url, first.url)
  const other = new Client({ connectionString: first.url })
  await other.connect()
  assert.equal(await first.release(), false)
  await other.end()
  assert.equal(await first.release(), true)
})

test('nothing that was typed reaches the log of PostgreSQL', async () => {
  await using here = folder()
  const { url } = await embeddedPostgres(here.dataDir)
  await asked(url, 'create table people (cpr text primary key)')
  const insert = () => asked(url, 'insert into people values ($1)', ['0101701234'])
  await insert()
  await assert.rejects(insert, { code: '23505' })
  await assert.rejects(asked(url, `select '0101701234'::date`))
  await asked(url, `do $$ begin raise warning 'seen by the test'; end $$`)
  const log = readFileSync(join(here.dataDir, 'log/postgresql.log'), 'utf8')
  assert.match(log, /seen by the test/)
  assert.doesNotMatch(log, /Key \(cpr\)|insert into/)
})

test('a throwaway cluster is quick to make and leaves nothing', async () => {
  const { url, stop } = await testCluster()
  assert.deepEqual(await asked(url, `select current_setting('fsync') as fsync`), [{ fsync: 'off' }])
  await stop()
  await assert.rejects(asked(url, 'select 1'))
})

const root = {
  skip: process.getuid?.() === 0 ? false : 'only root lends PostgreSQL another account',
}

test(
  'a data folder that only root may enter holds a link to where PostgreSQL may',
  root,
  async () => {
    await using here = folder(0o700)
    const { url, release } = await embeddedPostgres(here.dataDir)
    assert.deepEqual(await asked(url, 'select 1 as one'), [{ one: 1 }])
    assert.ok(!here.home.startsWith(here.dataDir))
    await release()
    const again = await embeddedPostgres(here.dataDir)
    assert.equal(await again.release(), true)
  },
)

test('an account reaches a folder only if every folder above lets it pass', root, () => {
  const path = mkdtempSync(join(tmpdir(), 'faelled-reach-'))
  const nobody = { uid: 65_534, gid: 65_534 }
  assert.equal(canReach(nobody, join(path, 'data')), false)
  assert.equal(canReach(nobody, tmpdir()), true)
  rmSync(path, { recursive: true })
})
