import assert from 'node:assert/strict'
import { test } from 'node:test'
import { town } from '../../../../test/town.ts'
import { alma, loginTown, nsis, openBrowser, trust } from '../browser.test.support.ts'
import type { Conduct } from '../issuer.test.support.ts'

const { here, issuer } = await loginTown()

test('who opens a page that needs a login is sent to MitID and comes back to that page', async () => {
  const browser = openBrowser(here)
  const turned = await browser.get('/mit/oplysninger?fane=1')
  const sent = await browser.get(turned.headers.location!)
  const wish = new URL(sent.headers.location!)
  assert.equal(sent.statusCode, 303)
  assert.equal(wish.searchParams.get('code_challenge_method'), 'S256')
  assert.equal(wish.searchParams.get('redirect_uri'), 'http://klitby.example/login/svar')
  assert.equal(JSON.parse(wish.searchParams.get('idp_params')!).mitid.loa_value, 'substantial')
  const back = await browser.get(issuer.logIn(wish.href, alma()))
  assert.equal(back.statusCode, 303)
  assert.equal(back.headers.location, '/mit/oplysninger?fane=1')
  const page = await browser.get(back.headers.location)
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /Alma Testesen/)
})

test('the session is a random token in a __Host- cookie, and the login cookie is gone', async () => {
  const browser = openBrowser(here)
  const sent = await browser.get('/login')
  const back = await browser.get(issuer.logIn(sent.headers.location!, alma()))
  const cookies = [back.headers['set-cookie']].flat()
  const session = cookies.find((cookie) => cookie?.startsWith('__Host-faelled='))
  assert.match(session!, /^__Host-faelled=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/)
  assert.deepEqual([...browser.jar.keys()], ['__Host-faelled'])
})

const spoiled: Record<string, Conduct> = {
  'another nonce': alma({ token: { nonce: 'another' } }),
  'no nonce': alma({ token: { nonce: undefined } }),
  'another issuer': alma({ token: { iss: 'https://elsewhere.example' } }),
  'another audience': alma({ token: { aud: 'somebody-else' } }),
  'an expired token': alma({ token: { exp: 1_700_000_000, iat: 1_699_999_000 } }),
  'no subject': alma({ token: { sub: undefined } }),
  'a stranger’s signature': { ...alma(), signature: 'stranger' },
  'no signature (alg none)': { ...alma(), signature: 'none' },
  'userinfo of another subject': alma({ userinfo: { sub: 'another' } }),
}
let accepted = 0
for (const [what, conduct] of Object.entries(spoiled)) {
  test(`an answer with ${what} is refused, and we say so in Danish`, async () => {
    const browser = openBrowser(here)
    const back = await browser.logIn(issuer, conduct)
    if (browser.session()) accepted++
    assert.match(back.headers.location!, /^\/login\?.*fejl=refused/)
    const page = await browser.get(back.headers.location!)
    assert.match(page.body, /Vi kunne ikke logge dig ind/)
    assert.equal(browser.session(), undefined)
  })
}

test(`of ${Object.keys(spoiled).length} answers that do not hold, none was accepted`, () => {
  assert.equal(accepted, 0)
})

test('an answer with another state, or without a login begun here, is refused', async () => {
  const browser = openBrowser(here)
  const sent = await browser.get('/login')
  const answer = issuer.logIn(sent.headers.location!, alma())
  const wrong = await browser.get(answer.replace(/state=[^&]+/, 'state=another'))
  assert.match(wrong.headers.location!, /fejl=late/)
  const thief = await openBrowser(here).get(answer)
  assert.match(thief.headers.location!, /fejl=late/)
  assert.equal(browser.session(), undefined)
  // The stray answers took nothing from the one who really logs in.
  assert.equal((await browser.get(answer)).headers.location, '/mit')
})

test('an answer that says it comes from another server is refused (mix-up, RFC 9207)', async () => {
  const browser = openBrowser(here)
  const sent = await browser.get('/login')
  const answer = issuer.logIn(sent.headers.location!, alma())
  const back = await browser.get(`${answer}&iss=https%3A%2F%2Felsewhere.example`)
  assert.match(back.headers.location!, /fejl=refused/)
  assert.equal(browser.session(), undefined)
})

test('the same answer is not taken twice, not even with the cookie kept', async () => {
  const browser = openBrowser(here)
  const sent = await browser.get('/login')
  const kept = browser.jar.get('__Host-faelled-login')!
  const answer = issuer.logIn(sent.headers.location!, alma())
  assert.equal((await browser.get(answer)).headers.location, '/mit')
  const again = openBrowser(here)
  again.jar.set('__Host-faelled-login', kept)
  assert.match((await again.get(answer)).headers.location!, /fejl=late/)
  assert.equal(again.session(), undefined)
})

