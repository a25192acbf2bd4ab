import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Diagrams, Ref } from './diagram.ts'
import * as diagrams from './diagram.ts'
import { combine, createDiagrams, follow, node, restrict, support, terminal } from './diagram.ts'

const create = (sizes: number[]) => createDiagrams<number>(sizes, String)
const variable = (d: Diagrams<number>, level: number): Ref =>
  node(
    d,
    level,
    Array.from({ length: d.sizes[level]! }, (_, cell) => terminal(d, cell)),
  )
const both = (d: Diagrams<number>, roots: Ref[], f: (values: number[]) => number) =>
  combine(d, roots, (refs) => {
    const terms = refs.map((ref) => diagrams.termOf(d, ref))
    return terms.includes(undefined) ? undefined : terminal(d, f(terms as number[]))
  })

function* everyCell(sizes: readonly number[], cells: number[] = []): Generator<number[]> {
  if (cells.length === sizes.length) return yield cells
  for (let cell = 0; cell < sizes[cells.length]!; cell++) yield* everyCell(sizes, [...cells, cell])
}

test('equal functions are one node, however they were made', () => {
  const d = create([3, 2, 4])
  const [a, b, c] = [0, 1, 2].map((level) => variable(d, level)) as [Ref, Ref, Ref]
  const sum = (x: Ref, y: Ref) => both(d, [x, y], ([p, q]) => p! + q!)
  assert.equal(sum(sum(a, b), c), sum(a, sum(c, b)))
  assert.notEqual(sum(a, b), sum(a, c))
})

test('a function says for each cell what its parts say', () => {
  const d = create([3, 2, 4])
  const f = both(
    d,
    [2, 0, 1].map((level) => variable(d, level)),
    ([z, x, y]) => (x === 1 ? y! : z! % 2),
  )
  for (const cells of everyCell(d.sizes)) {
    const [x, y, z] = cells as [number, number, number]
    assert.equal(follow(d, f, cells), x === 1 ? y : z % 2)
  }
})

test('a variable is met exactly when the function depends on it', () => {
  const d = create([2, 2, 2, 2])
  let seed = 7
  for (let round = 0; round < 500; round++) {
    seed = (seed * 48271) % 2147483647
    const table = seed % 65536
    const said = (cells: number[]) => (table >> parseInt(cells.join(''), 2)) & 1
    const f = both(
      d,
      [0, 1, 2, 3].map((level) => variable(d, level)),
      said,
    )
    const truth = [0, 1, 2, 3].filter((level) =>
      [...everyCell(d.sizes)].some(
        (cells) => said(cells) !== said(cells.with(level, 1 - cells[level]!)),
      ),
    )
    assert.deepEqual([...support(d, [f])].sort(), truth)
  }
})

test('a settled variable is gone, and the rest is as it was', () => {
  const d = create([3, 2, 4])
  const f = both(
    d,
    [0, 1, 2].map((level) => variable(d, level)),
    ([x, y, z]) => x! * y! + z!,
  )
  const left = restrict(d, f, [undefined, 0])
  assert.deepEqual([...support(d, [left])], [2])
  for (const cells of everyCell(d.sizes)) {
    assert.equal(follow(d, left, cells), follow(d, f, cells.with(1, 0)))
  }
})

test('the ways to a terminal are apart and leave nothing out', () => {
  const d = create([3, 2, 4])
  const f = both(
    d,
    [0, 1, 2].map((level) => variable(d, level)),
    ([x, y, z]) => (x! + y! * z!) % 3,
  )
  for (const cells of everyCell(d.sizes)) {
    const ways = [...diagrams.waysTo(d, f, (term) => term === 2)]
    const covering = ways.filter((way) =>
      [...way.cells].every(([level, allowed]) => allowed.includes(cells[level]!)),
    )
    assert.equal(covering.length, follow(d, f, cells) === 2 ? 1 : 0)
  }
})

test('what outgrows its limit is refused', () => {
  const d = createDiagrams<number>([5, 5, 5, 5], String, { nodes: 50, until: Infinity })
  const roots = [0, 1, 2, 3].map((level) => variable(d, level))
  assert.throws(
    () => both(d, roots, (values) => values.reduce((sum, value) => sum * 5 + value, 0)),
    diagrams.TooLarge,
  )
})
