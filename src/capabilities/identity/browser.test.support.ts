// A browser as far as login needs one: it keeps cookies per host, and goes where it is sent within our site.
import { after } from 'node:test'
import { type Town, town } from '../../../test/town.ts'
import type { Tx } from '../../platform/db.ts'
import { addProvider, type Provider } from './index.ts'
import { type Conduct, type Issuer, openIssuer } from './issuer.test.support.ts'

export function openBrowser(here: Town, host = 'klitby.example') {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const keep = (answer: Awaited<ReturnType<Town['get']>>) => {
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [pair = '', ...attributes] = line.split('; ')
      const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
      if (attributes.includes('Max-Age=0')) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  const get = async (url: string, headers: Record<string, string> = {}) =>
    keep(await here.get(url, host, { ...headers, cookie: cookie() }))
  const post = async (url: string, form: Record<string, string> = {}) =>
    keep(await here.post(url, form, host, { cookie: cookie() }))
  return {
    jar,
    get,
    post,
    /** From our login page to where one ends up, without looking at the pages on the way. */
    async logIn(issuer: Issuer, conduct: Conduct, begin = '/login') {
      const sent = await get(begin)
      return get(issuer.logIn(sent.headers.location!, conduct))
    },
    session: () => jar.get('__Host-faelled'),
    /** Whether one is somebody: what needs a login is answered. */
    async isIn(url = '/mit/oplysninger') {
      return (await get(url)).statusCode === 200
    },
  }
}

const provider = (
  issuer: Issuer,
  tenant: string,
): Omit<Provider, 'key' | 'audience' | 'adapter'> => ({
  issuer: issuer.url,
  clientId: `faelled-${tenant}`,
  secret: 'hemmelig',
  minimumLevel: 'substantial',
  extra: {},
})

/** The tenant trusts the issuer as a broker of NEB's shape, and as its directory of employees. */
export async function trust(tx: Tx, { keys }: Town, issuer: Issuer, tenant = 'klitby') {
  const common = provider(issuer, tenant)
  await addProvider(tx, keys, { ...common, key: 'neb', audience: 'citizen', adapter: 'neb' })
  const extra = { tid: tenant, roles: ['caseworker', 'editor'] }
  await addProvider(tx, keys, {
    ...common,
    key: 'staff',
    audience: 'staff',
    adapter: 'entra',
    extra,
  })
}

/** A town that trusts an issuer, for the tests of a file; both are closed after the last of them. */
export async function loginTown(options: Parameters<typeof town>[0] = {}) {
  const here = await town(options)
  const issuer = await openIssuer()
  await here.write((tx) => trust(tx, here, issuer))
  after(async () => {
    await here[Symbol.asyncDispose]()
    await issuer[Symbol.asyncDispose]()
  })
  return { here, issuer }
}

export const nsis = (level: 'Low' | 'Substantial' | 'High') =>
  `https://data.gov.dk/concept/core/nsis/${level}`

/** A person as a broker of NEB's shape tells of them. */
export const alma = (more: { token?: object; userinfo?: object } = {}) => ({
  token: {
    loa: nsis('Substantial'),
    identity_type: 'private',
    idp: 'mitid',
    neb_sid: 's-1',
    ...more.token,
  },
  userinfo: {
    'mitid.uuid': '99e37863-cdc7-48a0-a94b-6ff993b76971',
    'mitid.identity_name': 'Alma Testesen',
    'dk.cpr': '7403880056',
    ...more.userinfo,
  },
})

/** An employee as a directory of Entra ID's shape tells of them. */
export const mette = (token: object = {}) => ({
  token: {
    oid: '4146c643-cd06-4093-a1dc-4468badbcf01',
    tid: 'klitby',
    name: 'Mette Sagsen',
    email: 'mette.sagsen@klitby.example',
    roles: ['caseworker'],
    groups: ['byggeri'],
    amr: ['pwd', 'mfa'],
    ...token,
  },
})
