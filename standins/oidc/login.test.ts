import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import * as oidc from 'openid-client'
import { rehearsal, site } from '../rehearsal.ts'

const here = await rehearsal()
after(() => here[Symbol.asyncDispose]())
const { ports } = here

const privileges = 'https://data.gov.dk/model/core/eid/privilegesIntermediate'
const substantial = 'https://data.gov.dk/concept/core/nsis/Substantial'

test('NEB tells who the person is by userinfo, and only the login itself in the ID token', async () => {
  const klitby = await site(ports, 'neb')
  const { claims, user } = await klitby.login({ person: 'alma', loa: 'substantial' })
  assert.equal(claims.loa, substantial)
  assert.equal(claims.idp, 'mitid')
  assert.equal(claims.identity_type, 'private')
  assert.deepEqual(claims.amr, ['code_app'])
  assert.equal(claims.neb_sid, claims.sid)
  assert.ok(claims.auth_time)
  const told = Object.keys(claims).filter((name) => /^(mitid|dk|nemlogin|ssn)\./.test(name))
  assert.deepEqual(told, [])
  assert.equal(user['mitid.identity_name'], 'Alma Testesen')
  assert.match(String(user['dk.cpr']), /^7403880056$/)
  assert.equal(user['ssn.details.street_name'], 'Fyrvej')
})

test('the subject is the person’s own at each tenant', async () => {
  const [klitby, lindeaa] = [await site(ports, 'neb'), await site(ports, 'neb', 'lindeaa')]
  const [first, again] = [
    await klitby.login({ person: 'bo' }),
    await klitby.login({ person: 'bo' }),
  ]
  const elsewhere = await lindeaa.login({ person: 'bo' })
  assert.equal(first.claims.sub, again.claims.sub)
  assert.notEqual(first.claims.sub, elsewhere.claims.sub)
  assert.equal(first.user['mitid.uuid'], elsewhere.user['mitid.uuid'])
})

test('without the scope ssn nobody tells a CPR number', async () => {
  const { user } = await (
    await site(ports, 'neb')
  ).login({ person: 'alma' }, { scope: 'openid mitid' })
  assert.equal(user['dk.cpr'], undefined)
  assert.equal(user['mitid.identity_name'], 'Alma Testesen')
})

test('a protected person comes without a name', async () => {
  const { user } = await (await site(ports, 'neb')).login({ person: 'signe' })
  assert.equal(user['mitid.identity_name'], undefined)
  assert.equal(user['ssn.details.name_address_protected'], 'true')
  assert.equal(user['ssn.details.street_name'], undefined)
  const told = await (await site(ports, 'idura')).login({ person: 'signe' })
  assert.equal(told.claims.name, undefined)
})

test('a signatory and an employee of two firms chooses, and is never more than Substantial', async () => {
  const klitby = await site(ports, 'neb')
  const extra = { idp_values: 'mitid_erhverv' }
  const owner = await klitby.login(
    { person: 'freja', organisation: '99100028', loa: 'high' },
    extra,
  )
  assert.equal(owner.claims.identity_type, 'professional')
  assert.equal(owner.claims.idp, 'mitid_erhverv')
  assert.equal(owner.claims.loa, substantial)
  assert.equal(owner.user['nemlogin.cvr'], '99100028')
  assert.equal(owner.user['nemlogin.org_name'], 'Prøvehuset ApS')
  assert.equal(owner.user['nemlogin.auth_to_repr'], true)
  const employed = await klitby.login({ person: 'freja@99200030' }, extra)
  assert.equal(employed.user['nemlogin.auth_to_repr'], false)
  assert.notEqual(owner.claims.sub, employed.claims.sub)
})

test('a power of attorney is a list of privileges per giver', async () => {
  const { user } = await (await site(ports, 'neb')).login({ person: 'hanne' })
  const xml = Buffer.from(String(user[privileges]), 'base64').toString()
  assert.match(xml, /<PrivilegeGroup Scope="urn:dk:gov:saml:cprNumberIdentifier:7102380116">/)
  assert.equal(xml.match(/<PrivilegeGroup /g)?.length, 2)
})

test('Idura tells everything in the ID token, and the level as acr', async () => {
  const extra = { acr_values: 'urn:grn:authn:dk:mitid:substantial' }
  const { claims } = await (await site(ports, 'idura')).login({ person: 'aase' }, extra)
  assert.match(String(claims.sub), /^\{[\da-f-]{36}\}$/)
  assert.equal(claims.identityscheme, 'dkmitid')
  assert.equal(claims.acr, 'urn:grn:authn:dk:mitid:substantial')
  assert.equal(claims.name, "Åse O'Brien-Ærø")
  assert.equal(claims.birthdate, '1958-07-07')
  assert.match(String(claims.cprNumberIdentifier), /^\d{10}$/)
})

