#!/usr/bin/env node
// The front door, for any Node from 20: sees that packages and runtime are here, then hands over to src/main.ts.
import { spawn } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, isInstalled, runtimeIn } from './install.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

if (!isInstalled(root)) await installVisibly()
handOver()

async function installVisibly() {
  const began = Date.now()
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`
  const heartbeat = setInterval(() => process.stderr.write(`  … ${seconds()}\n`), 10_000)
  try {
    await install(root, (sentence) => process.stderr.write(`… ${sentence}\n`))
    process.stderr.write(`✓ Pakker og køremiljø  ${seconds()}\n`)
  } catch (error) {
    process.stderr.write(`✗ ${error.message}\n`)
    process.exit(1)
  } finally {
    clearInterval(heartbeat)
  }
}

function handOver() {
  const { FAELLED_DATA, NODE_COMPILE_CACHE } = process.env
  const child = spawn(
    runtimeIn(root),
    [
      // The same as tools/program.ts tells the programs it starts.
      ...(['web', 'worker'].includes(process.argv[2])
        ? ['--max-semi-space-size=8', '--max-old-space-size=256', '--no-parallel-scavenge']
        : []),
      ...['leave-with-parent', 'jsx'].flatMap((name) => [
        '--import',
        join(root, `tools/${name}.ts`),
      ]),
      join(root, 'src/main.ts'),
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        // Given from where the operator stands, and kept there though we work from the root.
        ...(FAELLED_DATA ? { FAELLED_DATA: resolve(FAELLED_DATA) } : {}),
        NODE_COMPILE_CACHE: NODE_COMPILE_CACHE ?? join(root, 'node_modules/.cache/node'),
      },
    },
  )
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name))
  child.once('error', (error) => {
    process.stderr.write(`✗ Køremiljøet kunne ikke starte: ${error.message}\n`)
    process.exit(1)
  })
  child.once('exit', (code, name) => {
    if (name === null) process.exit(code ?? 1)
    for (const each of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(each)
    process.kill(process.pid, name)
  })
}
