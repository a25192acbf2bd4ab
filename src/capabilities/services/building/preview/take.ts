import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { MultipartFile } from '@fastify/multipart'
import type { Tx } from '../../../../platform/db.ts'
import { municipalityCodes } from '../../../addresses/index.ts'
import {
  readTyped,
  type Typed,
  type TypedAppointment,
  type TypedFile,
  type TypedGroup,
  type Values,
} from '../../answers/typed.ts'
import type { Stop, Walk } from '../../answers/walk.ts'
import type { KnownOfDraft } from '../../dialogue/known.ts'
import { withKnown } from '../../dialogue/known.ts'
import { type Matches, resolveAddresses } from '../../dialogue/resolve.ts'
import { Stop as Refusal } from '../../../../platform/errors.ts'
import type { Definition, GroupSchema } from '../shape.ts'

/** A posted page of a try. Of files only the names are taken. */
export type Posted = { values: Values; files: Record<string, string[]> }

const malformed = /multipart|boundary|^The needle|Unexpected end/i

export async function receive(request: FastifyRequest): Promise<Posted> {
  if (!request.isMultipart()) return { values: { ...(request.body as Values) }, files: {} }
  const posted: Posted = { values: {}, files: {} }
  try {
    for await (const part of request.parts({ throwFileSizeLimit: false } as object)) {
      if (part.type === 'file') {
        const { fieldname, filename, file } = part as MultipartFile
        let size = 0
        for await (const chunk of file) size += (chunk as Buffer).length
        if (filename && size) (posted.files[fieldname] ??= []).push(filename.slice(0, 100))
        continue
      }
      const before = posted.values[part.fieldname]
      const value = String(part.value)
      posted.values[part.fieldname] = before === undefined ? value : [before, value].flat()
    }
  } catch (error) {
    if (malformed.test((error as Error).message)) throw new Refusal(400, 'bad-request')
    throw error
  }
  return posted
}

type Taken = { typed: Typed; matches: Matches; stayAt?: string }

/** What a page of a try comes to. Nothing is held and nothing kept: a file is a name, a time is ours in words alone. */
export async function take(
  tx: Tx,
  request: FastifyRequest,
  definition: Definition,
  { questions }: Stop,
  way: Walk,
  held: { typed: Typed; known: KnownOfDraft },
  posted: Posted,
): Promise<Taken> {
  const known = withKnown(questions, held.typed, held.known)
  const onPage = readTyped(definition, questions, posted.values, known)
  for (const { id, widget } of questions) {
    if (widget === 'file') {
      const fresh = (posted.files[id] ?? []).map((name): TypedFile => ({
        id: randomUUID(),
        name,
        type: 'application/pdf',
        size: 1000,
        sha256: name,
      }))
      onPage[id] = [...(onPage[id] as TypedFile[]), ...fresh]
    }
    const { start } = (onPage[id] ?? {}) as TypedAppointment
    if (widget === 'appointment' && start && way.need)
      onPage[id] = { start, held: { id: tryHold, start, need: way.need } }
  }
  const stayAt = pressed(definition, questions, onPage, posted.values)
  const matches = stayAt
    ? {}
    : await resolveAddresses(tx, questions, onPage, municipalityCodes(request.tenant.profile))
  return { typed: { ...held.typed, ...onPage }, matches, ...(stayAt && { stayAt }) }
}

const tryHold = '00000000-0000-4000-8000-000000000001'

/** Buttons on the page itself: one more or one less of a group, one file less. Where on the page to come back to. */
function pressed(
  { data }: Definition,
  questions: Stop['questions'],
  typed: Typed,
  values: Values,
): string | undefined {
  const button = (name: string) => [values[name] ?? ''].flat()[0]!.split(':')
  const [toAdd = ''] = button('tilfoej')
  const [from = '', which = ''] = button('fjern')
  const isOf = (id: string, widget: string) =>
    questions.some((one) => one.id === id && one.widget === widget)
  if (isOf(toAdd, 'group')) {
    const items = typed[toAdd] as TypedGroup
    const { maxItems } = data.properties[toAdd] as GroupSchema
    if (items.length < maxItems) items.push({})
    if (items.length === 1) items.push({})
    return `${toAdd}-${items.length - 1}`
  }
  if (isOf(from, 'group')) {
    ;(typed[from] as TypedGroup).splice(Number(which), 1)
    return from
  }
  if (!isOf(from, 'file')) return undefined
  typed[from] = (typed[from] as TypedFile[]).filter(({ id }) => id !== which)
  return from
}
