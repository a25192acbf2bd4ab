import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { emit } from '../src/platform/events.ts'
import { webUrlOf } from './template-database.ts'
import type { Town } from './town.ts'

/** How a process reaches a house's database: as its owner, and as the web does. */
export const waysTo = ({ ownerUrl }: Pick<Town, 'ownerUrl'>): [owner: string, web: string] => [
  ownerUrl,
  webUrlOf(new URL(ownerUrl).pathname.slice(1)),
]

/** A worker in a process of its own, which is ready. However the test ends, nobody is left to keep it waiting. */
export async function workerProcess(program: string, ...more: string[]): Promise<ChildProcess> {
  const args = ['--import', './tools/jsx.ts', program, ...more]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await Promise.race([
    once(child.stdout!, 'data'),
    once(child, 'exit').then(() => assert.fail('the worker did not start')),
  ])
  return Object.assign(child, { [Symbol.dispose]: () => void child.kill('SIGKILL') })
}

/** A worker that says what it does in `note`; `port` is another way to PostgreSQL than the usual one. */
export function child(
  here: Town,
  name: string,
  milliseconds: number,
  port?: number,
): Promise<ChildProcess> {
  const by = (url: string) => {
    const way = new URL(url)
    if (port) way.port = String(port)
    return way.href
  }
  return workerProcess('test/worker-child.ts', ...waysTo(here).map(by), name, String(milliseconds))
}

type Work = {
  start: () => Promise<ChildProcess>
  /** How much is done; undefined when all is. */
  done: () => Promise<number | undefined>
  /** What holds whenever nobody is at work. */
  holds?: (deaths: number) => Promise<void>
  /** How many are killed on the way. */
  kills: number
}

/** Lets workers at it one after the other, and kills the first of them as soon as they have got somewhere. Gives how many died. */
export async function killOnTheWay({ start, done, holds, kills }: Work): Promise<number> {
  for (let deaths = 0; ; deaths++) {
    await holds?.(deaths)
    const before = await done()
    if (before === undefined) return deaths
    assert.ok(deaths < 30, `${before} done after ${deaths} deaths`)
    using worker = await start()
    for (let waited = 0; waited < 800; waited++) {
      const now = await done()
      if (now === undefined || (deaths < kills && now > before)) break
      await wait(25)
    }
    worker.kill('SIGKILL')
    await once(worker, 'exit')
  }
}

export const notes = async (here: Town) =>
  (
    await sql<{ who: string; what: string }>`select who, what from public.note order by id`.execute(
      here.ownerDb,
    )
  ).rows
export const begin = (here: Town) =>
  sql`create table public.note (id serial primary key, who text, what text)`.execute(here.ownerDb)
export const tell = (here: Town, what: string) =>
  here.write((tx) => emit(tx, 'test.happened' as never, { what } as never))
export const until = async (what: () => Promise<boolean>, seconds: number) => {
  const start = Date.now()
  while (!(await what())) {
    assert.ok(Date.now() - start < seconds * 1000, `not within ${seconds} s`)
    await wait(100)
  }
  return (Date.now() - start) / 1000
}
