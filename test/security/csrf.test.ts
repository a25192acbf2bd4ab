import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { type FurnishedTown, furnishedTown } from '../furnished-town.ts'
import { addressOf } from './addresses.ts'
import { machineDoors } from './forms.ts'
import { bodyOf, formsFor, withQuery } from './knock.ts'
import { rowsOf } from './rows.ts'

const own = 'http://klitby.example'
const form = 'application/x-www-form-urlencoded'

/** How another site makes a browser send something: from where, and as what. */
const foreign: Record<string, Record<string, string>> = {
  'from another site': { origin: 'https://evil.example' },
  'from a site that sounds like ours': { origin: 'http://klitby.example.evil.example' },
  'from the neighbour': { origin: 'http://naboby.example' },
  'from our name over another scheme': { origin: 'https://klitby.example' },
  'from our name at another port': { origin: 'http://klitby.example:8443' },
  'from nowhere': { origin: 'null' },
  'without saying from where': { origin: '' },
  'from a page of ours in a frame of theirs': { origin: own, 'sec-fetch-site': 'cross-site' },
  'from a subdomain': { origin: own, 'sec-fetch-site': 'same-site' },
  'as text': { origin: 'https://evil.example', 'content-type': 'text/plain' },
  'as JSON': { origin: 'https://evil.example', 'content-type': 'application/json' },
  'as a form with files': {
    origin: 'https://evil.example',
    'content-type': 'multipart/form-data; boundary=x',
  },
}

// What changes because somebody looked: the access log, and when a session was last used.
const looking = ['platform.access_log', 'platform.access_log_head', 'identity.session']

const stateOf = (here: FurnishedTown) => rowsOf(here, here.klitby.tenantId, looking)

test('no door that changes something opens to another site, whatever it pretends', async (t) => {
  await using here = await furnishedTown()
  const before = await stateOf(here)
  const { klitby } = here
  const opened: string[] = []
  let tries = 0
  let doors = 0
  for (const fresh of formsFor(klitby)) {
    doors++
    const cookie = await klitby.enter(fresh().by)
    for (const [how, headers] of Object.entries(foreign)) {
      const { payload, headers: type } = bodyOf(fresh())
      const answer = await here.send('POST', klitby.host, fresh().url, {
        payload: payload!,
        headers: { ...type, cookie, ...headers },
      })
      tries++
      if (answer.statusCode !== 403) opened.push(`${fresh().door} ${how}: ${answer.statusCode}`)
    }
  }
  t.diagnostic(`${tries} tries at ${doors} doors, accepted ${opened.length}`)
  assert.deepEqual(opened, [])
  assert.deepEqual(await stateOf(here), before)
  const all = here.app.doors.filter(({ method }) => method !== 'GET').length
  assert.equal(doors + machineDoors.length, all)
})

test('no address that is only looked at changes anything, and none takes another method by the back way', async (t) => {
  await using here = await furnishedTown()
  const { klitby } = here
  const changed: string[] = []
  const before = await stateOf(here)
  let tries = 0
  const check = async (what: string) => {
    if (!isDeepStrictEqual(await stateOf(here), before)) changed.push(what)
  }
  for (const fresh of formsFor(klitby)) {
    const { url, door, fields, by } = fresh()
    const query = new URLSearchParams(bodyOf({ fields }).payload as string)
    const cookie = await klitby.enter(by)
    const headers = { cookie, 'x-http-method-override': 'POST', 'x-method-override': 'POST' }
    query.set('_method', 'POST')
    // As a link, and as what else a page elsewhere can make a browser send without a body.
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const) {
      tries++
      const answer = await here.send(method as 'GET', klitby.host, withQuery(url, String(query)), {
        headers,
      })
      assert.ok(answer.statusCode < 500, `${method} ${url}: ${answer.statusCode}`)
    }
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
      tries++
      const payload = String(query)
      const answer = await here.send(method as 'POST', klitby.host, url, {
        payload,
        headers: { ...headers, origin: own, 'content-type': form },
      })
      assert.ok([404, 405].includes(answer.statusCode), `${method} ${url}: ${answer.statusCode}`)
    }
    await check(door)
  }
  // And everything there is to look at.
  for (const door of here.app.doors.filter(({ method }) => method === 'GET')) {
    const by = door.url.startsWith('/desk') ? 'admin' : 'citizen'
    const url = addressOf(door, (thing) => klitby.things[thing])
    await here.get(url, klitby.host, { cookie: await klitby.enter(by) })
    tries++
  }
  await check('looking')
  t.diagnostic(`${tries} requests, changes ${changed.length}`)
  assert.deepEqual(changed, [])
})
