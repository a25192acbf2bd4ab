// Values as text.
import { Decimal, isNumber, printNumber } from './number.ts'
import { printDate, printDateTime, printMonths, printSeconds, printTime } from './time/print.ts'
import type { Range, Value } from './value.ts'

/** How a value is printed, and the room that is left for it in UTF-16 units. */
type Paper = { literal: boolean; room: number }

/** The text of a value as `string()` gives it: a string is itself, alone, and quoted inside others. */
export const printValue = (value: Value): string => printWithin(value, Infinity) ?? ''

/** The same, or undefined when it is longer than there is room for. */
export function printWithin(value: Value, room: number): string | undefined {
  if (typeof value === 'string') return value
  const paper = { literal: false, room }
  const text = printed(value, paper)
  return paper.room < 0 ? undefined : text
}

/** A literal that reads back as the value; only functions cannot. */
export const toFeel = (value: Value): string => printed(value, { literal: true, room: Infinity })

/** Whether a value has more signs than this when printed, or more layers: one that holds another twice, again and again, is soon endless. */
export function isLargerThan(value: Value, room: number, layers = 1_000): boolean {
  let left = room
  const measure = (part: Value, deep: number): void => {
    left -= typeof part === 'string' ? part.length + 2 : 4
    if (part instanceof Decimal) left -= Math.abs(part.e)
    if (deep > layers) left = -1
    if (part instanceof Map) {
      for (const [name, inner] of part) {
        if (left < 0) return
        left -= name.length
        measure(inner, deep + 1)
      }
    }
    if (!Array.isArray(part)) return
    for (const inner of part) {
      if (left < 0) return
      measure(inner, deep + 1)
    }
  }
  measure(value, 0)
  return left < 0
}

const escapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const quote = (text: string): string =>
  `"${text.replace(/[\\"\n\r\t]/g, (sign) => escapes[sign] ?? `\\${sign}`)}"`

const plainName = /^[\p{L}_][\p{L}\p{N}_]*(?: [\p{L}\p{N}_]+)*$/u

function printed(value: Value, paper: Paper): string {
  if (paper.room < 0) return ''
  if (Array.isArray(value)) return `[${value.map((item) => printed(item, paper)).join(', ')}]`
  if (value instanceof Map) {
    const entries = [...value].map(
      ([name, part]) => `${plainName.test(name) ? name : quote(name)}: ${printed(part, paper)}`,
    )
    return `{${entries.join(', ')}}`
  }
  const text = printOne(value, paper)
  paper.room -= text.length + 2
  return text
}

function printOne(value: Exclude<Value, Value[] | Map<string, Value>>, paper: Paper): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return quote(value)
  if (isNumber(value)) return printNumber(value)
  const at = (text: string) => (paper.literal ? `@"${text}"` : text)
  switch (value.kind) {
    case 'date':
      return at(printDate(value))
    case 'time':
      return at(printTime(value))
    case 'date and time':
      return at(printDateTime(value))
    case 'days and time duration':
      return at(printSeconds(value))
    case 'years and months duration':
      return at(printMonths(value))
    case 'range':
      return printRange(value, paper)
    case 'function':
      return `function ${value.name ?? ''}`.trim()
  }
}

function printRange({ from, to, fromIncluded, toIncluded }: Range, paper: Paper): string {
  const end = (part: Value | undefined) => printed(part ?? null, paper)
  if (from === undefined && to !== undefined) return `(<${toIncluded ? '=' : ''}${end(to)})`
  if (to === undefined && from !== undefined) return `(>${fromIncluded ? '=' : ''}${end(from)})`
  return `${fromIncluded ? '[' : '('}${end(from)}..${end(to)}${toIncluded ? ']' : ')'}`
}
