import { domainToASCII, domainToUnicode } from 'node:url'

/** A name on the net as DNS has it, in ASCII; undefined when it is no name one can have a certificate for. */
export function hostIn(text: string): string | undefined {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .replace(/\.$/, '')
  if (/[^\p{L}\p{N}.-]/u.test(bare)) return undefined
  const host = domainToASCII(bare)
  const labels = host.split('.')
  const isName = (label: string) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label)
  if (host.length > 253 || labels.length < 2 || !labels.every(isName)) return undefined
  // The last label of an address is a figure, and of a name never.
  return /^(\d+|local|localhost|internal|invalid|test|onion|arpa)$/.test(labels.at(-1)!)
    ? undefined
    : host
}

/** The name as people write it: aabenrå.dk for xn--aabenr-kua.dk. */
export const written = (host: string): string => domainToUnicode(host) || host

/** Where the proof is: a TXT record of its own beside the name, or a file on the web server it has today. */
export const txtName = (host: string) => `_faelled.${host}`
export const txtValue = (token: string) => `faelled=${token}`
export const filePath = '/.well-known/faelled.txt'
