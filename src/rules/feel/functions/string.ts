// String functions; characters are code points (DMN 1.5, 10.3.4.3).
import { longestString } from '../code/operator.ts'
import type { FeelNumber } from '../number.ts'
import { decimal } from '../number.ts'
import type { Found, Pattern } from '../pattern/pattern.ts'
import { matchesIn, patternFrom, replaced } from '../pattern/pattern.ts'
import type { Run } from '../run.ts'
import { refuse, spend } from '../run.ts'
import type { FeelFunction, Value } from '../value.ts'
import { define } from './define.ts'

function substring([text, start, length]: [string, FeelNumber, FeelNumber?], run: Run): Value {
  const from = decimal(start).trunc().toNumber()
  if (!from) return refuse(run, '»substring« tæller fra 1, eller fra −1 bagfra.')
  const points = Array.from(text)
  if (Math.abs(from) > points.length) return refuse(run, 'Teksten har ikke den plads.')
  const first = from > 0 ? from - 1 : points.length + from
  if (length === undefined || length === null) return points.slice(first).join('')
  const count = decimal(length).trunc().toNumber()
  if (count < 1) return refuse(run, '»substring« skal tage mindst 1 tegn.')
  return points.slice(first, first + count).join('')
}

type Search = { pattern: Pattern; matches: Found[] }

/** Looks for a pattern in a text, and spends what it cost; null when the pattern is none or too heavy. */
function search(
  text: string,
  sought: string,
  flags: Value | undefined,
  run: Run,
  most?: number,
): Search | null {
  const read = patternFrom(sought, typeof flags === 'string' ? flags : '')
  if (!read.ok) return refuse(run, read.sentence)
  const { matches, cost } = matchesIn(read.pattern, text, most)
  if (!matches) refuse(run, 'Mønsteret er for tungt at lede efter i så lang en tekst.')
  return spend(run, cost >> 3) && matches ? { pattern: read.pattern, matches } : null
}

function matches([text, sought, flags]: [string, string, Value?], run: Run): Value {
  const found = search(text, sought, flags, run, 1)
  return found && found.matches.length > 0
}

function split([text, delimiter]: [string, string], run: Run): Value {
  const found = search(text, delimiter, '', run)
  if (!found) return null
  // Where XPath has an error, FEEL has null (table 74, note 2): what separates is never nothing.
  if (found.matches.some(({ start, end }) => start === end)) {
    return refuse(run, 'En tekst kan ikke deles ved ingenting.')
  }
  const parts: string[] = []
  let from = 0
  for (const { start, end } of found.matches) {
    parts.push(text.slice(from, start))
    from = end
  }
  return spend(run, parts.length) ? [...parts, text.slice(from)] : null
}

function replace([text, sought, by, flags]: [string, string, string, Value?], run: Run): Value {
  const found = search(text, sought, flags, run)
  if (!found) return null
  const result = replaced(found.pattern, text, found.matches, by, longestString)
  if (result === null) return refuse(run, 'Der kan ikke erstattes sådan.')
  return spend(run, result.length >> 6) ? result : null
}

const joinable = (item: Value): item is string | null => item === null || typeof item === 'string'

function join([items, delimiter]: [Value[], (string | null)?], run: Run): Value {
  if (!items.every(joinable)) return refuse(run, '»string join« samler kun tekster.')
  const words = items.filter((item) => item !== null)
  const size = words.reduce((sum, word) => sum + word.length + (delimiter ?? '').length, 0)
  if (size > longestString) return refuse(run, 'Teksten bliver for lang.')
  return spend(run, size >> 6) ? words.join(delimiter ?? '') : null
}

export const stringFunctions: FeelFunction[] = [
  define('substring', 'string: string, start position: number, length?: number', substring),
  define('string length', 'string: string', ([text]: [string]) => Array.from(text).length),
  define('upper case', 'string: string', ([text]: [string]) => text.toUpperCase()),
  define('lower case', 'string: string', ([text]: [string]) => text.toLowerCase()),
  define('substring before', 'string: string, match: string', ([text, match]: [string, string]) =>
    text.slice(0, Math.max(text.indexOf(match), 0)),
  ),
  define('substring after', 'string: string, match: string', ([text, match]: [string, string]) =>
    text.includes(match) ? text.slice(text.indexOf(match) + match.length) : '',
  ),
  define('contains', 'string: string, match: string', ([text, match]: [string, string]) =>
    text.includes(match),
  ),
  define('starts with', 'string: string, match: string', ([text, match]: [string, string]) =>
    text.startsWith(match),
  ),
  define('ends with', 'string: string, match: string', ([text, match]: [string, string]) =>
    text.endsWith(match),
  ),
  define('matches', 'input: string, pattern: string, flags?: string', matches),
  define('replace', 'input: string, pattern: string, replacement: string, flags?: string', replace),
  define('split', 'string: string, delimiter: string', split),
  define('string join', 'list: list, delimiter?: string', join),
]
