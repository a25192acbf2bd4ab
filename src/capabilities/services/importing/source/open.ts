import { parseDocument } from 'yaml'
import { say } from '../texts.ts'
import { type Plain, TooMuch, toPlain } from './plain.ts'
import { isZip, type Skipped, unzip } from './zip.ts'

/** A file that says something: JSON or YAML. */
export type Document = { name: string; value: Plain }
export type Opened = {
  ok: true
  documents: Document[]
  skipped: Skipped[]
  /** Files in an archive that could not be read: name and sentence. */
  unread: { name: string; sentence: string }[]
  /** Keys left out because programs stumble over them. */
  poison: string[]
}

const largest = 25_000_000
const largestYaml = 1_500_000
const readable = (name: string) =>
  /\.(json|ya?ml)$/i.test(name) && !/(^|\/)(__MACOSX|\.)/.test(name)

/** Opens a chosen file: a zip archive, JSON or YAML, recognised by content. Bounded in time and memory; never throws. */
export function open(bytes: Uint8Array, fileName: string): Opened | { ok: false; problem: string } {
  const refuse = (problem: string) => ({ ok: false as const, problem })
  if (bytes.length === 0) return refuse(say.empty)
  if (bytes.length > largest) return refuse(say.tooLarge)
  const poison: string[] = []
  try {
    if (!isZip(bytes)) {
      const read = parse(bytes, poison)
      if (typeof read === 'string') return refuse(read)
      return { ok: true, documents: [{ name: fileName, ...read }], skipped: [], unread: [], poison }
    }
    const unpacked = unzip(bytes, readable)
    if (!unpacked) return refuse(say.brokenZip)
    const documents: Document[] = []
    const unread: Opened['unread'] = []
    for (const { name, bytes: inside } of unpacked.entries) {
      const read = parse(inside, poison)
      if (typeof read === 'string') unread.push({ name, sentence: read })
      else documents.push({ name, ...read })
    }
    if (!documents.length) return refuse(unread[0]?.sentence ?? say.nothingInZip)
    return { ok: true, documents, skipped: unpacked.skipped, unread, poison }
  } catch (error) {
    return refuse(
      error instanceof TooMuch || error instanceof RangeError ? say.tooMuch : say.unreadable,
    )
  }
}

/** A sentence when it cannot be read. */
function parse(bytes: Uint8Array, poison: string[]): { value: Plain } | string {
  const text = decode(bytes)
  if (text === undefined) return say.encoding
  const first = text.trimStart()[0]
  const plain = (value: unknown) => ({ value: toPlain(value, (key) => poison.push(key)) })
  if (first === '{' || first === '[') {
    const parsed = attempt(() => JSON.parse(text) as unknown)
    if (parsed) return plain(parsed.value)
    return say.brokenJson
  }
  const value = parseYaml(text)
  return value && typeof value.value === 'object' && value.value !== null
    ? plain(value.value)
    : say.unknown
}

/** YAML as values. Undefined when it is none, or refers to itself more often than a form would. */
export function parseYaml(text: string): { value: unknown } | undefined {
  if (text.length > largestYaml || isSteep(text)) throw new TooMuch()
  return attempt(() => {
    const document = parseDocument(text, {
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'silent',
    })
    if (document.errors.length) throw document.errors[0]!
    return document.toJS({ maxAliasCount: 50 }) as unknown
  })
}

/** Deeper than a person would write: brackets in brackets, dashes after dashes. */
function isSteep(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1)
    if (depth > 200) return true
  }
  return /(?:- ){100}|(?:\? ){100}/.test(text)
}

function attempt<T>(work: () => T): { value: T } | undefined {
  try {
    return { value: work() }
  } catch (error) {
    if (error instanceof RangeError) throw new TooMuch()
    return undefined
  }
}

/** UTF-8, or UTF-16 that says so in its first two bytes. */
function decode(bytes: Uint8Array): string | undefined {
  const named =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return attempt(() => new TextDecoder(named, { fatal: true }).decode(bytes))?.value
}
