import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type FurnishedTown, furnishedTown, type Thing } from '../furnished-town.ts'
import { addressOf } from './addresses.ts'
import { type Caller, callers, matrix, type Outcome } from './matrix.ts'

let here: FurnishedTown
before(async () => {
  here = await furnishedTown()
})
after(() => here[Symbol.asyncDispose]())

const withoutQuery = (line: string) => line.split('?')[0]!

test('every door has a line, and every line a door', () => {
  const doors = new Set(here.app.doors.map(({ method, url }) => `${method} ${url}`))
  const lines = new Set(Object.keys(matrix).map(withoutQuery))
  assert.deepEqual([...doors.difference(lines)], [], 'doors without a line in matrix.ts')
  assert.deepEqual([...lines.difference(doors)], [], 'lines in matrix.ts without a door')
})

test('every door lets in those it is for, and nobody else', async (t) => {
  // Looking changes nothing; what a form changes, it changes after all have looked, and after the unwelcome have tried.
  const lines = Object.keys(matrix).toSorted((a, b) => Number(isForm(a)) - Number(isForm(b)))
  const wrong: string[] = []
  let cells = 0
  for (const line of lines) {
    const row = matrix[line]!
    for (const caller of callers.toSorted((a, b) => rank(row[a]) - rank(row[b]))) {
      if (isForm(line)) await renew()
      const outcome = await knock(line, caller)
      cells++
      if (outcome !== row[caller])
        wrong.push(`${line} as ${caller}: ${outcome}, not ${row[caller]}`)
    }
  }
  t.diagnostic(`${cells} cells of ${here.app.doors.length} doors tested, wrong ${wrong.length}`)
  assert.deepEqual(wrong, [])
})

const isForm = (line: string) => !line.startsWith('GET')
const rank = (outcome: Outcome) => Number(outcome === 'in')

/** What a form uses up is there again: a letter that was refused can be sent again, or laid aside, once. */
async function renew() {
  const { message, otherMessage } = here.klitby.things
  await sql`update notifications.message set state = 'failed'
    where id in (${message}, ${otherMessage})`.execute(here.ownerDb)
}

async function knock(line: string, caller: Caller): Promise<Outcome | number> {
  const [method, pattern] = line.split(' ') as ['GET' | 'POST', string]
  const { things, host } = here.klitby
  const url = withThings(
    addressOf({ url: withoutQuery(pattern) }, (thing) => things[thing]),
    pattern,
  )
  const cookie = await cookieOf(caller)
  const headers: Record<string, string> = cookie ? { cookie } : {}
  const answer = await (method === 'GET'
    ? here.get(url, host, headers)
    : here.post(url, {}, host, headers))
  const { statusCode, headers: sent } = answer
  if (statusCode === 303 && /^\/(medarbejder\/)?login\?/.test(String(sent.location))) return 'login'
  // A page again with what was wrong, or a calm no that comes after the door, is for those who are inside.
  return statusCode < 400 || [409, 410, 422].includes(statusCode) ? 'in' : statusCode
}

function withThings(path: string, pattern: string) {
  const query = pattern.split('?')[1]
  if (!query) return path
  return `${path}?${query.replaceAll(/:(\w+)/g, (_, thing: Thing) => encodeURIComponent(here.klitby.things[thing]))}`
}

async function cookieOf(caller: Caller): Promise<string | undefined> {
  if (caller === 'nobody') return undefined
  if (caller === 'foreignCitizen') return here.naboby.enter('citizen')
  if (caller === 'foreignCaseworker') return here.naboby.enter('caseworker')
  return here.klitby.enter(caller)
}
