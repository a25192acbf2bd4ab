import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { openRoundTrip, openVisitor } from '../round-trip.test.support.ts'

type Trip = Awaited<ReturnType<typeof openRoundTrip>>
type Person = { key: string; cpr: string }

let trip: Trip
/** All addresses that were visited, and all that our own pages said. */
const addresses: string[] = []
const pages: string[] = []
before(async () => void (trip = await openRoundTrip()))
after(() => trip[Symbol.asyncDispose]())

function visitor() {
  const browser = openVisitor()
  const note = <T extends { url: string; body: string }>(page: T) => {
    if (page.url.startsWith(trip.site)) pages.push(page.body)
    addresses.push(...browser.visited.splice(0))
    return page
  }
  return {
    go: async (url: string, form?: Record<string, string>) => note(await browser.go(url, form)),
    logIn: async (with_: 'neb' | 'idura', person: string, more?: Record<string, string>) =>
      note(
        await browser.logIn(`${trip.site}/login?med=${with_}&retur=/mit/oplysninger`, person, more),
      ),
    staffLogIn: async (person: string, more?: Record<string, string>) =>
      note(await browser.logIn(`${trip.site}/medarbejder/login?retur=/logget-af?x`, person, more)),
    session: () => browser.cookie('klitby.localhost', '__Host-faelled'),
  }
}

for (const provider of ['neb', 'idura'] as const) {
  test(`${provider}: in, seen by name, and out at both ends`, async () => {
    const browser = visitor()
    const page = await browser.logIn(provider, 'alma')
    assert.equal(page.url, `${trip.site}/mit/oplysninger`)
    assert.match(page.body, /Alma Testesen/)
    const out = await browser.go(`${trip.site}/log-af`, {})
    assert.match(out.refresh!, /^0; url=http:\/\/localhost:/)
    const landed = await browser.go(out.refresh!.replace('0; url=', ''))
    assert.equal(new URL(landed.url).pathname, '/logget-af')
    assert.equal((await browser.go(`${trip.site}/mit/oplysninger`)).url.includes('/login?'), true)
  })

  test(`${provider}: a protected person is let in, and their name is not asked of anybody`, async () => {
    const browser = visitor()
    const page = await browser.logIn(provider, 'signe')
    assert.match(page.body, /Dit navn og din adresse er beskyttet/)
  })

  test(`${provider}: who stops is not logged in, and told so`, async () => {
    const browser = visitor()
    const page = await browser.logIn(provider, 'alma', { action: 'abort' })
    assert.match(page.body, /Du stoppede, før du var færdig/)
    assert.equal(browser.session(), undefined)
  })
}

const faults = {
  neb: [
    'lower-level',
    'missing-level',
    'wrong-nonce',
    'expired',
    'wrong-audience',
    'wrong-issuer',
    'bad-signature',
    'no-userinfo',
    'other-sub',
  ],
  idura: [
    'lower-level',
    'missing-level',
    'wrong-nonce',
    'expired',
    'wrong-audience',
    'wrong-issuer',
    'bad-signature',
  ],
} as const
let tried = 0
let accepted = 0
for (const provider of ['neb', 'idura'] as const) {
  for (const fault of faults[provider]) {
    test(`${provider}: a provider that errs (${fault}) lets nobody in`, async () => {
      const browser = visitor()
      const page = await browser.logIn(provider, 'alma', { fault })
      tried++
      if (browser.session()) accepted++
      assert.equal(browser.session(), undefined)
      assert.match(page.url, /\/login\?.*fejl=/)
    })
  }
}

test('a logout at the provider is told to us, and ends the session here', async () => {
  const browser = visitor()
  await browser.logIn('neb', 'bo')
  const { logout } = await providerOf('neb')
  const token = await idTokenOf('bo')
  await browser.go(`${logout}?${new URLSearchParams({ id_token_hint: token })}`)
  const page = await browser.go(`${trip.site}/mit/oplysninger`)
  assert.match(page.url, /\/login\?|\/valg\//)
})

test('somebody with two firms logs in for one and may choose', async () => {
  const browser = visitor()
  const page = await browser.logIn('neb', 'freja', { organisation: '99100028' })
  assert.match(page.url, /\/mit\/skift\?retur=/)
  assert.match(page.body, /Prøvehuset ApS/)
  assert.match(page.body, /Du tegner virksomheden/)
})

test('a digital helper sees whom they have a power of attorney from', async () => {
  const browser = visitor()
  await browser.logIn('neb', 'hanne')
  const { body } = await browser.go(`${trip.site}/mit/skift`)
  assert.equal(body.match(/Du har fuldmagt/g)?.length, 2)
})

test('staff: their own tenant’s, with two factors', async () => {
  const mette = visitor()
  const page = await mette.staffLogIn('mette')
  assert.ok(mette.session())
  assert.doesNotMatch(page.url, /fejl=/)
  const line = visitor()
  assert.match((await line.staffLogIn('line')).url, /fejl=other-tenant/)
  const half = visitor()
  assert.match((await half.staffLogIn('jonas', { fault: 'no-mfa' })).url, /fejl=no-second-factor/)
  for (const fault of [
    'wrong-nonce',
    'expired',
    'wrong-audience',
    'wrong-issuer',
    'bad-signature',
  ]) {
    const browser = visitor()
    assert.match((await browser.staffLogIn('jonas', { fault })).url, /fejl=refused/)
    tried++
    if (browser.session()) accepted++
  }
})

test('of all the answers that did not hold, 0 were accepted', () => {
  assert.ok(tried >= 20)
  assert.equal(accepted, 0)
})

test('no CPR number stood in an address, a log line or a page, nor in a token within an address', () => {
  const { people } = JSON.parse(
    readFileSync(new URL('../../../../demo/people.json', import.meta.url), 'utf8'),
  ) as { people: Person[] }
  const told = [...addresses, ...addresses.map(unfolded), ...trip.lines, ...pages]
  assert.ok(addresses.length > 100 && trip.lines.length > 100 && pages.length > 20)
  const hits = told.filter((text) =>
    people.some(
      ({ cpr }) => text.includes(cpr) || text.includes(`${cpr.slice(0, 6)}-${cpr.slice(6)}`),
    ),
  )
  assert.deepEqual(hits, [])
})

/** An address with every part that could be base64 opened. */
function unfolded(address: string) {
  return address
    .split(/[.?&=/]/)
    .map((part) => Buffer.from(part, 'base64url').toString())
    .join(' ')
}

async function providerOf(key: string) {
  const { providerByKey } = await import('../store/providers.ts')
  const provider = await trip.here.read((tx) => providerByKey(tx, trip.here.keys, key))
  const discovery = `${provider!.issuer}/.well-known/openid-configuration`
  const { end_session_endpoint } = (await (await fetch(discovery)).json()) as Record<string, string>
  return { logout: end_session_endpoint! }
}

/** The token we keep for the logout there. */
async function idTokenOf(name: string): Promise<string> {
  const { sql } = await import('kysely')
  const { rows } = await sql<{ idToken: Buffer }>`
    select s.id_token from identity.session s join identity.party p on p.id = s.party_id
    where p.name ilike ${`${name} %`} order by s.started_at desc limit 1`.execute(trip.here.ownerDb)
  return trip.here.keys.open('session', rows[0]!.idToken)
}
