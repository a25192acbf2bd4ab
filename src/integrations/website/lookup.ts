import { lookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isOpen } from './address.ts'

/** Thrown when a name leads into a closed net. */
export class Closed extends Error {
  name = 'Closed'
}

export type Resolve = (
  host: string,
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void

const resolveByDns: Resolve = (host, done) => lookup(host, { all: true, verbatim: true }, done)

/**
 * A lookup that hands out open addresses only. What it answers is what is connected to, so a name that says one thing
 * when it is checked and another when it is used (DNS rebinding) gets nowhere. One closed address closes the name.
 */
export const openLookup =
  (resolve: Resolve = resolveByDns): LookupFunction =>
  (host, { all }, done) =>
    resolve(host, (error, addresses) => {
      const [first] = addresses ?? []
      const refused =
        error ??
        (first && addresses.every(({ address }) => isOpen(address)) ? null : new Closed(host))
      if (refused) return done(refused, all ? [] : '', 4)
      if (all) done(null, addresses)
      else done(null, first!.address, first!.family)
    })
