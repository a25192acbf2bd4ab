import type { FastifyRequest } from 'fastify'
import { Stop } from '../../../platform/errors.ts'
import { mostBytes } from '../pictures/make.ts'

/** A form with small pictures in it, whole: one text for each name, and the files that were chosen. */
export type Body = { typed: Record<string, string>; files: Record<string, Buffer | 'too-large'> }

const most = { fileSize: mostBytes, files: 4, fields: 200, fieldSize: 2000 }

/** Reads such a form, or one without files. 400 when it is no form. */
export async function readBody(request: FastifyRequest): Promise<Body> {
  if (!request.isMultipart()) return { typed: textsOf(request.body), files: {} }
  const body: Body = { typed: {}, files: {} }
  try {
    for await (const part of request.parts({ limits: most, throwFileSizeLimit: false } as object)) {
      if (part.type !== 'file') {
        body.typed[part.fieldname] = clean(part.value)
        continue
      }
      const chunks: Buffer[] = []
      for await (const chunk of part.file) chunks.push(chunk as Buffer)
      const bytes = Buffer.concat(chunks)
      if (bytes.length) body.files[part.fieldname] = part.file.truncated ? 'too-large' : bytes
    }
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop(400, 'bad-request')
  }
  return body
}

/** All that was posted, as text: one for each name, and nothing a text in the database may not hold. */
export const textsOf = (body: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body ?? {})
      .filter(([name]) => name !== '__proto__')
      .map(([name, value]) => [name, clean([value].flat()[0])]),
  )

const clean = (value: unknown) =>
  (typeof value === 'string' ? value : '').replaceAll('\0', '').toWellFormed()
