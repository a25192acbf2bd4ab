import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Staff } from '../../platform/actor.ts'
import type { Capability } from '../../platform/capability.ts'
import { menuOf } from './gather.ts'

const staff: Staff = {
  kind: 'staff',
  sessionId: 'x',
  person: { id: 'x', name: 'Birk', protected: false },
  roles: ['caseworker'],
  teams: [],
}
const room = (name: string, order: number, fails = false): Capability => ({
  name,
  desk: {
    menu: async () => {
      if (fails) throw new Error('away')
      return [{ label: name, href: `/${name}`, order }]
    },
  },
})

const read = (work: (tx: never) => Promise<never>) => work(undefined as never)

test('the menu is asked for in one transaction, and is in order', async () => {
  let transactions = 0
  const counting = (work: (tx: never) => Promise<never>) => (transactions++, read(work))
  const menu = await menuOf(
    [room('b', 2), room('a', 1)],
    { read: counting as never, now: new Date() },
    staff,
  )
  assert.deepEqual(
    menu.map(({ label }) => label),
    ['a', 'b'],
  )
  assert.equal(transactions, 1)
})

test('a room that fails takes its own entry with it, and no more', async () => {
  const rooms = [room('a', 1), room('broken', 2, true), room('c', 3)]
  const menu = await menuOf(rooms, { read: read as never, now: new Date() }, staff)
  assert.deepEqual(
    menu.map(({ label }) => label),
    ['a', 'c'],
  )
})
