import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { evaluate } from '../evaluate.ts'
import { toFeel } from '../print.ts'

const now = new Date('2026-11-22T10:00:00Z')

/** The cases of a text under the headings they stand beneath: `expression => what it gives`. */
function casesIn(name: string): Map<string, [string, string][]> {
  const cases = new Map<string, [string, string][]>()
  let heading = name
  for (const line of readFileSync(new URL(name, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('# ')) heading = line.slice(2)
    if (line === '' || line.startsWith('# ')) continue
    const at = line.lastIndexOf(' => ')
    cases.set(heading, [...(cases.get(heading) ?? []), [line.slice(0, at), line.slice(at + 4)]])
  }
  return cases
}

for (const text of ['functions.txt', 'language.txt']) {
  for (const [heading, cases] of casesIn(text)) {
    test(`the standard holds: ${heading}`, () => {
      for (const [expression, expected] of cases) {
        assert.equal(toFeel(evaluate(expression, new Map(), now).value), expected, expression)
      }
    })
  }
}
