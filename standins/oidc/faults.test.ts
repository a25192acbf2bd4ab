import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { rehearsal, site } from '../rehearsal.ts'

const here = await rehearsal()
after(() => here[Symbol.asyncDispose]())
const { ports } = here
const klitby = await site(ports, 'neb')

const faulty = (fault: string) => klitby.login({ person: 'alma', loa: 'high', fault })

test('a level lower than asked for, or none at all, is told as such', async () => {
  assert.match(String((await faulty('lower-level')).claims.loa), /Low$/)
  assert.equal((await faulty('missing-level')).claims.loa, undefined)
  const idura = await site(ports, 'idura')
  const lower = await idura.login({ person: 'alma', fault: 'lower-level' })
  assert.equal(lower.claims.acr, 'urn:grn:authn:dk:mitid:low')
  const none = await idura.login({ person: 'alma', fault: 'missing-level' })
  assert.deepEqual([none.claims.acr, none.claims.loA], [undefined, undefined])
})

for (const [fault, complaint] of [
  ['wrong-nonce', /nonce/],
  ['expired', /exp/],
  ['wrong-audience', /aud/],
  ['wrong-issuer', /iss/],
  ['other-sub', /sub/],
  ['no-userinfo', /503|unexpected HTTP/],
] as const) {
  test(`${fault} is caught by a client that follows the standard`, async () => {
    await assert.rejects(faulty(fault), (error: Error) => {
      assert.match(
        `${error.message} ${String(error.cause)} ${JSON.stringify(error.cause)}`,
        complaint,
      )
      return true
    })
  })
}

test('a stranger’s signature does not fit the provider’s key', async () => {
  const { createPublicKey, verify } = await import('node:crypto')
  const fits = async (fault: string) => {
    const { tokens } = await faulty(fault)
    const [header, body, signature] = tokens.id_token!.split('.')
    const { jwks_uri } = klitby.config.serverMetadata()
    const { keys } = (await (await fetch(jwks_uri!)).json()) as { keys: [JsonWebKey] }
    const key = createPublicKey({ key: keys[0] as never, format: 'jwk' })
    return verify(
      'RSA-SHA256',
      Buffer.from(`${header}.${body}`),
      key,
      Buffer.from(signature!, 'base64url'),
    )
  }
  assert.equal(await fits(''), true)
  assert.equal(await fits('bad-signature'), false)
})

test('a standing fault holds for the next logins until it is taken back', async () => {
  const address = `http://localhost:${ports.staff}/api/faults`
  const put = (login: string) => fetch(address, { method: 'PUT', body: JSON.stringify({ login }) })
  const staff = await site(ports, 'staff')
  assert.equal((await put('no-mfa')).status, 200)
  assert.deepEqual((await staff.login({ person: 'mette' })).claims.amr, ['pwd'])
  await put('ok')
  assert.deepEqual((await staff.login({ person: 'mette' })).claims.amr, ['pwd', 'mfa'])
  assert.equal((await put('vrøvl')).status, 422)
})
