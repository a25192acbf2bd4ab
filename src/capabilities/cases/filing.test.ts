import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Town, town } from '../../../test/town.ts'
import { openOne, staff } from './cases.test.support.ts'
import { openCase } from './index.ts'
import { ticks } from './reactions.ts'
import { fileWords, forgetWords } from './store/words.ts'

const filing = (here: Town) => ticks.find(({ name }) => name === 'file-words')!.work(here as never)

const count = async (here: Town, table: 'word' | 'unfiled') => {
  const { rows } = await here.read((tx) =>
    sql<{ count: number }>`select count(*) from cases.${sql.ref(table)}`.execute(tx),
  )
  return rows[0]!.count
}

async function found(here: Town, q: string): Promise<number> {
  const { body } = await here.get(`/desk/sager?q=${encodeURIComponent(q)}`)
  return [...body.matchAll(/>BYG-2026-\d{6}<\/a>/g)].length
}

test('a case is found by its words at once, before they are filed and after', async () => {
  await using here = await town()
  const { birk, wanted } = await openOne(here)
  here.as(staff(birk))
  assert.deepEqual([await count(here, 'unfiled'), await count(here, 'word')], [1, 0])
  assert.deepEqual([await found(here, 'carport'), await found(here, 'Alma kli')], [1, 1])
  await filing(here)
  assert.equal(await count(here, 'unfiled'), 0)
  assert.ok((await count(here, 'word')) >= 6)
  const id = randomUUID()
  await here.write((tx) => openCase(tx, { ...wanted, id, title: 'Garage' }, here.clock.now))
  assert.deepEqual(
    [await found(here, 'garage'), await found(here, 'carport'), await found(here, 'alma')],
    [1, 1, 2],
    'filed and not filed are found together',
  )
  assert.equal(await found(here, 'udestue'), 0)
})

test('more cases than go in one transaction are all filed, and two who file take each their own', async () => {
  await using here = await town()
  const { wanted } = await openOne(here)
  await here.write(async (tx) => {
    for (let n = 0; n < 229; n++) {
      const id = randomUUID()
      await openCase(tx, { ...wanted, id }, here.clock.now)
    }
  })
  await Promise.all([filing(here), filing(here)])
  await filing(here)
  assert.equal(await count(here, 'unfiled'), 0)
  const { rows } = await here.read((tx) =>
    sql`select from cases.word where word = 'carport'`.execute(tx),
  )
  assert.equal(rows.length, 230)
})

test('a name forgotten while its words are filed is not left among them, whoever comes first', async () => {
  await using here = await town()
  const { id, wanted } = await openOne(here)
  const left = async () => {
    const { rows } = await here.read((tx) =>
      sql`select from cases.word where word = 'alma'`.execute(tx),
    )
    return rows.length
  }
  const forget = (one: string) => here.write((tx) => forgetWords(tx, [one], ['alma']))
  let forgetting: Promise<void> | undefined
  await here.write(async (tx) => {
    await fileWords(tx, 10)
    forgetting = forget(id)
    // Long enough for it to stand waiting for us.
    await pause(100)
  })
  await forgetting
  assert.equal(await left(), 0)

  const other = randomUUID()
  await here.write((tx) => openCase(tx, { ...wanted, id: other }, here.clock.now))
  await here.write(async (tx) => {
    await forgetWords(tx, [other], ['alma'])
    forgetting = filing(here)
    await pause(100)
  })
  await forgetting
  assert.equal(await left(), 0)
  assert.equal(await count(here, 'unfiled'), 0)
})
