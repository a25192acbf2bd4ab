import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './problem.ts'
import { root } from './program.ts'

/** Runs a package's own program on our Node; what it said is shown only if it complains. */
export async function devTool(name: string, args: string[]): Promise<void> {
  const child = spawn(process.execPath, [programOf(name), ...args], {
    cwd: root,
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done))
  if (code !== 0) throw new Problem(said.trim() || `${name} endte med kode ${code}`)
}

function programOf(name: string): string {
  const home = join(root, 'node_modules', name === 'tsc' ? 'typescript' : name)
  try {
    const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
    return join(home, typeof bin === 'string' ? bin : bin[name])
  } catch {
    throw new Problem(`${name} mangler; kør npm ci.`)
  }
}
