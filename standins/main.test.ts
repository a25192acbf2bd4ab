import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'

function run(args: string[], env: Record<string, string> = {}) {
  const main = new URL('./main.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...env } })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (err += chunk))
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const ready = new Promise<string>((resolve) => child.stdout.once('data', () => resolve(out)))
  return { child, ready, ended, said: () => ({ out, err }) }
}

test('it says on one line that all listen, and stops when told to', async () => {
  const { child, ready, ended, said } = run(['--port-base', '0'])
  const { ports } = JSON.parse(await ready) as { ports: Record<string, number> }
  assert.deepEqual(Object.keys(ports), ['neb', 'idura', 'staff', 'world', 'smtp'])
  for (const name of ['neb', 'idura', 'staff', 'world']) {
    const health = await fetch(`http://localhost:${ports[name]}/health`)
    assert.equal(health.headers.get('simulator'), 'faelled')
  }
  child.kill('SIGTERM')
  assert.equal(await ended, 0)
  assert.equal(said().err, '')
})

test('it does not start in production', async () => {
  const { ended, said } = run(['--port-base', '0'], { NODE_ENV: 'production' })
  assert.equal(await ended, 1)
  assert.equal(said().err, 'Stand-ins starter ikke, når NODE_ENV er production.\n')
})

test('a busy port is one clear sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  const { ended, said } = run(['--port-base', String(port)])
  assert.equal(await ended, 1)
  assert.equal(
    said().err,
    `Port ${port} er optaget af et andet program. Vælg andre med --port-base.\n`,
  )
  other.close()
})
