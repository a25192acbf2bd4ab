import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { alma, loginTown, openBrowser } from '../browser.test.support.ts'
import { addParty, cprOf, type Relations } from '../index.ts'

let relations: Relations['children'] = async () => []
const names: Record<string, { name: string; protected: boolean }> = {
  '8110361891': { name: 'Aage Gammelby', protected: false },
}
const { here, issuer } = await loginTown({
  relations: { children: (cpr) => relations(cpr) },
  register: async (cpr) => names[cpr],
})

const firm = (more: object = {}) =>
  alma({
    token: { identity_type: 'professional', idp: 'mitid_erhverv' },
    userinfo: {
      'nemlogin.cvr': '99100028',
      'nemlogin.org_name': 'Prøvehuset ApS',
      'nemlogin.auth_to_repr': true,
      'nemlogin.persistent_professional_id': 'prof-1',
      'nemlogin.name': 'Freja Kjær Firma',
      'nemlogin.cpr': '9004760724',
      'dk.cpr': undefined,
      'mitid.uuid': undefined,
      'mitid.identity_name': undefined,
      ...more,
    },
  })

const powers = (...givers: [scope: string, privilege: string][]) => {
  const groups = givers.map(
    ([scope, privilege]) =>
      `<PrivilegeGroup Scope="urn:dk:gov:saml:${scope}"><Privilege>${privilege}</Privilege></PrivilegeGroup>`,
  )
  const root = 'xmlns:bpp="http://digst.dk/oiosaml/basic_privilege_profile"'
  const xml = `<bpp:PrivilegeList ${root}>${groups.join('')}</bpp:PrivilegeList>`
  const claim = 'https://data.gov.dk/model/core/eid/privilegesIntermediate'
  return { [claim]: Buffer.from(xml).toString('base64') }
}

async function choicesOf(browser: ReturnType<typeof openBrowser>) {
  const page = await browser.get('/mit/skift')
  assert.equal(page.statusCode, 200)
  const inputs = page.body.matchAll(
    /<input type="radio"[^>]*value="([^"]+)"[^>]*>\s*<label[^>]*>(.*?)<\/label>/g,
  )
  return new Map([...inputs].map(([, id, label]) => [label!, id!]))
}

test('who logs in for a firm chooses between the firm and themself, and begins at the firm', async () => {
  const browser = openBrowser(here)
  const back = await browser.logIn(issuer, firm(), '/login?retur=/mit/oplysninger')
  assert.equal(back.headers.location, '/mit/skift?retur=%2Fmit%2Foplysninger')
  const page = await browser.get('/mit/oplysninger')
  assert.match(page.body, /Prøvehuset ApS/)
  const choices = await choicesOf(browser)
  assert.deepEqual([...choices.keys()], ['Dig selv (Freja Kjær Firma)', 'Prøvehuset ApS'])
  const own = choices.get('Dig selv (Freja Kjær Firma)')!
  const before = browser.session()
  const turned = await browser.post('/mit/skift', { part: own, retur: '/mit/oplysninger' })
  assert.equal(turned.headers.location, '/mit/oplysninger')
  assert.notEqual(browser.session(), before)
  assert.match((await browser.get('/mit/oplysninger')).body, /Freja Kjær Firma/)
  const stolen = await here.get('/mit/oplysninger', 'klitby.example', {
    cookie: `__Host-faelled=${before}`,
  })
  assert.equal(stolen.statusCode, 303)

  const sendAgain = () =>
    here.post('/mit/skift', { part: own, retur: '/mit/oplysninger' }, 'klitby.example', {
      cookie: `__Host-faelled=${before}`,
    })
  const again = await sendAgain()
  assert.equal(again.headers.location, '/mit/oplysninger', 'the second of two clicks')
  assert.equal(again.headers['set-cookie'], turned.headers['set-cookie'])
  const now = here.clock.now
  here.clock.now = new Date(+now + 20_000)
  const late = await sendAgain()
  here.clock.now = now
  assert.match(late.headers.location!, /^\/login\?/)
  assert.equal(late.headers['set-cookie'], undefined)
})

test('an employee whose number nobody told us is here for the firm alone', async () => {
  const browser = openBrowser(here)
  const back = await browser.logIn(
    issuer,
    firm({ 'nemlogin.cpr': undefined, 'nemlogin.auth_to_repr': 'false' }),
  )
  assert.equal(back.headers.location, '/mit')
  assert.match((await browser.get('/mit/skift')).body, /Du kan kun se virksomhedens oplysninger/)
})

test('a parent may see their children’s matters, but not those of children who have come of age', async () => {
  relations = async () => [
    { cpr: '6605144851', name: 'Emil Testesen', protected: false },
    { cpr: '8302031111', name: 'Voksen Testesen', protected: false },
    { cpr: '8709189704', name: 'Ida Testesen', protected: true },
  ]
  const browser = openBrowser(here)
  await browser.logIn(issuer, alma())
  const choices = await choicesOf(browser)
  assert.deepEqual(
    [...choices.keys()],
    ['Dig selv (Alma Testesen)', 'Emil Testesen', 'En person med beskyttet navn (870918-****)'],
  )
  await browser.post('/mit/skift', { part: choices.get('Emil Testesen')! })
  const page = await browser.get('/mit/oplysninger')
  assert.match(page.body, /Emil Testesen/)
  const { rows } = await here.read((tx) =>
    sql<{ action: string; reason: string }>`
      select action, reason from platform.access_log
      where subject = ${`party:${choices.get('Emil Testesen')}`} order by no`.execute(tx),
  )
  assert.deepEqual(rows, [
    { action: 'identity.switched', reason: 'parent' },
    { action: 'identity.details-seen', reason: 'parent' },
  ])
  relations = async () => []
})

