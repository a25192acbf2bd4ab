import { isOpen, literalIn } from './address.ts'
import { bytesOf, TooLarge, unpacked } from './body.ts'
import { Closed, openLookup, type Resolve } from './lookup.ts'
import { pace } from './pace.ts'

/** Most bytes of each sort of thing, unpacked. */
const most = { page: 5e6, robots: 5e5, sitemap: 50e6, image: 20e6, file: 20e6 }
const patience = { connect: 5_000, answer: 10_000, all: 18_000 }
const mostHops = 5
const ports = new Set(['', '80', '443'])

export type Wanted = keyof typeof most
/** Why nothing came. `status` is the site's own answer, when it gave one. */
export type Refusal = {
  ok: false
  why: 'address' | 'closed' | 'too-large' | 'slow' | 'unreachable' | 'too-many-redirects' | 'status'
  status?: number
}
export type Fetched = {
  ok: true
  /** Where it was in the end, after redirects. */
  url: string
  type: string
  bytes: Buffer
}

type Options = {
  /** `host:port` that may be asked wherever they are: a site in the house's own net. */
  allowed?: readonly string[]
  /** Milliseconds between two questions to one host. */
  pause?: number
  resolve?: Resolve
  patience?: Partial<typeof patience>
}

/**
 * Fetches from websites that others run. Only http and https on their usual ports, and never an address that is not on
 * the open internet; each redirect is judged anew. Nothing that is fetched is run.
 */
export function websiteFetcher({ allowed = [], pause = 250, resolve, ...rest }: Options = {}) {
  const time = { ...patience, ...rest.patience }
  const isAllowed = ({ host, port, protocol }: URL) =>
    allowed.includes(port ? host : `${host}:${protocol === 'https:' ? 443 : 80}`)
  const inTurn = pace()
  let wires: ReturnType<typeof wiresFor> | undefined

  function refusalOf(url: URL): 'address' | 'closed' | undefined {
    if (!/^https?:$/.test(url.protocol) || url.username || url.password) return 'address'
    if (isAllowed(url)) return undefined
    if (!ports.has(url.port)) return 'closed'
    // A host that is an address is never looked up.
    const literal = literalIn(url)
    return literal !== undefined && !isOpen(literal) ? 'closed' : undefined
  }

  async function once(url: URL, wanted: Wanted): Promise<Fetched | Refusal | { to: URL }> {
    const signal = AbortSignal.timeout(time.all)
    const { request, own, open } = await (wires ??= wiresFor(time, resolve))
    const answer = await request(url, {
      dispatcher: isAllowed(url) ? own : open,
      signal,
      headers: { 'user-agent': 'faelled-import', 'accept-encoding': 'gzip', accept: '*/*' },
    })
    const { statusCode, headers, body } = answer
    const one = (name: string) => String([headers[name] ?? ''].flat()[0])
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      await body.dump({ limit: 1000 }).catch(() => {})
      const to = URL.parse(one('location'), url)
      return to ? { to } : { ok: false, why: 'address' }
    }
    if (statusCode !== 200) {
      await body.dump({ limit: 1000 }).catch(() => {})
      return { ok: false, why: 'status', status: statusCode }
    }
    if (Number(headers['content-length']) > most[wanted]) {
      body.destroy()
      throw new TooLarge()
    }
    const bytes = await bytesOf(body, one('content-encoding'), most[wanted])
    const whole = wanted === 'sitemap' ? await unpacked(bytes, most.sitemap) : bytes
    return { ok: true, url: url.href, type: one('content-type'), bytes: whole }
  }

  /** What is at an address, or why it was not fetched. `pauseAfter` is longer where the site asks for it. */
  return async function fetchWeb(
    address: string,
    wanted: Wanted,
    pauseAfter = 0,
  ): Promise<Fetched | Refusal> {
    let url = URL.parse(address)
    for (let hops = 0; url && hops <= mostHops; hops++) {
      const at: URL = url
      const refused = refusalOf(at)
      if (refused) return { ok: false, why: refused }
      const found = await inTurn(at.host, Math.max(pause, pauseAfter), () =>
        once(at, wanted),
      ).catch((error: unknown): Refusal => ({ ok: false, why: reasonOf(error) }))
      if ('ok' in found) return found
      url = found.to
    }
    return { ok: false, why: url ? 'too-many-redirects' : 'address' }
  }
}

/** How we ask, in the open and in the house's own net. Loaded by those who fetch something: most programs never do. */
async function wiresFor(time: typeof patience, resolve: Resolve | undefined) {
  const { Agent, buildConnector, request } = await import('undici')
  const options = { bodyTimeout: time.answer, headersTimeout: time.answer, pipelining: 1 }
  const connect = { timeout: time.connect }
  const open = new Agent({
    ...options,
    connect: buildConnector({ ...connect, lookup: openLookup(resolve) } as never),
  })
  return { request, open, own: new Agent({ ...options, connect }) }
}

export type FetchWeb = ReturnType<typeof websiteFetcher>

function reasonOf(error: unknown): Refusal['why'] {
  const { name, code, cause } = error as { name?: string; code?: string; cause?: unknown }
  if (error instanceof Closed || cause instanceof Closed) return 'closed'
  if (error instanceof TooLarge) return 'too-large'
  if (name === 'TimeoutError' || name === 'AbortError' || /TIMEOUT/.test(code ?? '')) return 'slow'
  return 'unreachable'
}
