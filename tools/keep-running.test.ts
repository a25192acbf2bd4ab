import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { keepRunning } from './keep-running.ts'
import { root } from './program.ts'
import { isGone, isRunning } from './running.ts'

/** A program of a few lines, as a part of the house. */
function part(program: string) {
  const folder = mkdtempSync(join(tmpdir(), 'faelled-part-'))
  const file = join(folder, 'part.mjs')
  writeFileSync(file, program)
  const problems: string[] = []
  const running = keepRunning({
    name: 'Prøven',
    args: [relative(root, file)],
    env: process.env,
    log: join(folder, 'part.log'),
    onProblem: (sentence) => problems.push(sentence),
  })
  return {
    running,
    problems,
    log: () => readFileSync(join(folder, 'part.log'), 'utf8'),
    async [Symbol.asyncDispose]() {
      await running.stop(1000)
      rmSync(folder, { recursive: true })
    },
  }
}

const wellBehaved = `
  process.on('SIGTERM', () => { console.log('farvel'); process.exit(0) })
  console.log(JSON.stringify({ ready: true, pid: process.pid }))
  setInterval(() => {}, 1000)`

test('a part that is killed is back within two seconds', async () => {
  await using it = part(wellBehaved)
  const { pid } = (await it.running.ready) as { pid: number }
  const began = Date.now()
  process.kill(pid, 'SIGKILL')
  while (!it.log().trim().includes('\n')) await pause(20)
  assert.ok(Date.now() - began < 2000)
  assert.notEqual(it.running.pid(), pid)
  assert.match(it.problems.join(), /^Prøven stoppede \(SIGKILL\) og startes igen; se [^\n]+$/)
})

test('a part that cannot start says why, and is not tried again', async () => {
  await using it = part(`console.error('Porten er optaget.'); process.exit(1)`)
  await assert.rejects(
    it.running.ready,
    /Prøven kunne ikke starte \(kode 1\):\nPorten er optaget\./,
  )
  await pause(300)
  assert.equal(it.log(), 'Porten er optaget.\n')
})

test('a part takes its leave in good order when it is asked, and is ended when it will not', async () => {
  await using polite = part(wellBehaved)
  await polite.running.ready
  await polite.running.stop(5000)
  assert.match(polite.log(), /farvel/)
  await using stubborn = part(
    `${wellBehaved}; process.removeAllListeners('SIGTERM'); process.on('SIGTERM', () => {})`,
  )
  await stubborn.running.ready
  const pid = stubborn.running.pid()!
  await stubborn.running.stop(200)
  assert.equal(isRunning(pid, 'part.mjs'), false)
})

test('a part does not outlive whoever started it', async () => {
  const program = new URL('./keep-running.ts', import.meta.url).href
  await using parent = part(`
    import { keepRunning } from '${program}'
    import { writeFileSync } from 'node:fs'
    const child = new URL('./child.mjs', import.meta.url).pathname
    writeFileSync(child, ${JSON.stringify(wellBehaved)})
    const { ready } = keepRunning({ name: 'Barnet', args: ['../'.repeat(20) + child.slice(1)], env: process.env,
      log: child + '.log', onProblem() {} })
    ready.then((said) => console.log(JSON.stringify(said)))`)
  const { pid } = (await parent.running.ready) as { pid: number }
  assert.equal(isRunning(pid, 'child.mjs'), true)
  parent.running.kill()
  assert.equal(await isGone(pid, 'child.mjs', 3000), true)
})

test('what is an error in the log is told to the operator, in a line and once; the rest is only kept', async () => {
  await using it = part(`
    console.log(JSON.stringify({ level: 30, msg: 'alt vel' }))
    for (const no of [1, 2]) console.log(JSON.stringify({ level: 50, msg: 'SMTP svarer ikke: ' + no + '\\n  at x.ts' }))
    ${wellBehaved}`)
  await it.running.ready
  assert.deepEqual(it.problems, ['Prøven: SMTP svarer ikke: 1'])
  assert.match(it.log(), /alt vel/)
})
