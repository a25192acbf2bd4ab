import type { Logic } from './logic.ts'

/** A yes-or-no function of named conditions: 0 never, 1 always, else a node. Equal functions have equal numbers. */
export type Path = number

/** Thrown when the ways through a form are too many to tell. */
export class TooManyPaths extends Error {
  name = 'TooManyPaths'
}

type Node = { name: number; no: Path; yes: Path }
const most = 20_000
const longest = 60

export type Diagram = {
  condition(name: string): Path
  and(a: Path, b: Path): Path
  or(a: Path, b: Path): Path
  not(a: Path): Path
  /** As a condition over the named ones. Throws TooManyPaths when it would be longer than anybody reads. */
  tell(path: Path, of: (name: string) => Logic): Logic
}

/**
 * Decision diagrams over conditions: when ways part and meet again, "a or not a" becomes always by itself. Throws
 * TooManyPaths beyond 20,000 nodes.
 */
export function diagram(): Diagram {
  const names: string[] = []
  const nodes: Node[] = [
    { name: Infinity, no: 0, yes: 0 },
    { name: Infinity, no: 1, yes: 1 },
  ]
  const known = new Map<string, Path>()
  const done = new Map<string, Path>()

  const make = (name: number, no: Path, yes: Path): Path => {
    if (no === yes) return no
    const key = `${name} ${no} ${yes}`
    const found = known.get(key)
    if (found !== undefined) return found
    if (nodes.length >= most) throw new TooManyPaths()
    known.set(key, nodes.push({ name, no, yes }) - 1)
    return nodes.length - 1
  }
  /** If a then b else c. */
  const choose = (a: Path, b: Path, c: Path): Path => {
    if (a === 1 || b === c) return b
    if (a === 0) return c
    if (b === 1 && c === 0) return a
    const key = `${a} ${b} ${c}`
    const found = done.get(key)
    if (found !== undefined) return found
    const name = Math.min(nodes[a]!.name, nodes[b]!.name, nodes[c]!.name)
    const side = (path: Path, which: 'no' | 'yes') =>
      nodes[path]!.name === name ? nodes[path]![which] : path
    const no = choose(side(a, 'no'), side(b, 'no'), side(c, 'no'))
    const yes = choose(side(a, 'yes'), side(b, 'yes'), side(c, 'yes'))
    const made = make(name, no, yes)
    done.set(key, made)
    return made
  }
  return {
    condition(name) {
      const at = names.indexOf(name)
      return make(at === -1 ? names.push(name) - 1 : at, 0, 1)
    },
    and: (a, b) => choose(a, b, 0),
    or: (a, b) => choose(a, 1, b),
    not: (a) => choose(a, 0, 1),
    tell(path, of) {
      let length = 0
      const write = (at: Path): Logic => {
        if (at < 2) return { always: at === 1 }
        if (++length > longest) throw new TooManyPaths()
        const { name, no, yes } = nodes[at]!
        const own = of(names[name]!)
        if (yes === 1) return no === 0 ? own : { any: [own, write(no)] }
        if (no === 0) return { all: [own, write(yes)] }
        if (yes === 0) return no === 1 ? { not: own } : { all: [{ not: own }, write(no)] }
        if (no === 1) return { any: [{ not: own }, write(yes)] }
        return { any: [{ all: [own, write(yes)] }, { all: [{ not: own }, write(no)] }] }
      }
      return write(path)
    },
  }
}
