import { sayCondition } from '../condition/say.ts'
import { allQuestions } from '../edit/pages.ts'
import type { Part, Question } from '../shape.ts'
import type { Work } from '../work.ts'
import { changed, type Difference, properties, quoted } from './difference.ts'
import { lists } from './lists.ts'
import { parts } from './words.ts'

const placeOf = ({ label }: Question | Part) => `Spørgsmålet ${quoted(label.da)}`

/** How the pages and what is asked on them differ. */
export function pageDifferences(before: Work, after: Work): Difference[] {
  const pageOf = (work: Work) =>
    new Map(
      work.dialogue.pages.flatMap((page) => page.questions.map(({ id }) => [id, page] as const)),
    )
  const [was, is] = [pageOf(before), pageOf(after)]
  const all = (work: Work) => work.dialogue.pages.flatMap(({ questions }) => questions)
  return [
    ...lists(before.dialogue.pages, after.dialogue.pages, {
      idOf: ({ id }) => id,
      added: ({ title }) => [one('added', `Siden ${quoted(title.da)}`, 'er ny')],
      removed: ({ title }) => [one('removed', `Siden ${quoted(title.da)}`, 'er fjernet')],
      moved: ({ title }) => [one('moved', `Siden ${quoted(title.da)}`, 'står et andet sted')],
      changed: (a, b) => [
        ...properties(`Siden ${quoted(b.title.da)}`, a, b, parts.page, ['questions', 'when']),
        ...whenDifferences(`Siden ${quoted(b.title.da)}`, [before, a.when], [after, b.when]),
        ...lists(
          a.questions.filter(({ id }) => is.get(id)?.id === a.id),
          b.questions.filter(({ id }) => was.get(id)?.id === a.id),
          {
            idOf: ({ id }) => id,
            added: () => [],
            removed: () => [],
            changed: () => [],
            moved: (question) => [one('moved', placeOf(question), 'har fået en anden plads')],
          },
        ),
      ],
    }),
    ...lists(all(before), all(after), {
      idOf: ({ id }) => id,
      added: (question) => [
        one('added', placeOf(question), `er nyt på siden ${quoted(is.get(question.id)!.title.da)}`),
      ],
      removed: (question) => [one('removed', placeOf(question), 'er fjernet')],
      changed: (a, b) => [
        ...movedTo(a, b, was.get(a.id)!, is.get(b.id)!),
        ...questionDifferences(a, b),
        ...whenDifferences(placeOf(b), [before, a.when], [after, b.when]),
        ...answerDifferences(before, after, a, b),
      ],
    }),
  ]
}

const one = (kind: Difference['kind'], place: string, says: string): Difference => ({
  kind,
  place,
  says,
})

type Condition = [Work, string | undefined]

/** Conditions in words; as they are written, when the words are the same. */
export function whenDifferences(
  place: string,
  [was, before]: Condition,
  [is, after]: Condition,
): Difference[] {
  if (before === after) return []
  const say = (work: Work, when: string | undefined) =>
    when === undefined ? undefined : sayCondition(when, allQuestions(work))
  const [a, b] = [say(was, before), say(is, after)]
  return a === b
    ? changed(place, 'betingelsen', before, after)
    : changed(place, 'betingelsen', a, b)
}

function movedTo(
  _: Question,
  question: Question,
  from: { id: string; title: { da: string } },
  to: { id: string; title: { da: string } },
): Difference[] {
  return from.id === to.id
    ? []
    : [one('moved', placeOf(question), `er flyttet til siden ${quoted(to.title.da)}`)]
}

function questionDifferences(before: Question | Part, after: Question | Part): Difference[] {
  const place = placeOf(after)
  const inner = (question: Question | Part) => ('parts' in question ? (question.parts ?? []) : [])
  const choices = lists(before.options ?? [], after.options ?? [], {
    idOf: ({ value }) => value,
    added: ({ label }) => [one('added', place, `svaret ${quoted(label.da)} er nyt`)],
    removed: ({ label }) => [one('removed', place, `svaret ${quoted(label.da)} er fjernet`)],
    moved: ({ label }) => [one('moved', place, `svaret ${quoted(label.da)} står et andet sted`)],
    changed: (a, b) =>
      properties(`${place}, svaret ${quoted(b.label.da)}`, a, b, parts.option, ['value']),
  })
  return [
    ...properties(place, before, after, parts.question, ['options', 'parts', 'when']),
    ...choices,
    ...lists<Part>(inner(before), inner(after), {
      idOf: ({ id }) => id,
      added: ({ label }) => [one('added', place, `delspørgsmålet ${quoted(label.da)} er nyt`)],
      removed: ({ label }) => [
        one('removed', place, `delspørgsmålet ${quoted(label.da)} er fjernet`),
      ],
      moved: ({ label }) => [
        one('moved', place, `delspørgsmålet ${quoted(label.da)} står et andet sted`),
      ],
      changed: questionDifferences,
    }),
  ]
}

/** Whether it must be answered, and what the answer may be. What follows from the choices is told there. */
function answerDifferences(before: Work, after: Work, a: Question, b: Question): Difference[] {
  const place = placeOf(b)
  const required = ({ data }: Work, { id }: Question) => data.required.includes(id)
  const [was, is] = [required(before, a), required(after, b)]
  const values = (question: Question) => (question.options ?? []).map(({ value }) => value).join()
  const follows = values(a) === values(b) && a.widget === b.widget ? [] : ['enum', 'items', 'type']
  return [
    ...(was === is
      ? []
      : [one('changed', place, is ? 'skal nu besvares' : 'kan nu springes over')]),
    ...schemaDifferences(
      place,
      before.data.properties[a.id] ?? {},
      after.data.properties[b.id] ?? {},
      follows,
    ),
  ]
}

function schemaDifferences(
  place: string,
  before: object,
  after: object,
  follows: string[],
): Difference[] {
  const inside = (schema: object) =>
    'items' in schema && typeof schema.items === 'object' && schema.items
      ? (schema.items as { properties?: Record<string, object>; required?: string[] })
      : {}
  const [was, is] = [inside(before), inside(after)]
  if (!was.properties && !is.properties)
    return properties(place, before, after, parts.limits, follows)
  const names = new Set([...Object.keys(was.properties ?? {}), ...Object.keys(is.properties ?? {})])
  return [
    ...properties(place, before, after, parts.limits, ['items', ...follows]),
    ...[...names].flatMap((name) => {
      const [a, b] = [was.properties?.[name], is.properties?.[name]]
      return a && b ? properties(`${place}, ${name}`, a, b, parts.limits, ['enum', 'items']) : []
    }),
    ...changed(place, 'de delspørgsmål, der skal besvares', was.required, is.required),
  ]
}
