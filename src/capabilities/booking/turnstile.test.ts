import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { test } from 'node:test'
import { turnstile } from './turnstile.ts'

test('a turnstile lets so many in at a time, everybody in the end, and forgets those who fail', async () => {
  const enter = turnstile(3)
  let [inside, most] = [0, 0]
  const work = async (n: number) => {
    most = Math.max(most, ++inside)
    await setTimeout(1)
    inside--
    if (n % 5 === 0) throw new Error('stumbled')
    return n
  }
  const answers = await Promise.allSettled(
    Array.from({ length: 40 }, (_, n) => enter(() => work(n))),
  )
  assert.equal(most, 3)
  assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 32)
  assert.equal(await enter(() => work(41)), 41)
})
