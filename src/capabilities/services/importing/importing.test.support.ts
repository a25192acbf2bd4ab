import assert from 'node:assert/strict'
import type { Definition, Question } from '../definition.ts'
import { questionsOf } from '../definition.ts'
import { lint } from '../publishing/lint.ts'
import { importForm } from './index.ts'
import type { Imported } from './result.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Imports what a file holds; objects as JSON. Fails when it is refused, or when a draft has faults. */
export function imported(content: unknown, fileName = 'formular.json'): Imported {
  const given =
    content instanceof Uint8Array
      ? content
      : bytes(typeof content === 'string' ? content : JSON.stringify(content))
  const result = importForm(given, fileName)
  assert.ok(result.ok, result.ok ? '' : result.problem)
  for (const definition of result.definitions) assert.deepEqual(lint(definition), [])
  return result
}

export function refused(content: unknown, fileName = 'formular.json'): string {
  const given = content instanceof Uint8Array ? content : bytes(String(content))
  const result = importForm(given, fileName)
  assert.ok(!result.ok, 'it was read')
  return result.problem
}

/** The only draft. */
export function draftOf({ definitions }: Imported): Definition {
  assert.equal(definitions.length, 1)
  return definitions[0]!
}

export function question(definition: Definition, id: string): Question {
  const found = questionsOf(definition).find((one) => one.question.id === id)
  assert.ok(found, `no ${id} among ${questionsOf(definition).map((one) => one.question.id)}`)
  return found.question
}

/** When a question is asked: the page's condition and its own. */
export function whenOf(definition: Definition, id: string): (string | undefined)[] {
  const found = questionsOf(definition).find((one) => one.question.id === id)!
  return [found.page.when, found.question.when]
}

export const leftOutAt = ({ leftOut }: Imported, place: RegExp): string[] =>
  leftOut.filter((one) => place.test(one.place)).map(({ what }) => what)
