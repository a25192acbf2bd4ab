import type { NewCase } from '../../cases/index.ts'
import { fillIn } from '../answers/show.ts'
import { filesIn, type TypedAppointment, type TypedFile } from '../answers/typed.ts'
import { walk, type Walk } from '../answers/walk.ts'
import { type Definition, inLanguage } from '../definition.ts'
import type { Rules } from '../rules.ts'
import type { Next } from '../submission.ts'
import type { Seen } from './as-seen.ts'
import { factsFor } from './facts.ts'
import { deadlineOf, nextSteps } from './next-steps.ts'
import { NotSent } from './not-sent.ts'

type Language = 'da' | 'en'

/** What a draft comes to when it is sent. `leftOver` are files on a branch that was left again: they are not sent. */
export type Reckoned = Seen & {
  way: Walk
  /** The time that is held for a meeting, if one was asked for. */
  held: { page: string; id: string; start: Date } | undefined
  next: Next[]
  about: Pick<NewCase, 'title' | 'kle' | 'team' | 'summary' | 'documents' | 'next' | 'deadline'>
  leftOver: string[]
}

/** Works out all that follows from a draft alone, or what is to be answered first. Pure. */
export function reckon(
  rules: Rules,
  { draft, definition }: Seen,
  { language, now }: { language: Language; now: Date },
): Reckoned | NotSent {
  const way = walk(rules, definition, draft, language)
  if (way.missing || way.ended)
    return new NotSent((way.missing ?? way.stops.at(-1)!).page.id, 'missing')
  const { answers } = way
  const held = heldTime(draft, way)
  const deadline = deadlineOf(rules, definition, answers, now)
  const next = nextSteps(
    rules,
    definition,
    answers,
    { now, start: held?.start, deadline },
    language,
  )
  const documents = documentsIn(rules, definition, way, language)
  const title = rules.decide(definition, 'title', answers) ?? definition.title
  const sent = new Set(documents.map(({ fileId }) => fileId))
  return {
    draft,
    definition,
    way,
    held,
    next,
    about: {
      title: fillIn(rules, definition, title, answers, 'da').slice(0, 200),
      kle: rules.decide(definition, 'subject', answers) ?? definition.kle,
      team: rules.decide(definition, 'team', answers)!,
      summary: factsFor(definition, draft, way, language),
      documents,
      next: next.map(({ due, ...step }) => ({ ...step, ...(due && { due: momentOf(due) }) })),
      ...(deadline && { deadline: momentOf(deadline) }),
    },
    leftOver: filesIn(draft.typed).filter((file) => !sent.has(file)),
  }
}

const momentOf = (due: string) => new Date(due.length === 10 ? `${due}T12:00:00Z` : due)

function heldTime({ typed }: Seen['draft'], { stops, need }: Walk) {
  for (const { page, questions } of need ? stops : []) {
    const asked = questions.find(({ widget }) => widget === 'appointment')
    const held = asked && (typed[asked.id] as TypedAppointment | undefined)?.held
    if (held) return { page: page.id, id: held.id, start: new Date(held.start) }
  }
  return undefined
}

/** The files that were sent, each called what it was asked for as. */
function documentsIn(
  rules: Rules,
  definition: Definition,
  { answers, stops }: Walk,
  language: Language,
) {
  const wanted = rules.decide(definition, 'documents', answers) ?? []
  return stops
    .flatMap(({ questions }) => questions)
    .filter(({ id, widget }) => widget === 'file' && answers[id] !== undefined)
    .flatMap((question) => {
      const title =
        wanted.find((document) => document.question === question.id)?.title ??
        question.short ??
        question.label
      const files = answers[question.id] as Pick<TypedFile, 'id' | 'name'>[]
      const called = inLanguage(title, language)
      return files.map((file) => ({
        fileId: file.id,
        title: files.length > 1 ? `${called}: ${file.name}` : called,
      }))
    })
}
