import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { alma, loginTown, openBrowser, trust } from '../browser.test.support.ts'

const { here, issuer } = await loginTown()
before(() => here.inNeighbour((tx) => trust(tx, here, issuer, 'naboby')))

const loggedIn = async (sid = 's-1', host = 'klitby.example') => {
  const browser = openBrowser(here, host)
  await browser.logIn(issuer, alma({ token: { neb_sid: sid } }))
  assert.equal(await browser.isIn(), true)
  return browser
}

/** A provider calls without cookie and without an origin. */
const tell = async (token: string, host = 'klitby.example') => {
  const answer = await here.app.inject({
    method: 'POST',
    url: '/login/baglog',
    payload: String(new URLSearchParams({ logout_token: token })),
    headers: { host, 'content-type': 'application/x-www-form-urlencoded' },
  })
  return answer.statusCode
}

test('a logout at the provider ends the session it names, here and nowhere else', async () => {
  const [one, other] = [await loggedIn('s-1'), await loggedIn('s-2')]
  const neighbour = await loggedIn('s-1', 'naboby.example')
  assert.equal(await tell(await issuer.logoutToken({ sid: 's-1' })), 200)
  assert.deepEqual(
    [await one.isIn(), await other.isIn(), await neighbour.isIn()],
    [false, true, true],
  )
})

test('without a session named, all of the person’s end', async () => {
  const [one, other] = [await loggedIn('s-3'), await loggedIn('s-4')]
  assert.equal(await tell(await issuer.logoutToken()), 200)
  assert.deepEqual([await one.isIn(), await other.isIn()], [false, false])
})

test('a logout of somebody who is not here is no error', async () => {
  assert.equal(await tell(await issuer.logoutToken({ sub: 'unknown', sid: 'unknown' })), 200)
})

const hostile: Record<string, () => Promise<string>> = {
  'signed by a stranger': () => issuer.logoutToken({ sid: 's-9' }, 'stranger'),
  'for somebody else': () => issuer.logoutToken({ sid: 's-9', aud: 'faelled-naboby' }),
  'from another issuer': () => issuer.logoutToken({ sid: 's-9', iss: 'https://elsewhere.example' }),
  'that is old': () => issuer.logoutToken({ sid: 's-9', iat: 1_700_000_000, exp: 1_700_000_100 }),
  'that has run out': () =>
    issuer.logoutToken({ sid: 's-9', exp: Math.floor(Date.now() / 1000) - 60 }),
  'with a nonce, as an ID token has': () => issuer.logoutToken({ sid: 's-9', nonce: 'n' }),
  'without the event': () => issuer.logoutToken({ sid: 's-9', events: {} }),
  'without an id': () => issuer.logoutToken({ sid: 's-9', jti: undefined }),
  'about nobody': () => issuer.logoutToken({ sub: undefined }),
  'that is no token': async () => 'x.y.z',
  'that is empty': async () => '',
}
for (const [what, make] of Object.entries(hostile)) {
  test(`a logout token ${what} ends nothing`, async () => {
    const browser = await loggedIn('s-9')
    assert.equal(await tell(await make()), 400)
    assert.equal(await browser.isIn(), true)
  })
}

test('a logout token is heard once', async () => {
  const token = await issuer.logoutToken({ sid: 's-5', jti: 'once' })
  assert.equal(await tell(token), 200)
  const browser = await loggedIn('s-5')
  assert.equal(await tell(token), 400)
  assert.equal(await browser.isIn(), true)
})
