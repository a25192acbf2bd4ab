import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { together } from './together.ts'

test('those who ask in one turn are answered together, and a lone one alone', async () => {
  const parties: number[][] = []
  const ask = together<number, number>(async (items) => {
    parties.push(items)
    return items.map((item) => item * 2)
  })
  assert.equal(await ask('here', 1), 2)
  assert.deepEqual(await Promise.all([2, 3, 4].map((item) => ask('here', item))), [4, 6, 8])
  assert.deepEqual(parties, [[1], [2, 3, 4]])
})

test('places do not wait for one another, and never go together', async () => {
  const parties: string[][] = []
  const ask = together<string, string>(async (items) => {
    parties.push(items)
    return items
  })
  await Promise.all(['a1', 'a2', 'a3', 'b1'].map((item) => ask(item[0]!, item)))
  for (const party of parties) assert.equal(new Set(party.map((item) => item[0])).size, 1)
})

test('one that cannot be answered spoils nothing for the others', async () => {
  const ask = together<number, number>(async (items) => {
    await turn()
    if (items.includes(3)) throw new Error('three')
    return items
  })
  const answers = await Promise.allSettled([1, 2, 3, 4, 5].map((item) => ask('here', item)))
  assert.deepEqual(
    answers.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason))),
    [1, 2, 'Error: three', 4, 5],
  )
})

test('a crowd goes in parties of at most so many', async () => {
  const sizes: number[] = []
  const ask = together<number, number>(
    async (items) => {
      sizes.push(items.length)
      await turn()
      return items
    },
    { most: 10 },
  )
  await Promise.all(Array.from({ length: 50 }, (_, n) => ask('here', n)))
  assert.equal(Math.max(...sizes), 10)
  assert.equal(
    sizes.reduce((a, b) => a + b),
    50,
  )
})

/** Parties that are back when they are told to be. */
function held(how = {}) {
  const under: { items: number[]; back: () => void }[] = []
  const ask = together<number, number>(
    (items) => new Promise((done) => under.push({ items, back: () => done(items) })),
    how,
  )
  const all: Promise<number>[] = []
  const come = async (...items: number[]) => {
    all.push(...items.map((item) => ask('here', item)))
    await turn()
  }
  const back = async (n: number) => {
    under[n]!.back()
    await turn()
  }
  return { come, back, all, gone: () => under.map(({ items }) => items) }
}

test('who comes while others are under way goes with all who do, when those are back', async () => {
  const { come, back, all, gone } = held()
  await come(1, 2, 3)
  await come(4)
  await come(5, 6, 7, 8)
  assert.deepEqual(gone(), [[1, 2, 3]])
  await back(0)
  assert.deepEqual(gone()[1], [4, 5, 6, 7, 8])
  await come(9)
  assert.equal(gone().length, 2)
  await back(1)
  assert.deepEqual(gone()[2], [9])
  await back(2)
  assert.deepEqual(await Promise.all(all), [1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('one that is held up holds nobody else up for long', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const { come, back, all, gone } = held()
  await come(1)
  await come(2, 3)
  t.mock.timers.tick(249)
  assert.deepEqual(gone(), [[1]])
  t.mock.timers.tick(1)
  assert.deepEqual(gone(), [[1], [2, 3]])
  await come(4)
  await back(0)
  assert.equal(gone().length, 2, 'the late one was no longer waited for')
  await back(1)
  assert.deepEqual(gone()[2], [4])
  await back(2)
  assert.deepEqual(await Promise.all(all), [1, 2, 3, 4])
})

test('where halves go, a crowd that comes at once becomes two that take turns', async () => {
  const { come, back, all, gone } = held({ halves: true })
  await come(1, 2, 3, 4, 5, 6, 7)
  assert.deepEqual(gone(), [[1, 2, 3, 4]])
  await back(0)
  assert.deepEqual(gone()[1], [5, 6, 7])
  await come(8, 9, 10, 11)
  await back(1)
  assert.deepEqual(gone()[2], [8, 9, 10, 11])
  await back(2)
  await come(12)
  assert.deepEqual(gone()[3], [12], 'a lone one goes')
  await back(3)
  assert.equal((await Promise.all(all)).length, 12)
})
