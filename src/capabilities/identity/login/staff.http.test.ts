import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alma, loginTown, mette, openBrowser } from '../browser.test.support.ts'
import { addStaff, staffMembers } from '../index.ts'

const { here, issuer } = await loginTown()

const logIn = async (token: object = {}) => {
  const browser = openBrowser(here)
  const back = await browser.logIn(issuer, mette(token), '/medarbejder/login')
  return { browser, location: back.headers.location! }
}
const members = () => here.read(staffMembers)

test('an employee is let in with the roles the directory gives and we allow, and no others', async () => {
  const { location, browser } = await logIn({ roles: ['caseworker', 'admin', 'Global Admin'] })
  assert.equal(location, '/medarbejder')
  assert.ok(browser.session())
  const [mine] = await members()
  assert.equal(mine!.name, 'Mette Sagsen')
  assert.deepEqual([mine!.roles, mine!.teams], [['caseworker'], ['byggeri']])
})

test('the directory’s changes are kept: name, roles and teams', async () => {
  await logIn({ name: 'Mette Ny', roles: ['editor'], groups: ['kommunikation'] })
  const [mine, ...others] = await members()
  assert.deepEqual(others, [])
  assert.equal(mine!.name, 'Mette Ny')
  assert.deepEqual([mine!.roles, mine!.teams], [['editor'], ['kommunikation']])
  await logIn({ groups: undefined, _claim_names: { groups: 'src1' } })
  assert.deepEqual((await members())[0]!.teams, ['kommunikation'])
})

test('somebody we know from before logs in as themself, by their id and never by their address', async () => {
  const id = await here.write((tx) =>
    addStaff(tx, here.keys, {
      name: 'Jonas',
      subject: 'oid-jonas',
      roles: ['caseworker'],
      teams: ['byggeri'],
    }),
  )
  await logIn({ oid: 'oid-jonas', name: 'Jonas Prøve' })
  assert.equal((await members()).find((one) => one.id === id)?.name, 'Jonas Prøve')
  await logIn({ oid: 'oid-other', name: 'En anden', email: 'mette.sagsen@klitby.example' })
  assert.equal((await members()).length, 3)
})

const refused = {
  'another tenant’s directory': [{ tid: 'lindeaa' }, 'other-tenant'],
  'no directory named': [{ tid: undefined }, 'no-subject'],
  'a password alone': [{ amr: ['pwd'] }, 'no-second-factor'],
  'nothing said of how': [{ amr: undefined }, 'no-second-factor'],
  'no role here': [{ roles: ['admin'] }, 'no-role'],
  'no id': [{ oid: undefined }, 'no-subject'],
} as const
for (const [what, [token, why]] of Object.entries(refused)) {
  test(`an employee with ${what} is refused and told why`, async () => {
    const { browser, location } = await logIn(token)
    assert.match(location, new RegExp(`^/medarbejder/login\\?.*fejl=${why}`))
    assert.equal(browser.session(), undefined)
    assert.equal((await browser.get(location)).statusCode, 200)
  })
}

test('a directory that no tenant id was set up for lets nobody in', async () => {
  const { addProvider } = await import('../index.ts')
  await here.inNeighbour((tx) =>
    addProvider(tx, here.keys, {
      key: 'staff',
      audience: 'staff',
      adapter: 'entra',
      issuer: issuer.url,
      clientId: 'faelled-naboby',
      secret: 'hemmelig',
      minimumLevel: 'substantial',
      extra: {},
    }),
  )
  const browser = openBrowser(here, 'naboby.example')
  const back = await browser.logIn(issuer, mette(), '/medarbejder/login')
  assert.match(back.headers.location!, /fejl=other-tenant/)
})

test('a citizen’s answer does not open the employees’ door, nor the other way', async () => {
  const citizen = openBrowser(here)
  const sent = await citizen.get('/login')
  const answer = issuer.logIn(sent.headers.location!, alma())
  const crossed = await citizen.get(answer.replace('/login/svar', '/medarbejder/login/svar'))
  assert.match(crossed.headers.location!, /fejl=late/)
  assert.equal(citizen.session(), undefined)
})

test('a citizen who has logged in is not staff, and staff are not citizens', async () => {
  const citizen = openBrowser(here)
  await citizen.logIn(issuer, alma())
  const turned = await citizen.get('/medarbejder/login?retur=/medarbejder')
  assert.match(turned.headers.location!, new RegExp(`^${issuer.url}`))
  const { browser } = await logIn()
  assert.match((await browser.get('/mit/oplysninger')).headers.location!, /^\/login/)
})
