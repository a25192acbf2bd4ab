import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { alma, loginTown, mette, openBrowser } from '../browser.test.support.ts'
import { changeDuties, findActorWith, identity, setActive } from '../index.ts'
import { hashOf } from './cookie.ts'

const { here, issuer } = await loginTown()
/** Sessions that lived on where they should have died. */
let alive = 0

/** Asks with a bare token, as somebody who kept it would. */
async function lives(token: string | undefined, url = '/mit/oplysninger', host = 'klitby.example') {
  assert.ok(token)
  const answer = await here.get(url, host, { cookie: `__Host-faelled=${token}` })
  return answer.statusCode === 200
}

async function mustBeDead(token: string | undefined) {
  const living = await lives(token)
  if (living) alive++
  assert.equal(living, false)
}

async function loggedIn(conduct: object = alma(), begin = '/login') {
  const browser = openBrowser(here)
  await browser.logIn(issuer, conduct, begin)
  assert.ok(browser.session())
  return browser
}

const staffLoggedIn = (token: object = {}) => loggedIn(mette(token), '/medarbejder/login')

async function at<T>(minutes: number, work: () => Promise<T>): Promise<T> {
  const now = here.clock.now
  here.clock.now = new Date(+now + minutes * 60_000)
  return work().finally(() => (here.clock.now = now))
}

test('a session planted before login is not the one that is logged in', async () => {
  const browser = openBrowser(here)
  const planted = 'A'.repeat(43)
  browser.jar.set('__Host-faelled', planted)
  await browser.logIn(issuer, alma())
  assert.notEqual(browser.session(), planted)
  await mustBeDead(planted)
})

test('the database holds a hash, and not the token', async () => {
  const browser = await loggedIn()
  const { rows } = await sql<{
    all: string
  }>`select string_agg(s::text, ' ') as all from identity.session s`.execute(here.ownerDb)
  assert.ok(!rows[0]!.all.includes(browser.session()!))
  assert.ok(rows[0]!.all.includes(hashOf(browser.session()!).toString('hex')))
})

test('a new login in the same browser ends the old session', async () => {
  const browser = await loggedIn()
  const old = browser.session()
  await browser.logIn(issuer, alma(), '/login?niveau=hoej')
  const sent = await browser.get('/login?niveau=hoej')
  const high = alma({ token: { loa: 'https://data.gov.dk/concept/core/nsis/High' } })
  await browser.get(issuer.logIn(sent.headers.location!, high))
  assert.notEqual(browser.session(), old)
  await mustBeDead(old)
  assert.equal(await browser.isIn(), true)
})

test('logging out ends the session at once, also for whoever kept the cookie, and the provider’s too', async () => {
  const browser = await loggedIn()
  const kept = browser.session()
  const answer = await browser.post('/log-af')
  assert.match(
    String(answer.headers.refresh),
    new RegExp(`^0; url=${issuer.url}/end\\?.*id_token_hint=`),
  )
  assert.match(answer.body, /Du er logget af hos os/)
  assert.equal(browser.session(), undefined)
  await mustBeDead(kept)
  const landed = await browser.get('/logget-af?state=x')
  assert.match(landed.body, /Du er logget af/)
})

test('only one’s own session ends at logout, and without one there is nothing to end', async () => {
  const [first, second] = [await loggedIn(), await loggedIn()]
  await first.post('/log-af')
  assert.equal(await second.isIn(), true)
  const answer = await openBrowser(here).post('/log-af')
  assert.equal(answer.headers.location, '/logget-af')
  const foreign = await here.send('POST', 'klitby.example', '/log-af', {
    headers: { origin: 'https://elsewhere.example', cookie: `__Host-faelled=${second.session()}` },
  })
  assert.equal(foreign.statusCode, 403)
  assert.equal(await second.isIn(), true)
})

test('a session left for half an hour has ended; one that is used lives on, for eight hours and no more', async () => {
  const browser = await loggedIn()
  assert.equal(await at(29, () => lives(browser.session())), true)
  assert.equal(await at(58, () => lives(browser.session())), true)
  await at(89, () => mustBeDead(browser.session()))
  for (let minutes = 60; minutes < 480; minutes += 25) {
    assert.equal(
      await at(minutes, () => lives(browser.session())),
      true,
      `after ${minutes} minutes`,
    )
  }
  await at(480, () => mustBeDead(browser.session()))
})

