// The house rules about who may lean on whom. If this test is in your way, the rule or the code is wrong: say which.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { test } from 'node:test'

const mayImport: Record<string, string[]> = {
  ui: [],
  rules: [],
  merging: [],
  platform: ['ui', 'config.ts'],
  integrations: ['platform'],
  capabilities: ['platform', 'ui', 'rules', 'merging'],
}

const mayUse: Record<string, string[]> = {
  identity: [],
  addresses: [],
  files: [],
  notifications: ['identity', 'files'],
  booking: ['identity', 'notifications'],
  cases: ['identity', 'files', 'notifications'],
  services: ['identity', 'files', 'addresses', 'booking', 'cases', 'notifications'],
  content: ['identity', 'files', 'notifications'],
  settings: ['identity', 'files'],
  me: ['identity'],
  desk: ['identity', 'notifications'],
}

const files = globSync('src/**/*.{ts,tsx}').filter(
  (file) => !file.includes('.test.') && !file.includes('public'),
)
const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/g)].map((match) => ({
    file,
    target: join(dirname(file), match[1]!),
  })),
)
const room = (path: string) => path.split(sep)[1]!
const capability = (path: string) =>
  room(path) === 'capabilities' ? path.split(sep)[2] : undefined

test('there is a house to look at', () => {
  assert.ok(files.length > 100 && imports.length > 200)
})

test('rooms lean only on the rooms below them', () => {
  for (const { file, target } of imports) {
    if (room(file) === room(target) || !(room(file) in mayImport)) continue
    assert.ok(mayImport[room(file)]!.includes(room(target)), `${file} imports ${target}`)
  }
})

test('capabilities meet only at the door, and only as agreed', () => {
  for (const { file, target } of imports) {
    const [from, to] = [capability(file), capability(target)]
    if (!from || !to || from === to) continue
    assert.ok(target.endsWith(`${to}${sep}index.ts`), `${file} climbs in through ${target}`)
    assert.ok(mayUse[from]?.includes(to), `${from} may not use ${to}`)
  }
})

test('what rooms may use has no circles', () => {
  const visit = (name: string, path: string[]): void => {
    assert.ok(!path.includes(name), [...path, name].join(' → '))
    for (const next of mayUse[name] ?? []) visit(next, [...path, name])
  }
  for (const name of Object.keys(mayUse)) visit(name, [])
})

test('only a store or a migration speaks SQL', () => {
  for (const file of files.filter((file) => capability(file) && !/store(\/.*)?\.ts$/.test(file))) {
    assert.doesNotMatch(readFileSync(file, 'utf8'), /from 'kysely'|from 'pg'/, file)
  }
})

test('only config reads the environment', () => {
  for (const file of files.filter((file) => !file.endsWith('config.ts'))) {
    assert.doesNotMatch(readFileSync(file, 'utf8'), /process\.env/, file)
  }
})

test('nothing rendered carries a style of its own or a script in itself', () => {
  for (const file of files.filter((file) => file.endsWith('.tsx'))) {
    assert.doesNotMatch(readFileSync(file, 'utf8'), /\sstyle=|\son[A-Z]\w+=|<script>/, file)
  }
})

test('no file has outgrown its room', () => {
  for (const file of files.filter((file) => !/drawings/.test(file))) {
    const lines = readFileSync(file, 'utf8').split('\n').length
    assert.ok(lines <= 250, `${file} has ${lines} lines: is it two things?`)
  }
})
