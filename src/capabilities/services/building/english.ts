import type { Text } from './shape.ts'
import type { Work } from './work.ts'

/** A text of a service, where it stands, and the Danish of it. */
export type Placed = { path: string; text: Text }

/** Every text of a service that people are shown, in the order they meet it. `path` leads to it: 'dialogue.pages.0.title'. */
export function textsOf(work: Work): Placed[] {
  const {
    title,
    summary,
    outcome,
    ready,
    dialogue,
    needed,
    documents,
    haveAlready,
    texts,
    receipt,
  } = work
  return placed(
    { title, summary, outcome, ready, needed, dialogue, documents, haveAlready, texts, receipt },
    '',
  )
}

function placed(value: unknown, path: string): Placed[] {
  if (typeof value !== 'object' || value === null) return []
  if ('da' in value && typeof value.da === 'string') return [{ path, text: value as Text }]
  return Object.entries(value).flatMap(([name, inner]) =>
    placed(inner, path ? `${path}.${name}` : name),
  )
}

/** How many texts wait for English. */
export const untranslated = (work: Work) => textsOf(work).filter(({ text }) => !text.en).length

/** The service with English texts put where the paths lead. An empty one is taken away. */
export function withEnglish(work: Work, english: Map<string, string>): Work {
  return replaced(work, '', english) as Work
}

function replaced(value: unknown, path: string, english: Map<string, string>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('da' in value && typeof value.da === 'string') {
    const en = english.get(path)
    if (en === undefined) return value
    return en ? { da: value.da, en } : { da: value.da }
  }
  if (Array.isArray(value))
    return value.map((one, at) => replaced(one, path ? `${path}.${at}` : String(at), english))
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      replaced(inner, path ? `${path}.${name}` : name, english),
    ]),
  )
}
