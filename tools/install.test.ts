import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { install, isInstalled, runtimeIn } from './install.mjs'

type Packages = Record<string, { version: string; dev?: true; optional?: true }>

/** A checkout with a lock file and, if named, what npm has noted as installed. */
function checkout(locked: Packages, installed?: Packages) {
  const root = mkdtempSync(join(tmpdir(), 'faelled-install-test-'))
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  write('package-lock.json', JSON.stringify({ packages: { '': { version: '1.0.0' }, ...locked } }))
  if (installed) {
    write('node_modules/.package-lock.json', JSON.stringify({ packages: installed }))
    write('node_modules/node/bin/node', '')
  }
  return { root, write, [Symbol.dispose]: () => rmSync(root, { recursive: true }) }
}

test('a fresh checkout is not installed', () => {
  using it = checkout({ 'node_modules/pg': { version: '8.0.0' } })
  assert.equal(isInstalled(it.root), false)
})

test('what npm installed by the lock file is taken as it is, also without another platform’s packages', () => {
  const pg = { 'node_modules/pg': { version: '8.0.0' } }
  using it = checkout({ ...pg, 'node_modules/mac': { version: '1.0.0', optional: true } }, pg)
  assert.equal(isInstalled(it.root), true)
  assert.match(
    readFileSync(join(it.root, 'node_modules/.faelled'), 'utf8'),
    /^\w+-\w+ [0-9a-f]{64}\n$/,
  )
})

test('a lock file that has changed is installed anew', () => {
  using it = checkout(
    { 'node_modules/pg': { version: '8.0.0' } },
    { 'node_modules/pg': { version: '8.0.0' } },
  )
  assert.equal(isInstalled(it.root), true)
  it.write(
    'package-lock.json',
    JSON.stringify({ packages: { 'node_modules/pg': { version: '9.0.0' } } }),
  )
  assert.equal(isInstalled(it.root), false)
})

test('without its runtime nothing is installed', () => {
  using it = checkout(
    { 'node_modules/pg': { version: '8.0.0' } },
    { 'node_modules/pg': { version: '8.0.0' } },
  )
  rmSync(runtimeIn(it.root))
  assert.equal(isInstalled(it.root), false)
})

test('two starts at once fetch the packages once', async () => {
  using it = checkout({ 'node_modules/pg': { version: '8.0.0' } })
  // Stands in for npm: notes that it was called, takes its time, and makes the runtime.
  it.write(
    'npm.js',
    `const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs')
    appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n')
    setTimeout(() => {
      mkdirSync('node_modules/node/bin', { recursive: true })
      writeFileSync('node_modules/node/bin/node', '')
    }, 300)`,
  )
  const before = process.env.npm_execpath
  process.env.npm_execpath = join(it.root, 'npm.js')
  try {
    const said: string[] = []
    const both = [0, 1].map(() => install(it.root, (sentence) => said.push(sentence)))
    await Promise.all(both)
    assert.match(readFileSync(join(it.root, 'calls'), 'utf8'), /^ci --include=dev [^\n]*\n$/)
    assert.ok(said.some((sentence) => sentence.includes('venter')))
  } finally {
    if (before === undefined) delete process.env.npm_execpath
    else process.env.npm_execpath = before
  }
  assert.equal(isInstalled(it.root), true)
})

test('the door works from any folder, hands the words on and keeps the exit code', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'faelled-elsewhere-'))
  chmodSync(elsewhere, 0o755)
  const door = join(import.meta.dirname, 'faelled.mjs')
  const faelled = (...words: string[]) =>
    spawnSync(process.execPath, [door, ...words], { cwd: elsewhere, encoding: 'utf8' })
  assert.match(faelled('version').stdout, /^Fælled \d+\.\d+\.\d+ på Node 26\./)
  const unknown = faelled('dans')
  assert.equal(unknown.status, 2)
  assert.match(unknown.stderr, /^✗ Ukendt kommando: dans\. [^\n]+\n$/)
  rmSync(elsewhere, { recursive: true })
})
