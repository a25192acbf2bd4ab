import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { emit } from '../src/platform/events.ts'
import { webUrlOf } from './template-database.ts'
import type { Town } from './town.ts'

/** A worker in a process of its own; `port` is another way to PostgreSQL than the usual one. */
export const child = async (
  here: Town,
  name: string,
  milliseconds: number,
  port?: number,
): Promise<ChildProcess> => {
  const by = (url: string) => {
    const way = new URL(url)
    if (port) way.port = String(port)
    return way.href
  }
  const database = new URL(here.ownerUrl).pathname.slice(1)
  const args = [
    '--import',
    './tools/jsx.ts',
    'test/worker-child.ts',
    by(here.ownerUrl),
    by(webUrlOf(database)),
    name,
    String(milliseconds),
  ]
  const process_ = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await Promise.race([
    once(process_.stdout!, 'data'),
    once(process_, 'exit').then(() => assert.fail('the worker did not start')),
  ])
  // However the test ends, nobody is left to keep it waiting.
  return Object.assign(process_, { [Symbol.dispose]: () => void process_.kill('SIGKILL') })
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
