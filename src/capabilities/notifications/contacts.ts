/** A telephone number as digits with the country before them, as 4512345678; undefined when it is not one. */
export function phoneDigits(typed: string): string | undefined {
  const bare = typed.replace(/[\s().\-/\u00a0]/g, '')
  const international = /^(?:\+|00)([1-9]\d{7,14})$/.exec(bare)?.[1]
  if (international)
    return international.startsWith('45') && international.length !== 10 ? undefined : international
  if (/^\d{8}$/.test(bare)) return `45${bare}`
  return /^45\d{8}$/.test(bare) ? bare : undefined
}

// Narrower than RFC 5322 allows: no quotes, comments, lists or line breaks, which only injections use.
const local = /^[^\s\p{C}@<>()[\]\\,;:"]{1,64}$/u
const domain =
  /^(?=.{1,253}$)([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u

/** One e-mail address and nothing else; undefined when it is not one. */
export function emailAddress(typed: string): string | undefined {
  const text = typed.trim()
  const at = text.lastIndexOf('@')
  const fits =
    text.length <= 254 && local.test(text.slice(0, at)) && domain.test(text.slice(at + 1))
  return fits ? text : undefined
}

/** Enough of an address to know it by, and no more: `al…@klitby.dk`, `…5678`. */
export function hinted(address: string): string {
  const [name = '', host] = address.split('@')
  return host === undefined ? `…${address.slice(-4)}` : `${name.slice(0, 2)}…@${host}`
}
