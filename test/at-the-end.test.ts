// What is left to the end of a transaction leaves with COMMIT, in one exchange once its statements are prepared.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { lastly, type Tx } from '../src/platform/db.ts'
import { town, type Town } from './town.ts'

const add = (key: string) => sql`insert into platform.effect (key) values (${key})`
const like = (start: string) =>
  sql<{
    itsKey: string
  }>`select key as its_key from platform.effect where key like ${`${start}%`} order by key`
const kept = async (here: Town) => (await here.ask(like(''))).map(({ itsKey }) => itsKey)

test('it is done in the order asked, and each is told its own rows, the first time and when it is prepared', async () => {
  await using here = await town()
  for (let n = 1; n <= 20; n++) {
    const told = await here.write(async (tx) => [
      lastly(tx, like('no-such')),
      lastly(tx, add(`a-${n}`)),
      lastly(tx, like('a-')),
      lastly(tx, add(`b-${n}`)),
    ])
    const [none, added, found, another] = await Promise.all(told)
    assert.deepEqual([none, added, another], [[], [], []])
    assert.equal(found!.length, n)
    assert.ok(found!.some((row) => (row as { itsKey: string }).itsKey === `a-${n}`))
  }
})

test('when one fails, nothing of the transaction is kept, and it fails by that one’s error', async () => {
  await using here = await town()
  for (let n = 0; n < 20; n++) {
    const work = async (tx: Tx) => {
      await add(`first-${n}`).execute(tx)
      void lastly(tx, add(`second-${n}`))
      void lastly(tx, sql`select 1 / ${0}::int`)
      void lastly(tx, add(`third-${n}`))
    }
    await assert.rejects(here.write(work), /division by zero/)
  }
  assert.deepEqual(await kept(here), [])
  await here.write(async (tx) => void lastly(tx, add('fine')))
  assert.deepEqual(await kept(here), ['fine'])
})

test('what a transaction left that was given up is not done by whoever has the connection next', async () => {
  await using here = await town()
  const given = here.write(async (tx) => {
    void lastly(tx, add('given-up'))
    throw new Error('given up')
  })
  await assert.rejects(given, /given up/)
  for (let n = 0; n < 20; n++) await here.write(async (tx) => void lastly(tx, add(`after-${n}`)))
  assert.equal((await kept(here)).length, 20)
})
