import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Block, type Operation, resolve } from '../../../../merging/index.ts'
import { wrongIn } from './block-form.ts'
import { hidden, inserted, type Laid, moved, reworded, undone } from './operations.ts'
import { orderOf, rowsOf } from './rows.ts'

const text = (id: string, lock?: Block['lock']): Block => ({
  id,
  type: 'text',
  data: { text: `Ord om ${id}` },
  ...(lock && { lock }),
})
const base = ['a', 'b', 'c', 'd'].map((id) => text(id))
const order = ({ base: shared, operations }: Laid) => orderOf(rowsOf(shared, operations)).join('')
const on = (laid: Laid, operations: Operation[] | 'locked'): Laid => {
  assert.notEqual(operations, 'locked')
  return { ...laid, operations: operations as Operation[] }
}

test('a block that is moved up and down again is moved no more', () => {
  const laid = { base, operations: [] }
  const up = on(laid, moved(laid, 'c', -1))
  assert.equal(order(up), 'acbd')
  assert.deepEqual(
    up.operations.map(({ block }) => block),
    ['c'],
  )
  const down = on(up, moved(up, 'c', 1))
  assert.equal(order(down), 'abcd')
  assert.deepEqual(down.operations, [])
})

test('whatever is moved and put in, the page stands as it was asked to, and no word of it is lost', () => {
  const step = fc.record({
    what: fc.constantFrom('up', 'down', 'insert', 'reword', 'hide', 'undo'),
    at: fc.nat(7),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let laid: Laid = { base, operations: [] }
      let made = 0
      for (const { what, at } of steps) {
        const ids = [...order(laid)]
        const id = ids[at % ids.length]!
        const before = new Map(
          resolve(laid.base, laid.operations).map((one) => [one.block.id, one]),
        )
        if (what === 'insert') {
          const own = String(made++ % 10)
          if (ids.includes(own)) continue
          laid = on(laid, inserted(laid, text(own), id))
          const after = [...order(laid)]
          assert.equal(after[after.indexOf(id) + 1], own)
        } else if (what === 'up' || what === 'down') {
          const by = what === 'up' ? -1 : 1
          laid = on(laid, moved(laid, id, by))
          const from = ids.indexOf(id)
          const to = Math.min(ids.length - 1, Math.max(0, from + by))
          assert.equal(order(laid), ids.toSpliced(from, 1).toSpliced(to, 0, id).join(''))
          for (const { block, hidden: away } of resolve(laid.base, laid.operations)) {
            assert.deepEqual(block.data, before.get(block.id)!.block.data)
            assert.equal(away, before.get(block.id)!.hidden)
          }
        } else if (what === 'reword') laid = on(laid, reworded(laid, id, { text: `Andet ${at}` }))
        else if (what === 'hide') laid = on(laid, hidden(laid, id))
        else laid = on(laid, undone(laid, id, 'words'))
      }
    }),
    { numRuns: 300 },
  )
})

test('words that are the library’s own again are no change of ours', () => {
  const laid = { base, operations: [] }
  const changed = on(laid, reworded(laid, 'b', { text: 'Vores ord' }))
  assert.equal(rowsOf(base, changed.operations)[1]!.from, 'local')
  assert.deepEqual(reworded(changed, 'b', { text: 'Ord om b' }), [])
})

test('a locked block is left alone, and one for words alone is not hidden or moved', () => {
  const laid = { base: [text('a', 'locked'), text('b', 'text'), text('c')], operations: [] }
  assert.equal(reworded(laid, 'a', { text: 'x' }), 'locked')
  assert.equal(hidden(laid, 'b'), 'locked')
  assert.equal(moved(laid, 'b', 1), 'locked')
  assert.notEqual(reworded(laid, 'b', { text: 'x' }), 'locked')
})

test('a place for local words is filled, and emptied again', () => {
  const laid = { base: [text('a', 'slot')], operations: [] }
  const filled = on(laid, reworded(laid, 'a', { text: 'Hos os' }))
  assert.equal(filled.operations[0]!.kind, 'fill')
  assert.deepEqual(undone(filled, 'a', 'words'), [])
})

test('what is chosen and not written is asked for as what it is', () => {
  const wrong = (type: string, data = {}) => wrongIn({ id: 'a', type, data })
  assert.equal(wrong('image').media, 'media')
  assert.equal(wrong('document').file, 'file')
  assert.equal(wrong('event')['starts-dag'], 'moment')
  assert.equal(wrong('contact').name, 'missing')
})
