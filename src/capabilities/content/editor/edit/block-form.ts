import type { Block, Data, Json } from '../../../../merging/index.ts'
import { problemsOf, typeOf } from '../../block.ts'
import type { Field } from '../../field.ts'

type Typed = Record<string, string | undefined>

/** What a block says, as the fields of its form. A moment is two fields: its day and its clock. */
export function fieldsOf({ type, data }: Pick<Block, 'type' | 'data'>): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, { kind }] of Object.entries(typeOf(type)?.fields ?? {})) {
    const value = data[name]
    if (kind === 'flag') fields[name] = value === true ? 'ja' : ''
    else if (kind === 'moment') {
      const [day = '', clock = ''] = String(value ?? '').split('T')
      fields[`${name}-dag`] = day
      fields[`${name}-kl`] = clock.replace(':', '.')
    } else fields[name] = value === undefined ? '' : String(value)
  }
  return fields
}

/** A block of this type as its form was filled in. What was left empty and may be is not there. */
export function dataFrom(type: string, typed: Typed): Data {
  const data: Record<string, Json> = {}
  for (const [name, field] of Object.entries(typeOf(type)?.fields ?? {})) {
    const value = valueOf(name, field, typed)
    if (value !== undefined) data[name] = value
  }
  return data
}

function valueOf(name: string, { kind, required }: Field, typed: Typed): Json | undefined {
  const raw = typed[name] ?? ''
  if (kind === 'flag') return raw === 'ja' ? true : undefined
  if (kind === 'moment') {
    const day = typed[`${name}-dag`]?.trim() ?? ''
    const clock = (typed[`${name}-kl`]?.trim() ?? '').replace('.', ':')
    if (!day && !clock && !required) return undefined
    return `${day}T${/^\d:/.test(clock) ? `0${clock}` : clock}`
  }
  const text =
    kind === 'words' ? raw.replaceAll(/\r\n?/g, '\n').trimEnd() : raw.trim().replaceAll(/\s+/g, ' ')
  if (text === '' && !required) return undefined
  if (kind === 'count' && /^\d{1,6}$/.test(text)) return Number(text)
  return text
}

/** Why a field of a block cannot be so, by field: the key of a sentence. */
export function wrongIn(block: Pick<Block, 'id' | 'type' | 'data'>): Record<string, string> {
  const fields: Readonly<Record<string, Field>> = typeOf(block.type)?.fields ?? {}
  return Object.fromEntries(
    problemsOf(block).map((name) => {
      const field = fields[name]
      const shown = field?.kind === 'moment' ? `${name}-dag` : name
      const value = block.data[name]
      const kind = field?.kind ?? 'words'
      // What is chosen and not written has a sentence of its own, wrong or empty.
      return [shown, !value && (kind === 'line' || kind === 'words') ? 'missing' : kind]
    }),
  )
}

/** What a new block of a type says before anybody has written in it. */
export function emptyData(type: string): Data {
  const data: Record<string, Json> = {}
  for (const [name, { kind, required, options }] of Object.entries<Field>(
    typeOf(type)?.fields ?? {},
  )) {
    if (required) data[name] = kind === 'choice' ? options![0]! : ''
  }
  return data
}
