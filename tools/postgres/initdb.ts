import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../problem.ts'
import { plainEnv, type Cluster } from './cluster.ts'

/** Whether there is a cluster. One made by another major version is refused: PostgreSQL cannot read it. */
export function isMade({ home }: Cluster): boolean {
  const file = join(home, 'PG_VERSION')
  if (!existsSync(file)) return false
  const version = readFileSync(file, 'utf8').trim()
  if (version === '18') return true
  throw new Problem(
    `Data i ${home} er fra PostgreSQL ${version}, og den indbyggede er 18. Flyt dem med pg_dump, eller sæt DATABASE_URL.`,
  )
}

/** Makes the data folder, whole or not at all, with the superuser `postgres`. */
export async function makeCluster(cluster: Cluster, password: string) {
  const { home, account } = cluster
  const workshop = `${home}.new-${randomBytes(4).toString('hex')}`
  const passwordFile = join(workshop, 'password')
  mkdirSync(workshop, { mode: 0o700 })
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    for (const path of [workshop, passwordFile])
      if (account) chownSync(path, account.uid, account.gid)
    await initdb(cluster, join(workshop, 'data'), passwordFile)
    rmSync(home, { recursive: true, force: true })
    renameSync(join(workshop, 'data'), home)
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

async function initdb({ binaries, account, durable }: Cluster, data: string, passwordFile: string) {
  const place = [`--pgdata=${data}`, `--pwfile=${passwordFile}`]
  const access = ['--username=postgres', '--auth=scram-sha-256']
  const letters = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin']
  const rest = ['--builtin-locale=C.UTF-8', ...(durable ? [] : ['--no-sync'])]
  const child = spawn(join(binaries, 'bin/initdb'), [...place, ...access, ...letters, ...rest], {
    ...account,
    cwd: '/',
    env: plainEnv,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk) => (complaint += chunk))
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done))
  if (code !== 0) throw new Problem(`PostgreSQL kunne ikke lave sin datamappe: ${complaint.trim()}`)
}
