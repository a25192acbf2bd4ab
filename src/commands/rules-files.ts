import { createReadStream, readdirSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { Problem } from '../../tools/problem.ts'
import {
  type Compiled,
  type Model,
  type Problem as Said,
  compileModel,
  readModel,
  textFrom,
} from '../rules/index.ts'

/** The most bytes that a file may have. */
const most = 20_000_000

/** Not understood, or not there. */
export const wrong = (sentence: string) => new Problem(sentence, 2)

/** A problem with its file, line and column first. */
export const placed = (file: string, { sentence, place }: Said) =>
  place
    ? `${file}, linje ${place.line}, kolonne ${place.column}: ${sentence}`
    : `${file}: ${sentence}`

/** The text of a file, or of standard input when the name is `-`, in the encoding it says. */
export async function textOf(file: string): Promise<string> {
  const name = file === '-' ? 'standard input' : file
  const decoded = textFrom(
    await bytesIn(file === '-' ? process.stdin : createReadStream(file), name),
  )
  if (!decoded.ok) throw wrong(placed(name, decoded.problem))
  return decoded.text
}

/** All bytes of a stream that has an end, and not too far off. */
async function bytesIn(stream: Readable, name: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > most) break
      chunks.push(chunk)
    }
  } catch (error) {
    throw wrong(`${name} ${whyNot((error as NodeJS.ErrnoException).code)}.`)
  }
  if (size > most) throw wrong(`${name} er for stor: der læses højst ${most / 1e6} MB.`)
  return Buffer.concat(chunks)
}

const whyNot = (code: string | undefined): string =>
  code === 'EISDIR' ? 'er en mappe' : code === 'ENOENT' ? 'findes ikke' : `kan ikke læses (${code})`

/** The model of a file. XML that is no model ends it all. */
export async function modelOf(file: string): Promise<{ model: Model; problems: Said[] }> {
  const read = readModel(await textOf(file))
  if (!read.ok) throw wrong(placed(file, read.problems[0]!))
  return read
}

/** The model of a file, compiled; what it imports is found among the files beside it. */
export async function compiledOf(file: string): Promise<Compiled> {
  const { model, problems } = await modelOf(file)
  const compiled = compileModel(model, await importedBy(model, file))
  return { ...compiled, problems: [...problems, ...compiled.problems] }
}

/** The models that a model imports, and those that they import, by namespace. */
async function importedBy(model: Model, file: string): Promise<Map<string, Model>> {
  const found = new Map([[model.namespace, model]])
  const beside = model.imports.length > 0 ? readdirSync(dirname(file)) : []
  const left = beside.filter((name) => extname(name) === '.dmn' && name !== basename(file))
  for (const { imports } of found.values()) {
    for (const { namespace } of imports) {
      if (found.has(namespace)) continue
      for (const name of left) {
        const text = await textOf(join(dirname(file), name)).catch(() => '')
        const read = text.includes(namespace) ? readModel(text) : undefined
        if (!read?.ok || read.model.namespace !== namespace) continue
        found.set(namespace, read.model)
        break
      }
    }
  }
  found.delete(model.namespace)
  return found
}

/** A JSON object by name. */
export async function jsonOf(file: string): Promise<Record<string, unknown>> {
  const text = await textOf(file)
  const name = file === '-' ? 'standard input' : file
  const json = parsed(text, name)
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
    return json as Record<string, unknown>
  }
  throw wrong(
    `${name}, linje 1, kolonne 1: der skal stå et JSON-objekt med et felt for hvert input.`,
  )
}

/** A number with more digits than JavaScript holds, or larger, is read as FEEL, which holds 34. */
function exact(_: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || !context?.source) return value
  const digits = context.source.replace(/[-.]|e.*/gi, '').length
  return digits > 15 || !Number.isFinite(value) ? `=${context.source}` : value
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text, exact)
  } catch (error) {
    const { message } = error as SyntaxError
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
    const before = text.slice(0, at)
    const column = at - before.lastIndexOf('\n')
    throw wrong(`${name}, linje ${before.split('\n').length}, kolonne ${column}: det er ikke JSON.`)
  }
}