test('a login that took more than 20 minutes begins again', async () => {
  const browser = openBrowser(here)
  const sent = await browser.get('/login')
  const now = here.clock.now
  here.clock.now = new Date(+now + 21 * 60_000)
  const back = await browser.get(issuer.logIn(sent.headers.location!, alma()))
  here.clock.now = now
  assert.match(back.headers.location!, /fejl=late/)
})

test('who stops at MitID comes back to a page that says so, with the way back and the way on', async () => {
  const browser = openBrowser(here)
  const referer = 'http://klitby.example/selvbetjening?q=carport'
  const sent = await browser.get('/login?retur=/mit/sager', { referer })
  const back = await browser.get(issuer.abort(sent.headers.location!))
  const page = await browser.get(back.headers.location!)
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /Du stoppede, før du var færdig/)
  assert.match(page.body, /href="\/selvbetjening\?q=carport"/)
  assert.match(page.body, /href="\/login\?retur=%2Fmit%2Fsager[^"]*"/)
})

test('a provider that does not answer, at first or with userinfo, is not the citizen’s fault', async () => {
  const browser = openBrowser(here)
  const back = await browser.logIn(issuer, { ...alma(), userinfoStatus: 503 })
  assert.match(back.headers.location!, /fejl=away/)
  await using town2 = await town()
  const gone = { ...issuer, url: 'http://localhost:9' }
  await town2.write((tx) => trust(tx, town2, gone))
  const page = await openBrowser(town2).get('/login')
  assert.equal(page.statusCode, 503)
  assert.match(page.body, /Det er ikke dig, der har gjort noget forkert/)
})

test('a level that is missing, or lower than asked for, is refused', async () => {
  const none = await openBrowser(here).logIn(issuer, alma({ token: { loa: undefined } }))
  assert.match(none.headers.location!, /fejl=no-level/)
  const low = await openBrowser(here).logIn(issuer, alma({ token: { loa: nsis('Low') } }))
  assert.match(low.headers.location!, /fejl=too-low/)
  const asked = '/login?niveau=hoej&retur=/mit'
  const high = await openBrowser(here).logIn(issuer, alma(), asked)
  assert.match(high.headers.location!, /niveau=hoej&fejl=too-low/)
})

test('who is logged in goes straight on, unless a stronger login is needed', async () => {
  const browser = openBrowser(here)
  await browser.logIn(issuer, alma())
  assert.equal((await browser.get('/login?retur=/mit/sager')).headers.location, '/mit/sager')
  const sent = await browser.get('/login?retur=/mit/sager&niveau=hoej')
  const wish = new URL(sent.headers.location!)
  assert.equal(wish.searchParams.get('prompt'), 'login')
  const back = await browser.get(issuer.logIn(wish.href, alma({ token: { loa: nsis('High') } })))
  assert.equal(back.headers.location, '/mit/sager')
})

test('what is sent after the session has ended is not sent on to MitID, but explained', async () => {
  const answer = await here.post('/mit/oplysninger', { email: 'x@y.dk' }, 'klitby.example', {
    referer: 'http://klitby.example/mit/oplysninger',
  })
  assert.equal(answer.headers.location, '/login?retur=%2Fmit%2Foplysninger&udloebet=1')
  const page = await here.get(answer.headers.location!)
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /har vi ikke modtaget/)
})

test('in English the way there and back is in English', async () => {
  const browser = openBrowser(here)
  const turned = await browser.get('/en/mit/oplysninger')
  const sent = await browser.get(turned.headers.location!)
  const wish = new URL(sent.headers.location!)
  assert.equal(wish.searchParams.get('language'), 'en')
  const back = await browser.get(issuer.logIn(wish.href, alma()))
  assert.equal(back.headers.location, '/en/mit/oplysninger')
})

test('a tenant without a provider says so, and a test person is nobody', async () => {
  const page = await here.get('/login', 'naboby.example')
  assert.equal(page.statusCode, 503)
  assert.match(page.body, /Man kan ikke logge ind her endnu/)
  const test = await openBrowser(here).logIn(issuer, alma({ token: { identity_type: 'test' } }))
  assert.match(test.headers.location!, /fejl=test-person/)
})

test('a login begun in one municipality is worth nothing in another', async () => {
  await here.inNeighbour((tx) => trust(tx, here, issuer, 'naboby'))
  const sent = await openBrowser(here).get('/login')
  const browser = openBrowser(here)
  const begun = await browser.get('/login')
  const elsewhere = openBrowser(here, 'naboby.example')
  elsewhere.jar.set('__Host-faelled-login', browser.jar.get('__Host-faelled-login')!)
  const back = await elsewhere.get(issuer.logIn(begun.headers.location!, alma()))
  assert.match(back.headers.location!, /fejl=late/)
  assert.equal(elsewhere.session(), undefined)
  assert.equal(sent.statusCode, 303)
})
