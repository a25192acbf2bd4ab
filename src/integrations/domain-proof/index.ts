import { lookup as find } from 'node:dns/promises'
import { Resolver } from 'node:dns/promises'
import { request as ask } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** How one asks the world about a name. */
type DomainProof = {
  txt: (name: string) => Promise<string[]>
  file: (host: string, path: string) => Promise<string | undefined>
}

const patience = 5000
const mostBytes = 2048

/**
 * Asks DNS and web servers. The file is asked for over plain http on port 80, as a name that is to move may have no certificate
 * we trust; no redirect is followed, and private addresses are never asked.
 */
export function domainProof(): DomainProof {
  const resolver = new Resolver({ timeout: patience / 2, tries: 2 })
  return {
    async txt(name) {
      try {
        return (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
      } catch (error) {
        // There is an answer: that there is no such record.
        if (/^(ENOTFOUND|ENODATA)$/.test((error as { code?: string }).code ?? '')) return []
        throw error
      }
    },
    async file(host, path) {
      const [{ address, family } = { address: '', family: 4 }] = await find(host, { all: true })
      if (!isPublic(address)) throw new Error('not a public address')
      return fetched({ host, path, address, family })
    },
  }
}

type Where = { host: string; path: string; address: string; family: number }

/** Asks the very address that was looked at, so that a name cannot become another's on the way. */
const fetched = ({ host, path, address, family }: Where): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patience)
    const headers = { host, accept: 'text/plain' }
    ask({ host: address, family, port: 80, path, headers, signal, agent: false }, (answer) => {
      if (answer.statusCode !== 200) {
        answer.destroy()
        return resolve(undefined)
      }
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => {
        text += chunk
        if (text.length > mostBytes) answer.destroy()
      })
      answer.on('error', reject)
      answer.on('close', () => resolve(text.slice(0, mostBytes)))
    })
      .on('error', reject)
      .end()
  })

const closed = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(net, bits, 'ipv4')

/** Whether an address is on the open net. Of IPv6, only what is given out (2000::/3), and none that hides an IPv4. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !closed.check(address, 'ipv4')
  return (
    isIP(address) === 6 &&
    /^[23][0-9a-f]{3}:/i.test(address) &&
    !/^(2001:0?:|2002:|2001::)/i.test(address)
  )
}
