import type { Ledger } from '../ledger.ts'
import { say } from '../texts.ts'
import {
  flagOf,
  isBlank,
  isObject,
  numberOf,
  objectsIn,
  type Plain,
  type PlainObject,
  shown,
  textOf,
} from './plain.ts'

/** Reads an object and remembers what was read, so that the rest can be listed. */
export type Reader = {
  place: string
  raw(key: string): Plain | undefined
  text(key: string): string | undefined
  number(key: string): number | undefined
  flag(key: string): boolean | undefined
  objects(key: string): PlainObject[]
  object(key: string): PlainObject
  /** Reads an object inside this one; what is left in it is listed with its name in front. */
  inner(key: string, defaults?: PlainObject): Reader
  /** Counts as read: it means nothing outside the source's own program. */
  pass(...keys: string[]): void
  /** What says something and was not read: 'validate.custom' → value. */
  rest(): [string, Plain][]
  /** Lists the rest as settings of the thing called `name`; `looks` are only counted. */
  listRest(ledger: Ledger, name: string, looks?: ReadonlySet<string>): void
}

/** `defaults`: what the source's program writes when nobody chose anything, so it says nothing. */
export function reader(
  source: Plain | undefined,
  place: string,
  defaults: PlainObject = {},
): Reader {
  const object = isObject(source) ? source : (Object.create(null) as PlainObject)
  const read = new Set<string>()
  const inners: [string, Reader][] = []
  const raw = (key: string): Plain | undefined => {
    read.add(key)
    return object[key]
  }
  const here: Reader = {
    place,
    raw,
    text: (key) => textOf(raw(key)),
    number: (key) => numberOf(raw(key)),
    flag: (key) => flagOf(raw(key)),
    objects: (key) => objectsIn(raw(key)),
    object(key) {
      const value = raw(key)
      return isObject(value) ? value : Object.create(null)
    },
    inner(key, innerDefaults) {
      const made = reader(raw(key), place, innerDefaults)
      inners.push([key, made])
      return made
    },
    pass(...keys) {
      for (const key of keys) read.add(key)
    },
    rest() {
      const own = Object.entries(object).filter(
        ([key, value]) => !read.has(key) && !saysNothing(value, defaults[key], key in defaults),
      )
      const within = inners.flatMap(([key, one]) =>
        one.rest().map(([name, value]): [string, Plain] => [`${key}.${name}`, value]),
      )
      return [...own, ...within]
    },
    listRest(ledger, name, looks) {
      const rest = here.rest().filter(([key]) => {
        const isLook = looks?.has(key)
        if (isLook) ledger.look(key)
        return !isLook
      })
      if (!rest.length) return
      const settings = rest.flatMap(([key, value]) => flat(key, value))
      ledger.leaveOut(place, rest.map(([key]) => key).join(', '), say.settings(name, settings))
    },
  }
  return here
}

function saysNothing(value: Plain, standard: Plain | undefined, known: boolean): boolean {
  if (!known) return isBlank(value)
  if (JSON.stringify(value) === JSON.stringify(standard)) return true
  return isBlank(value) && (isBlank(standard) || value === '' || value === null)
}

/** Every value in a setting that says something, by its whole name. */
function flat(name: string, value: Plain): string[] {
  if (isBlank(value)) return []
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, inner]) => flat(`${name}.${key}`, inner))
  }
  if (Array.isArray(value) && value.some((one) => typeof one === 'object')) {
    return value.flatMap((inner, index) => flat(`${name}.${index + 1}`, inner))
  }
  return [`${name}: ${shown(value, 300)}`]
}
