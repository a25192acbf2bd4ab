// Are the packages that the lock file names here, and if not: fetch them. Plain JavaScript, for whichever Node starts us.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withLock } from './lock.mjs'

const modules = (root, ...rest) => join(root, 'node_modules', ...rest)

/** The Node that everything runs on, pinned by the lock file through the npm package `node`. */
export const runtimeIn = (root) =>
  modules(root, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Whether what is installed is what the lock file says. */
export function isInstalled(root) {
  if (!existsSync(runtimeIn(root))) return false
  const stamp = modules(root, '.faelled')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)) return true
  if (!agrees(root)) return false
  writeStamp(root)
  return true
}

/** Fetches the packages unless another start has just done so; `report` is told what is happening. */
export async function install(root, report) {
  const lock = join(tmpdir(), `faelled-install-${sha256(root).slice(0, 16)}.lock`)
  const waiting = () => report('En anden start henter pakkerne; vi venter på den')
  await withLock(lock, () => (isInstalled(root) ? undefined : fetchPackages(root, report)), waiting)
}

async function fetchPackages(root, report) {
  report('Henter pakker og køremiljø (npm ci)')
  await npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (!existsSync(runtimeIn(root)))
    await npm(root, ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'])
  if (!existsSync(runtimeIn(root)))
    throw new Error('npm har hentet pakkerne, men ikke køremiljøet (npm-pakken node)')
  writeStamp(root)
}

/** npm as it was called, or else as it is found. Its own words are only shown when it fails. */
function npm(root, args) {
  const cli = process.env.npm_execpath
  const [program, lead] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  const child = spawn(program, [...lead, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  return new Promise((done, fail) => {
    child.once('error', () => fail(new Error('npm findes ikke; installer Node.js med npm')))
    child.once('close', (code) =>
      code ? fail(new Error(`npm ${args[0]} mislykkedes:\n${start(said)}`)) : done(),
    )
  })
}

/** Whether npm's own note of what it installed has the lock file's versions. Development's and other platforms' may be absent. */
function agrees(root) {
  const note = modules(root, '.package-lock.json')
  if (!existsSync(note)) return false
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages
  const { '': _root, ...wanted } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  ).packages
  return Object.entries(wanted).every(([path, { version, optional, dev }]) =>
    installed[path] ? installed[path].version === version : optional || dev,
  )
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex')
const fingerprint = (root) =>
  `${process.platform}-${process.arch} ${sha256(readFileSync(join(root, 'package-lock.json')))}\n`
const writeStamp = (root) => {
  try {
    writeFileSync(modules(root, '.faelled'), fingerprint(root))
  } catch {
    // A folder we may only read: we look again next time.
  }
}

const start = (text) => text.trim().split('\n').slice(0, 12).join('\n')
