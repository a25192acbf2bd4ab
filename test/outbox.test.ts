import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Capability } from '../src/platform/capability.ts'
import { Later } from '../src/platform/errors.ts'
import { emit, firstTime, withdraw } from '../src/platform/events.ts'
import { maxAttempts } from '../src/platform/worker.ts'
import { town, type Town } from './town.ts'

declare module '../src/platform/events.ts' {
  interface Events {
    'test.happened': { what: string }
  }
}

const room = (name: string, heard: (what: string) => Promise<void> | void): Capability => ({
  name,
  on: { 'test.happened': async ({ what }) => void (await heard(what)) },
})

const tell = (here: Town, what: string) => here.write((tx) => emit(tx, 'test.happened', { what }))
const dueNow = (here: Town) =>
  sql`update graphile_worker._private_jobs set run_at = now()`.execute(here.ownerDb)

test('what is rolled back is never told; what is committed reaches every listener, each on its own', async () => {
  const heard: string[] = []
  let broken = true
  await using here = await town({
    rooms: [
      room('first', (what) => void heard.push(`first ${what}`)),
      room('second', (what) => {
        if (broken) throw new Error('down')
        heard.push(`second ${what}`)
      }),
    ],
  })
  await assert.rejects(
    here.write(async (tx) => {
      await emit(tx, 'test.happened', { what: 'lost' })
      throw new Error('no')
    }),
  )
  await tell(here, 'kept')
  await here.work()
  assert.deepEqual(heard, ['first kept'])
  broken = false
  await dueNow(here)
  await here.work()
  assert.deepEqual(heard, ['first kept', 'second kept'])
})

test('a reaction that is told twice makes its effect once', async () => {
  let made = 0
  await using here = await town({
    rooms: [
      {
        name: 'mail',
        on: {
          'test.happened': ({ what }, { write }) =>
            write(async (tx) => void ((await firstTime(tx, `mail ${what}`)) && made++)),
        },
      },
    ],
  })
  await tell(here, 'a')
  await tell(here, 'a')
  await here.work()
  assert.equal(made, 1)
})

test('an effect whose transaction fails is not counted as made', async () => {
  let tries = 0
  await using here = await town({
    rooms: [
      {
        name: 'mail',
        on: {
          'test.happened': ({ what }, { write }) =>
            write(async (tx) => {
              assert.ok(await firstTime(tx, what))
              if (++tries === 1) throw new Error('killed here')
            }),
        },
      },
    ],
  })
  await tell(here, 'a')
  await here.work()
  await dueNow(here)
  await here.work()
  assert.equal(tries, 2)
})

test('an event can wait for its time, be replaced while it waits, and be taken back', async () => {
  const heard: string[] = []
  await using here = await town({ rooms: [room('first', (what) => void heard.push(what))] })
  const at = new Date('2099-01-01')
  await here.write((tx) => emit(tx, 'test.happened', { what: 'old' }, { at, key: 'k' }))
  await here.write((tx) => emit(tx, 'test.happened', { what: 'new' }, { at, key: 'k' }))
  await here.write((tx) => emit(tx, 'test.happened', { what: 'unwanted' }, { at, key: 'u' }))
  await here.write((tx) => withdraw(tx, 'u'))
  await here.inNeighbour((tx) => withdraw(tx, 'k'))
  await here.work()
  assert.deepEqual(heard, [])
  await dueNow(here)
  await here.work()
  assert.deepEqual(heard, ['new'])
})

test('what cannot be delivered yet is told again later and never given up', async () => {
  let down = true
  let tries = 0
  await using here = await town({
    rooms: [
      room('post', () => {
        tries++
        if (down) throw new Later(60, 'the other end does not answer')
      }),
    ],
  })
  await tell(here, 'a')
  for (let n = 0; n < maxAttempts + 3; n++) {
    await here.work()
    await dueNow(here)
  }
  down = false
  await here.work()
  assert.equal(tries, maxAttempts + 4)
  assert.deepEqual(await here.events(), [])
})

test('a poison event is parked where the desk sees it, others go on, and it can be tried again', async () => {
  const heard: string[] = []
  let poisonous = true
  let tries = 0
  await using here = await town({
    rooms: [
      room('post', (what) => {
        if (what === 'poison') tries++
        if (poisonous && what === 'poison') throw new Error('cannot swallow 610101-1234')
        heard.push(what)
      }),
    ],
  })
  await tell(here, 'poison')
  await tell(here, 'food')
  for (let n = 0; n < maxAttempts + 5; n++) {
    await here.work()
    await dueNow(here)
  }
  assert.deepEqual(heard, ['food'])
  assert.equal(tries, maxAttempts)
  const parked = () =>
    here.read(
      async (tx) =>
        (
          await sql<{ id: number; capability: string; error: string }>`
      select * from platform.parked_jobs()`.execute(tx)
        ).rows,
    )
  const [job, ...more] = await parked()
  assert.equal(more.length, 0)
  assert.equal(job!.capability, 'post')
  assert.match(job!.error, /cannot swallow \[cpr\]/)
  assert.deepEqual(
    await here.inNeighbour(
      async (tx) => (await sql`select * from platform.parked_jobs()`.execute(tx)).rows,
    ),
    [],
  )
  poisonous = false
  await here.write((tx) => sql`select platform.retry_parked(${job!.id})`.execute(tx))
  await here.work()
  assert.deepEqual(heard, ['food', 'poison'])
  assert.deepEqual(await parked(), [])
})

test('events of one queue are heard in order, also when one of them has to wait', async () => {
  const heard: string[] = []
  await using here = await town({
    rooms: [room('post', async (what) => void heard.push(what))],
  })
  for (const what of ['1', '2', '3', '4']) {
    await here.write((tx) => emit(tx, 'test.happened', { what }, { queue: 'case 1' }))
  }
  // A queue that somebody has just let go of is seen a moment later.
  for (let n = 0; n < 5 && heard.length < 4; n++) await here.work()
  assert.deepEqual(heard, ['1', '2', '3', '4'])
})
