import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compare } from '../equality.ts'
import { evaluate } from '../evaluate.ts'
import { toFeel } from '../print.ts'
import type { Value } from '../value.ts'
import { builtins } from './all.ts'

const holds = (lines: string) => {
  for (const line of lines.trim().split('\n')) {
    const [text, result] = line.trim().split(' => ') as [string, string]
    assert.equal(toFeel(evaluate(text).value), result, text)
  }
}

test('text and numbers become each other', () => {
  holds(`
    string(1.10) => "1.1"
    string([1, "a", @"2024-01-01"]) => "[1, \\"a\\", 2024-01-01]"
    number("1.234,5", ".", ",") => 1234.5
    number("1 000") => null
    number("1 000", " ", ".") => 1000
    range("[18..21)") => [18..21)
    range("[date(\\"2024-01-01\\")..@\\"2024-02-01\\"]") => [@"2024-01-01"..@"2024-02-01"]
    range("[3..1]") => null
  `)
})

test('strings count code points', () => {
  holds(`
    string length("a😀b") => 3
    substring("a😀b", 2, 1) => "😀"
    substring("foobar", -2, 1) => "a"
    upper case("ærø") => "ÆRØ"
    substring before("foobar", "x") => ""
    substring after("foobar", "ob") => "ar"
    string join(["a", null, "b"], ", ") => "a, b"
    split("a;b;;", ";") => ["a", "b", "", ""]
  `)
})

test('lists are joined, cut and compared', () => {
  holds(`
    union([1, 2], [2, 3]) => [1, 2, 3]
    concatenate([1], 2, [3]) => [1, 2, 3]
    distinct values([1, "1", 1, {a: 1}, {a: 1}]) => [1, "1", {a: 1}]
    duplicate values([1, 2, 1, 3, 3, 1]) => [1, 3]
    flatten([[1, [2]], [[[3]]]]) => [1, 2, 3]
    sublist([1, 2, 3], -2, 1) => [2]
    insert before([1, 3], 2, 2) => [1, 2, 3]
    remove([1, 2, 3], -1) => [1, 2]
    list replace([2, 4, 7], function(item, newItem) item < newItem, 5) => [5, 5, 7]
    index of([1, null, 1], 1) => [1, 3]
    list contains([1, null], null) => true
    sort(["b", "a"], function(x, y) x < y) => ["a", "b"]
    sort([3, 1, 2]) => [1, 2, 3]
    all([true, null]) => null
    any([false, null, true]) => true
  `)
})

test('numbers are rounded as the name says', () => {
  holds(`
    decimal(2.5, 0) => 2
    decimal(1/3, 2) => 0.33
    round half up(-5.5, 0) => -6
    round half down(5.5, 0) => 5
    round up(1.121, 2) => 1.13
    round down(-1.129, 2) => -1.12
    floor(-1.56, 1) => -1.6
    ceiling(1.5) => 2
    round half up(1250, -2) => 1300
    modulo(-12, 5) => 3
    modulo(10.1, -4.5) => -3.4
    sqrt(2) => 1.414213562373095048801688724209698
    decimal(exp(log(5)), 30) => 5
    odd(-3) => true
    even(2.5) => false
  `)
})

test('sums and means are those of decimals', () => {
  holds(`
    sum([0.1, 0.2]) => 0.3
    mean(1, 2) => 1.5
    median([8, 2, 5, 3]) => 4
    stddev([2, 4, 7, 5]) => 2.081665999466132735282297706979931
    mode([6, 3, 9, 6, 3]) => [3, 6]
    max(["a", "c", "b"]) => "c"
    min([]) => null
    sum([1, "a"]) => null
  `)
})

test('contexts are read, changed and merged without harm to the first', () => {
  holds(`
    get value({a: {b: 1}}, ["a", "b"]) => 1
    get entries({a: 1})[1].key => "a"
    context([{key: "a", value: 1}, {key: "b", value: 2}]) => {a: 1, b: 2}
    context put({x: 1, y: {a: 0}}, ["y", "a"], 2) => {x: 1, y: {a: 2}}
    context merge([{a: 1}, {a: 2, b: 3}]) => {a: 2, b: 3}
    {a: {x: 1}, b: context put(a, "x", 2), c: a.x}.c => 1
  `)
})

test('days of the calendar have names and numbers', () => {
  holds(`
    day of week(@"2024-02-29") => "Thursday"
    month of year(@"2024-02-29T10:00:00") => "February"
    day of year(@"2024-12-31") => 366
    week of year(@"2005-01-01") => 53
    years and months duration(@"2020-02-29", @"2021-02-28") => @"P11M"
    date(2024, 2, 30) => null
    time(11, 59, 45.5, @"-PT2H") => @"11:59:45.5-02:00"
  `)
})

test('arguments may be named, left out and wrapped in lists of one', () => {
  holds(`
    substring(start position: 3, string: "foobar") => "obar"
    contains(["foobar"], "bar") => true
    modulo(dividend: 10, foo: 4) => null
    modulo(1, 2, 3) => null
    is(1, 1.0) => true
  `)
})

test('points and ranges lie as their ends do, for every pair of small ones', () => {
  const ends = fc.tuple(
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 4 }),
    fc.boolean(),
    fc.boolean(),
  )
  const ranges = ends.map(([a, b, from, to]): Value => ({
    kind: 'range',
    from: Math.min(a, b),
    to: Math.max(a, b) + 1,
    fromIncluded: from,
    toIncluded: to,
  }))
  // Quarters are fine enough to stand on either side of every end.
  const quarters = Array.from({ length: 29 }, (_, i) => i / 4 - 1)
  fc.assert(
    fc.property(ranges, ranges, (a, b) => {
      const scope = new Map<string, Value>([
        ['a', a],
        ['b', b],
      ])
      const says = (text: string) => evaluate(text, scope).value
      const [inA, inB] = ['a', 'b'].map((name) =>
        quarters.filter((q) => says(`${q} in ${name}`) === true),
      )
      const both = inA!.filter((q) => inB!.includes(q))
      assert.equal(says('overlaps(a, b)'), both.length > 0)
      assert.equal(
        says('before(a, b)'),
        inA!.every((q) => inB!.every((r) => compare(q, r)! < 0)),
      )
      assert.equal(says('after(b, a)'), says('before(a, b)'))
      assert.equal(
        says('includes(a, b)'),
        inB!.every((q) => inA!.includes(q)),
      )
      assert.equal(says('coincides(a, b)'), says('a = b'))
      assert.equal(says('started by(a, b)'), says('starts(b, a)'))
    }),
  )
})

test('any function of any values gives a value, and throws nothing', () => {
  const values = fc.constantFrom<Value>(
    null,
    true,
    1,
    -2.5,
    'abc',
    '(',
    [],
    [1, 2],
    ['a', null],
    new Map([['a', 1]]),
    evaluate('@"2024-01-01"').value,
    evaluate('@"10:00:00Z"').value,
    evaluate('@"P1D"').value,
    evaluate('[1..5]').value,
    evaluate('(< 3)').value,
    evaluate('function(x, y) x').value,
    evaluate('10**40').value,
  )
  const names = fc.constantFrom(...[...builtins.keys()].filter((name) => name !== '@'))
  fc.assert(
    fc.property(names, fc.array(values, { maxLength: 4 }), (name, args) => {
      const scope = new Map(args.map((arg, i) => [`v${i}`, arg]))
      const { value } = evaluate(`${name}(${[...scope.keys()].join(', ')})`, scope)
      assert.notEqual(value, undefined)
    }),
    { numRuns: 5_000 },
  )
})
