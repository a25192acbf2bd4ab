import { buffer } from 'node:stream/consumers'
import type { FastifyRequest } from 'fastify'
import { Stop } from '../../../../platform/errors.ts'
import { mostBytes } from '../../media/index.ts'
import { textsOf } from '../routes/typed.ts'

/** A form with one file at most: what was typed, and the file if one was chosen. `tooLarge`: there was more than we take. */
export type Received = {
  typed: Record<string, string>
  file?: { name: string; bytes: Buffer; tooLarge: boolean }
}

const limits = { fileSize: mostBytes, files: 1, fields: 50, fieldSize: 20_000, headerPairs: 50 }

/** Reads a form, also one without parts. A body that is no form is 400. */
export async function receivedOf(request: FastifyRequest): Promise<Received> {
  if (!request.isMultipart()) return { typed: textsOf(request.body) }
  const values: Record<string, unknown> = {}
  let file: Received['file']
  try {
    for await (const part of request.parts({ limits, throwFileSizeLimit: false } as object)) {
      if (part.type === 'field') {
        values[part.fieldname] ??= part.value
        continue
      }
      const bytes = await buffer(part.file)
      // A browser sends a nameless, empty part for a field where no file was chosen.
      if (part.filename || bytes.length)
        file = { name: part.filename, bytes, tooLarge: part.file.truncated }
    }
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string }
    if (code.startsWith('FST_') || /multipart|boundary|^The needle/i.test(message))
      throw new Stop(400, 'bad-request')
    throw error
  }
  return { typed: textsOf(values), ...(file && { file }) }
}
