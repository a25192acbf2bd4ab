import { createHash } from 'node:crypto'

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json }

/** What a block holds, by field. Words are merged word by word; anything else is taken whole, from one side. */
export type Data = { readonly [field: string]: Json }

/**
 * What an adopter may do: `open`, anything; `slot`, a place meant for local words; `text`, other words but not hidden or
 * moved; `locked`, nothing, for what the law says word by word.
 */
export type Lock = 'open' | 'slot' | 'text' | 'locked'

/** The smallest thing that is shared, changed and merged. Its id is never given to another block. */
export type Block = {
  readonly id: string
  readonly type: string
  readonly data: Data
  readonly lock?: Lock
  /** Says something the law demands: hiding it, or missing a change of it, is never passed over. */
  readonly legal?: boolean
}

/** SHA-256 over type and data with fields in order, base64url. What may be done with a block is not part of it. */
export const hashOf = ({ type, data }: Pick<Block, 'type' | 'data'>): string =>
  createHash('sha256')
    .update(canonical([type, data]))
    .digest('base64url')

export const same = (a: Json, b: Json): boolean => a === b || canonical(a) === canonical(b)

/** JSON with fields in order and no spaces: equal values have equal texts. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.keys(value).toSorted()
  return `{${fields.map((name) => `${JSON.stringify(name)}:${canonical(value[name]!)}`).join(',')}}`
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