test('its use is noted at most once a minute, and only in a transaction of its own', async () => {
  const browser = await loggedIn()
  const seen = async () => {
    const hash = hashOf(browser.session()!)
    const { rows } = await here.read((tx) =>
      sql<{
        seenAt: Date
      }>`select seen_at from identity.session where token_hash = ${hash}`.execute(tx),
    )
    return +rows[0]!.seenAt - +here.clock.now
  }
  await at(0.9, () => browser.isIn())
  assert.equal(await seen(), 0)
  await at(1.1, () => browser.isIn())
  assert.equal(await seen(), 66_000)
})

test('a token of one municipality is nobody in another', async () => {
  const browser = await loggedIn()
  const staff = await staffLoggedIn()
  let accepted = 0
  for (const token of [browser.session(), staff.session()]) {
    for (const url of ['/mit/oplysninger', '/mit/skift', '/mit/adgang']) {
      const answer = await here.get(url, 'naboby.example', { cookie: `__Host-faelled=${token}` })
      if (answer.statusCode === 200) accepted++
      assert.equal(answer.statusCode, 303)
    }
  }
  assert.equal(accepted, 0)
  assert.equal(await browser.isIn(), true)
})

test('an employee whose roles change, or who is let go, is out at once everywhere', async () => {
  const [one, other] = [await staffLoggedIn(), await staffLoggedIn()]
  const actor = await actorWith(one.session())
  assert.equal(actor.kind, 'staff')
  const id = actor.kind === 'staff' ? actor.person.id : ''
  await here.write((tx) => changeDuties(tx, id, { roles: ['editor'], teams: [] }))
  for (const { session } of [one, other]) {
    const found = await actorWith(session())
    if (found.kind !== 'nobody') alive++
    assert.equal(found.kind, 'nobody')
  }
  const again = await staffLoggedIn()
  assert.equal((await actorWith(again.session())).kind, 'staff')
  await here.write((tx) => setActive(tx, id, false))
  const found = await actorWith(again.session())
  if (found.kind !== 'nobody') alive++
  assert.equal(found.kind, 'nobody')
  const refused = await openBrowser(here).logIn(issuer, mette(), '/medarbejder/login')
  assert.match(refused.headers.location!, /fejl=closed/)
  await here.write((tx) => setActive(tx, id, true))
})

test('who is let go in mid-session, by the database alone, is refused at the very next request', async () => {
  const staff = await staffLoggedIn()
  await sql`update identity.staff set active = false`.execute(here.ownerDb)
  assert.equal((await actorWith(staff.session())).kind, 'nobody')
  await sql`update identity.staff set active = true`.execute(here.ownerDb)
})

test('a person who is erased is out, and nothing of them is left but an empty row', async () => {
  const browser = await loggedIn(alma({ userinfo: { 'dk.cpr': '6211790803', 'mitid.uuid': 'bo' } }))
  const actor = await actorWith(browser.session())
  const id = actor.kind === 'citizen' ? actor.person.id : ''
  const { person } = identity(here.parts)
  const before = await here.read((tx) => person!.export(tx, id))
  assert.match(JSON.stringify(before), /621179-\*\*\*\*/)
  assert.doesNotMatch(JSON.stringify(before), /6211790803/)
  await here.write((tx) => person!.erase(tx, id, here.clock.now))
  await mustBeDead(browser.session())
  const after = await here.read((tx) => person!.export(tx, id))
  assert.doesNotMatch(JSON.stringify(after), /Alma|621179|"bo"/)
})

test('what has run out is swept away', async () => {
  const { every } = identity(here.parts)
  const sweep = every!.find(({ name }) => name === 'sweep')!
  const now = new Date(+here.clock.now + 9 * 3_600_000)
  await sweep.work({ ...here, now, tenantId: here.tenantId, site: {} as never })
  const { rows } = await here.read((tx) =>
    sql<{ n: number }>`
      select (select count(*) from identity.session) + (select count(*) from identity.used_once) as n`.execute(
      tx,
    ),
  )
  assert.equal(rows[0]!.n, 0)
})

test('of all the sessions that were to die, 0 are still alive', () => {
  assert.equal(alive, 0)
})

/** What a request with this token would act as. */
function actorWith(token: string | undefined) {
  return findActorWith(here.keys)({
    headers: { cookie: `__Host-faelled=${token}` },
    now: here.clock.now,
    ask: here.ask,
    write: here.write,
    site: { language: 'da' },
  } as never)
}