test('a register of children that fails or hangs takes the children, and not the login', async () => {
  relations = () => Promise.reject(new Error('down'))
  const browser = openBrowser(here)
  assert.equal((await browser.logIn(issuer, alma())).headers.location, '/mit')
  relations = () => new Promise(() => {})
  const patient = openBrowser(here)
  assert.equal((await patient.logIn(issuer, alma())).headers.location, '/mit')
  relations = async () => []
})

test('a power of attorney lets one see its giver, whose name the register tells, and not change how they are reached', async () => {
  await here.write((tx) =>
    addParty(tx, here.keys, {
      kind: 'person',
      name: 'Karen Gammelby',
      cpr: '7102380116',
      email: 'k@g.dk',
    }),
  )
  const given = powers(
    ['cprNumberIdentifier:7102380116', 'urn:dk:faelled:fuldmagt:byggesag'],
    ['cprNumberIdentifier:8110361891', 'urn:dk:faelled:fuldmagt:moede'],
    ['cprNumberIdentifier:6303019251', 'urn:dk:faelled:fuldmagt:moede'],
    ['cvrNumberIdentifier:99200030', 'urn:dk:faelled:fuldmagt:moede'],
  )
  const browser = openBrowser(here)
  const back = await browser.logIn(issuer, alma({ userinfo: given }))
  assert.equal(back.headers.location, '/mit')
  const choices = await choicesOf(browser)
  assert.deepEqual(
    [...choices.keys()],
    [
      'Dig selv (Alma Testesen)',
      'Karen Gammelby',
      'Aage Gammelby',
      'En person, vi ikke kender navnet på (630301-****)',
      'CVR 99200030',
    ],
  )
  const turned = await browser.post('/mit/skift', { part: choices.get('Karen Gammelby')! })
  assert.equal(turned.statusCode, 303)
  const page = await browser.get('/mit/oplysninger')
  assert.match(page.body, /k@g\.dk/)
  assert.doesNotMatch(page.body, /<input[^>]*name="email"/)
  assert.equal(
    (await browser.post('/mit/oplysninger', { email: 'x@y.dk', language: 'da' })).statusCode,
    403,
  )
  assert.equal((await browser.get('/mit/adgang')).statusCode, 403)
})

test('nobody switches to somebody they may not act for, in this municipality or another', async () => {
  const victim = await here.write((tx) =>
    addParty(tx, here.keys, { kind: 'person', name: 'Offer', cpr: '7708690431' }),
  )
  const elsewhere = await here.inNeighbour((tx) =>
    addParty(tx, here.keys, { kind: 'person', name: 'Offer', cpr: '7708690431' }),
  )
  const browser = openBrowser(here)
  await browser.logIn(issuer, alma())
  const before = browser.session()
  for (const part of [victim, elsewhere, '00000000-0000-0000-0000-000000000000', 'x', "' or 1=1"]) {
    assert.equal((await browser.post('/mit/skift', { part })).statusCode, 403, part)
  }
  const none = await browser.post('/mit/skift', {})
  assert.equal(none.statusCode, 422)
  assert.match(none.body, /Vælg, hvem du vil se oplysninger for/)
  assert.equal(browser.session(), before)
  assert.match((await browser.get('/mit/oplysninger')).body, /Alma Testesen/)
})

test('a hostile list of powers gives none and lets the person in', async () => {
  const claim = 'https://data.gov.dk/model/core/eid/privilegesIntermediate'
  for (const list of [
    '<a',
    'not base64 at all',
    '<!DOCTYPE x [<!ENTITY a "b">]><PrivilegeList/>',
    {},
  ]) {
    const browser = openBrowser(here)
    assert.equal(
      (await browser.logIn(issuer, alma({ userinfo: { [claim]: list } }))).headers.location,
      '/mit',
    )
    assert.match((await browser.get('/mit/skift')).body, /Du kan kun se dine egne oplysninger/)
  }
})

test('the number is told to who must have it, and the telling is logged', async () => {
  const id = await here.write((tx) =>
    addParty(tx, here.keys, { kind: 'person', name: 'X', cpr: '6211790803' }),
  )
  assert.equal(await here.write((tx) => cprOf(tx, here.keys, id)), '6211790803')
  const { rows } = await here.read((tx) =>
    sql<{ n: number }>`
      select count(*) as n from platform.access_log
      where subject = ${`party:${id}`} and action = 'identity.cpr-read'`.execute(tx),
  )
  assert.equal(rows[0]!.n, 1)
  await assert.rejects(
    here.read((tx) => cprOf(tx, here.keys, id)),
    /read-only/,
  )
})
