import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { citizen, town } from '../../../test/town.ts'
import { openCase } from './index.ts'
import { openOne, staff } from './cases.test.support.ts'

/** As a page says it. */
const escaped = (one: string) =>
  one
    .replaceAll('\0', '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .trim()

const naughty = new URL('../../../../shared/data/blns.json', import.meta.url)

test('a case is found by its number, however it is written, and with words beside it', async () => {
  await using here = await town()
  const { birk, wanted } = await openOne(here)
  for (let n = 2; n < 12; n++) {
    const id = randomUUID()
    await here.write((tx) =>
      openCase(tx, { ...wanted, id, source: { room: 'x', id } }, here.clock.now),
    )
  }
  here.as(staff(birk))
  for (const q of [
    'BYG-2026-000011',
    'byg-2026-11',
    '11',
    '000011',
    'carport byg-2026-11',
    '11 klitvej',
  ]) {
    const { body } = await here.get(`/desk/sager?q=${encodeURIComponent(q)}`)
    assert.deepEqual(
      [...body.matchAll(/>(BYG-2026-\d{6})<\/a>/g)].map(([, number]) => number),
      ['BYG-2026-000011'],
      q,
    )
  }
})

test(
  'whatever is typed is shown as it was typed',
  { skip: !existsSync(naughty) && 'the naughty strings are not here' },
  async () => {
    await using here = await town()
    const { id, birk, alma } = await openOne(here)
    const strings = (JSON.parse(readFileSync(naughty, 'utf8')) as string[]).filter(
      (one) => one.trim() !== '',
    )
    assert.ok(strings.length > 400)
    here.as(staff(birk))
    for (let from = 0; from < strings.length; from += 60) {
      const text = strings.slice(from, from + 60).join('\n')
      const sent = await here.post(`/desk/sager/${id}/beskeder`, { id: randomUUID(), text })
      assert.equal(sent.statusCode, 303)
    }
    here.as(citizen(alma))
    const { body } = await here.get(`/mine-sager/${id}`)
    for (const one of strings) assert.ok(body.includes(escaped(one)), JSON.stringify(one))
    assert.doesNotMatch(body, /<script>alert|<img src=x|<svg onload/i)
  },
)

test('hostile searches and ids find nothing and break nothing', async () => {
  await using here = await town()
  const { birk } = await openOne(here)
  here.as(staff(birk))
  for (const q of [
    "' or 1=1 --",
    '%',
    '_',
    '\\',
    ':*',
    '!&|',
    '<script>',
    '\u0000',
    'a'.repeat(5000),
    '💥',
    '%%%',
  ]) {
    const { statusCode, body } = await here.get(
      `/desk/sager?q=${encodeURIComponent(q)}&status=${encodeURIComponent(q)}`,
    )
    assert.equal(statusCode, 200, q)
    assert.doesNotMatch(body, /<script>/)
  }
})

test('the list is read to its end, each case once, whatever it is sorted by', async () => {
  await using here = await town()
  const { birk, wanted } = await openOne(here)
  for (let n = 1; n < 60; n++) {
    const id = randomUUID()
    const deadline = n % 3 ? { deadline: new Date(+here.clock.now + (n % 5) * 86_400_000) } : {}
    const opened = new Date(+here.clock.now - (n % 7) * 1000)
    await here.write((tx) =>
      openCase(tx, { ...wanted, ...deadline, id, source: { room: 'x', id } }, opened),
    )
  }
  here.as(staff(birk))
  for (const query of ['', 'orden=ned', 'sorter=modtaget', 'status=all&orden=op', 'q=carport']) {
    const seen: string[] = []
    let next: string | undefined = `/desk/sager?${query}`
    for (let page = 0; next && page < 10; page++) {
      const { body } = await here.get(next)
      seen.push(...[...body.matchAll(/>(BYG-2026-\d{6})<\/a>/g)].map(([, number]) => number!))
      next = /href="([^"]*efter=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.equal(seen.length, 60, query)
    assert.equal(new Set(seen).size, 60, query)
  }
})
