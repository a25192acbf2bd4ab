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
    named({ rawHeaders, headers, url }) {
      // Two names, an absolute address or a trailing dot is somebody trying a door.
      return hostHeaders(rawHeaders) === 1 && url?.startsWith('/')
        ? nameIn(headers.host ?? '')
        : undefined
    },
  }
}

function hostHeaders(raw: string[]): number {
  let found = 0
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at]!
    if (name.length === 4 && name.toLowerCase() === 'host') found++
  }
  return found
}

const nameIn = (header: string): string | undefined => {
  const name = /^([a-z0-9.-]{1,253})(?::\d{1,5})?$/.exec(header.toLowerCase())?.[1]
  return name?.endsWith('.') ? undefined : name
}