test('staff come with tenant, roles and a second factor, whichever tenant they try', async () => {
  const own = await (await site(ports, 'staff')).login({ person: 'mette' })
  assert.equal(own.claims.tid, 'klitby')
  assert.deepEqual(own.claims.roles, ['caseworker'])
  assert.deepEqual(own.claims.groups, ['byggeri'])
  assert.deepEqual(own.claims.amr, ['pwd', 'mfa'])
  const stranger = await (await site(ports, 'staff')).login({ person: 'line' })
  assert.equal(stranger.claims.tid, 'lindeaa')
})

test('who gives up comes back with the reason the real broker gives', async () => {
  const klitby = await site(ports, 'neb')
  const { page, checks } = await klitby.begin()
  const back = await klitby.away(page, await klitby.ask(page, { action: 'abort' }))
  assert.equal(back.searchParams.get('error'), 'access_denied')
  assert.equal(back.searchParams.get('error_description'), 'mitid_user_aborted')
  assert.equal(back.searchParams.get('state'), checks.expectedState)
})

test('the pick page shows the people, says what it is, and asks again when nobody is chosen', async () => {
  const klitby = await site(ports, 'neb')
  const { page } = await klitby.begin()
  const shown = await klitby.ask(page)
  const text = await shown.text()
  assert.match(text, /Det her er ikke den rigtige MitID/)
  assert.match(text, /Åse O&#39;Brien-Ærø/)
  assert.equal(shown.headers.get('simulator'), 'faelled')
  const again = await klitby.ask(page, { person: 'ingen' })
  assert.equal(again.status, 422)
  assert.match(await again.text(), /Vælg en person på listen/)
})

test('what the real ones refuse is refused', async () => {
  const klitby = await site(ports, 'neb')
  const refused = async (extra: Record<string, string>) => {
    const { answer, url } = await klitby.begin(extra)
    const back = new URL(answer.headers.get('location') ?? '', url)
    return back.searchParams.get('error')
  }
  assert.equal(await refused({ idp_params: 'ikke json' }), 'invalid_request')
  assert.equal(await refused({ idp_params: '{"mitid":{"loa_value":"huge"}}' }), 'invalid_request')
  assert.equal(await refused({ idp_values: 'nemid' }), 'invalid_request')
  assert.equal(await refused({ code_challenge_method: 'plain' }), 'invalid_request')
  const { answer } = await klitby.begin({ redirect_uri: 'http://ond.example/login/svar' })
  assert.equal(answer.status, 400)
  assert.equal(answer.headers.get('location'), null)
})

test('who asks for a login without a page is told that one is needed', async () => {
  const { answer, url } = await (await site(ports, 'neb')).begin({ prompt: 'none' })
  const back = new URL(answer.headers.get('location')!, url)
  assert.equal(back.searchParams.get('error'), 'login_required')
})

test('every login asks, though one has logged in before', async () => {
  const klitby = await site(ports, 'neb')
  await klitby.login({ person: 'alma' })
  const { page } = await klitby.begin()
  assert.match(page.pathname, /^\/valg\//)
  const { user } = await klitby.login({ person: 'bo' })
  assert.equal(user['mitid.identity_name'], 'Bo Eksempel')
})

test('logging out goes straight back, and the tenant is told behind the browser’s back', async () => {
  const told: string[] = []
  const web = createServer((req, res) => {
    req
      .setEncoding('utf8')
      .on('data', (body: string) => told.push(`${req.headers.host} ${req.url} ${body}`))
    req.on('end', () => res.end())
  })
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  const webPort = (web.address() as AddressInfo).port
  await using own = await rehearsal('--web-port', String(webPort))
  const klitby = await site(own.ports, 'neb', 'klitby', webPort)
  const { tokens, claims } = await klitby.login({ person: 'alma' })
  const url = oidc.buildEndSessionUrl(klitby.config, {
    id_token_hint: tokens.id_token!,
    post_logout_redirect_uri: `http://klitby.localhost:${webPort}/logget-af`,
    state: 'tilbage',
  })
  const back = await klitby.away(url, await klitby.ask(url))
  web.close()
  assert.equal(back.href, `http://klitby.localhost:${webPort}/logget-af?state=tilbage`)
  assert.equal(told.length, 1)
  assert.match(told[0]!, new RegExp(`^klitby.localhost:${webPort} /login/baglog logout_token=`))
  const body = told[0]!.split('logout_token=')[1]!.split('.')[1]!
  const payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
  assert.equal(payload.sid, claims.sid)
  assert.equal(payload.sub, claims.sub)
  assert.ok(
    (payload.events as object)['http://schemas.openid.net/event/backchannel-logout' as never],
  )
})
