import { readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { Problem } from '../../tools/problem.ts'
import {
  type Compiled,
  type Model,
  type Problem as Said,
  compileModel,
  readModel,
} from '../rules/index.ts'

/** Not understood, or not there. */
export const wrong = (sentence: string) => new Problem(sentence, 2)

/** A problem with its file, line and column first. */
export const placed = (file: string, { sentence, place }: Said) =>
  place
    ? `${file}, linje ${place.line}, kolonne ${place.column}: ${sentence}`
    : `${file}: ${sentence}`

/** The text of a file, or of standard input when the name is `-`. */
export async function textOf(file: string): Promise<string> {
  if (file === '-') return readAll(process.stdin)
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why =
      code === 'EISDIR'
        ? 'er en mappe'
        : code === 'ENOENT'
          ? 'findes ikke'
          : `kan ikke læses (${code})`
    throw wrong(`${file} ${why}.`)
  }
}

/** The model of a file. XML that is no model ends it all. */
export async function modelOf(file: string): Promise<{ model: Model; problems: Said[] }> {
  const read = readModel(await textOf(file))
  if (!read.ok) throw wrong(placed(file, read.problems[0]!))
  return read
}

/** The model of a file, compiled; what it imports is found among the files beside it. */
export async function compiledOf(file: string): Promise<Compiled> {
  const { model, problems } = await modelOf(file)
  const compiled = compileModel(model, model.imports.length > 0 ? beside(file) : new Map())
  return { ...compiled, problems: [...problems, ...compiled.problems] }
}

function beside(file: string): Map<string, Model> {
  const folder = dirname(file)
  const models = readdirSync(folder)
    .filter((name) => extname(name) === '.dmn' && name !== basename(file))
    .map((name) => readModel(readFileSync(join(folder, name), 'utf8')))
  return new Map(models.flatMap((read) => (read.ok ? [[read.model.namespace, read.model]] : [])))
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

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const { message } = error as SyntaxError
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
    const before = text.slice(0, at)
    const column = at - before.lastIndexOf('\n')
    throw wrong(`${name}, linje ${before.split('\n').length}, kolonne ${column}: det er ikke JSON.`)
  }
}
