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
  const ask = together<number, number>(async (items) => {
    sizes.push(items.length)
    await turn()
    return items
  }, 10)
  await Promise.all(Array.from({ length: 50 }, (_, n) => ask('here', n)))
  assert.equal(Math.max(...sizes), 10)
  assert.equal(
    sizes.reduce((a, b) => a + b),
    50,
  )
})

test('who comes after a crowd goes when they are as many, or when the crowd is back', async () => {
  const under: { items: number[]; back: () => void }[] = []
  const ask = together<number, number>(
    (items) => new Promise((done) => under.push({ items, back: () => done(items) })),
  )
  const gone = () => under.map(({ items }) => items)
  const all: Promise<number>[] = []
  const come = async (...items: number[]) => {
    all.push(...items.map((item) => ask('here', item)))
    await turn()
  }
  await come(1, 2, 3)
  await come(4)
  await come(5)
  assert.deepEqual(gone(), [[1, 2, 3]])
  await come(6)
  assert.deepEqual(gone(), [
    [1, 2, 3],
    [4, 5, 6],
  ])
  await come(7)
  await come(8, 9, 10, 11)
  assert.equal(under.length, 2, 'two parties at a time')
  under[0]!.back()
  await turn()
  assert.deepEqual(gone()[2], [7, 8, 9, 10, 11])
  await come(12)
  under[1]!.back()
  await turn()
  assert.equal(under.length, 3, 'one is fewer than five')
  under[2]!.back()
  await turn()
  assert.deepEqual(gone()[3], [12])
  under[3]!.back()
  assert.equal((await Promise.all(all)).length, 12)
})
