import type { IncomingMessage } from 'node:http'
import type { Config } from '../../config.ts'

/** Which addresses are ours, and how they are written. Nothing a client sends changes a link. */
export type Hosts = {
  /** The host a request names, without port, or undefined when the name is not one we answer to. */
  named(request: IncomingMessage): string | undefined
  origin(host: string): string
  operator: string
}

export function hostsOf(config: Pick<Config, 'https' | 'externalPort' | 'operatorHost'>): Hosts {
  const suffix = config.externalPort ? `:${config.externalPort}` : ''
  return {
    operator: config.operatorHost,
    origin: (host) => `${config.https ? 'https' : 'http'}://${host}${suffix}`,
    named(request) {
      const { rawHeaders } = request
      const hosts = rawHeaders.filter((_, at) => at % 2 === 0 && rawHeaders[at]!.toLowerCase() === 'host')
      const named = /^([a-z0-9.-]{1,253})(?::\d{1,5})?$/.exec((request.headers.host ?? '').toLowerCase())
      // Two names, an absolute address or a trailing dot is somebody trying a door.
      if (hosts.length !== 1 || !named || named[1]!.endsWith('.')) return undefined
      return request.url?.startsWith('/') ? named[1] : undefined
    },
  }
}
