import { pathPattern } from '../items/item.ts'
import { linkHref } from '../markdown/inline.ts'

export type Wish = { path: string; target: string }
export type Wrong = 'path' | 'target' | 'loop' | 'page'

/** An address as redirects have it: without host, query and the slash at its end. */
export const pathIn = (text: string): string => {
  const bare = text
    .trim()
    .replace(/^https?:\/\/[^/]+/i, '')
    .replace(/[?#].*$/, '')
    .toLowerCase()
  return bare.length > 1 ? bare.replace(/\/$/, '') : bare
}

/** Where one ends who is sent on from an address: undefined when one never does. */
function endOf(from: string, known: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set<string>()
  let at = from
  while (known.has(at)) {
    if (seen.has(at)) return undefined
    seen.add(at)
    at = pathOnly(known.get(at)!)
  }
  return at
}

const pathOnly = (target: string) =>
  target.startsWith('/') ? target.replace(/[?#].*$/, '') : target

/** Why a redirect cannot be, given those there are and the addresses where there is a page. */
export function wrongWith(
  { path, target }: Wish,
  known: ReadonlyMap<string, string>,
  pages: ReadonlySet<string>,
): Wrong | undefined {
  if (!pathPattern.test(path) || path === '/') return 'path'
  if (!/^(\/|https?:\/\/)/.test(target) || target.length > 300 || !linkHref(target)) return 'target'
  if (pages.has(path)) return 'page'
  return endOf(path, new Map([...known, [path, target]])) === undefined ? 'loop' : undefined
}

/** Lines of `from;to` or `from,to`, with or without a heading. */
export function readLines(text: string): Wish[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/[;,\t]/).map((cell) => cell.trim().replace(/^"|"$/g, '')))
    .filter(([from = '']) => from.startsWith('/') || /^https?:\/\//i.test(from))
    .map(([from = '', target = '']) => ({ path: pathIn(from), target }))
}
