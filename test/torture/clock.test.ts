// Row 5 of the test plan: a computer's clock jumps, and nothing opens early or closes late, since the database's time
// decides. Web and worker run with a wrong clock against a database with the right one.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { startProgram } from '../../bench/house/serve.ts'
import { clockHouse, type ClockHouse } from './clock-house.ts'

const hour = 3_600_000
const until = (moment: string) => Date.parse(moment) - Date.now()
const small = { 'three hours ahead': 3 * hour, 'three hours behind': -3 * hour }
const more = {
  'the night summer time begins': until('2027-03-28T00:59:50Z'),
  'the night summer time ends': until('2027-10-31T00:59:50Z'),
  'a leap day': until('2028-02-29T11:00:00Z'),
  'the end of the year': until('2027-12-31T22:59:50Z'),
  'a year ago': -366 * 24 * hour,
}
const shifts = process.env.FAELLED_TORTURE === '1' ? { ...small, ...more } : small

test('a clock that jumps decides nothing: sessions, holds, signed links, messages and what is done by the clock', async (t) => {
  await using house = await clockHouse()
  const wrong: string[] = []
  let decisions = 0
  for (const [name, shift] of Object.entries(shifts)) {
    const expected = await house.prepare()
    const found = await decided(house, shift, Object.keys(expected))
    for (const [what, right] of Object.entries(expected)) {
      decisions++
      if (found[what] !== right) wrong.push(`${name}: ${what} was ${found[what]}, not ${right}`)
    }
  }
  t.diagnostic(`wrong decisions: ${wrong.length} of ${decisions}`)
  assert.deepEqual(wrong, [])
  assert.ok(decisions >= 26)
})

/** What web and worker decide when their clock is so many milliseconds wrong. */
async function decided(house: ClockHouse, shift: number, wanted: string[]) {
  const shim = new URL('./shifted-clock.ts', import.meta.url).href
  const environment = {
    ...house.environment,
    FAELLED_TEST_SHIFT: String(shift),
    NODE_OPTIONS: `--import ${shim}`,
  }
  const programs = await Promise.all(
    (['web', 'worker'] as const).map((name) => startProgram(name, environment)),
  )
  try {
    return await house.ask(wanted)
  } finally {
    await Promise.all(programs.map((one) => [once(one, 'exit'), one.kill('SIGTERM')][0]))
  }
}
