import { canStandAgain } from '../../answers/retype.ts'
import { newId, questionId } from '../names.ts'
import type { AnswerSchema, GroupSchema, Part, Question, SimpleSchema } from '../shape.ts'
import { pageById, questionById, same, without, type Work } from '../work.ts'
import { answerFor, hasOptions, isSimple, simpleAnswer, type Widget } from './answers.ts'
import { putPage } from './pages.ts'

/** A question with its answer: what may be answered, and whether it must be. */
export type Asked = { question: Question; schema: AnswerSchema; required: boolean }

export function askedById(work: Work, id: string): Asked | undefined {
  const found = questionById(work, id)
  const schema = work.data.properties[id]
  return (
    found &&
    schema && { question: found.question, schema, required: work.data.required.includes(id) }
  )
}

/** Puts a new question last on a page. The same question made again is the one that is there. Returns its id too. */
export function addQuestion(
  work: Work,
  pageId: string,
  made: Omit<Question, 'id'>,
): [Work, string] | undefined {
  const page = pageById(work, pageId)
  if (!page) return undefined
  const again = page.questions.find((one) => same(without(one, 'id'), made))
  if (again) return [work, again.id]
  const id = questionId(work, made.label.da)
  const question = { ...made, id }
  const withIt = putPage(work, { ...page, questions: [...page.questions, question] })
  return [putAsked(withIt, { question, schema: answerFor(question), required: true }), id]
}

/** Puts a question and its answer in the place of the one with the same id. */
export function putAsked(work: Work, { question, schema, required }: Asked): Work {
  const others = work.data.required.filter((id) => id !== question.id)
  return {
    ...work,
    dialogue: {
      pages: work.dialogue.pages.map((page) => ({
        ...page,
        questions: page.questions.map((one) => (one.id === question.id ? question : one)),
      })),
    },
    data: {
      properties: { ...work.data.properties, [question.id]: schema },
      required: required ? [...others, question.id] : others,
    },
  }
}

/** The same question answered in another way. What the old way needed and the new does not is left behind. */
export function answeredWith({ question, required }: Asked, widget: Widget): Asked {
  const { options, parts, item, accept, unit, ...rest } = question
  const changed: Question = {
    ...rest,
    widget,
    ...(hasOptions(widget) && { options: options ?? [] }),
    ...(widget === 'group' && { parts: parts ?? [], item: item ?? rest.label }),
    ...(widget === 'file' && accept && { accept }),
    ...(widget === 'number' && unit && { unit }),
    source: rest.source.filter(
      (one) =>
        (one !== 'register' || mayKnow(widget)) && (one !== 'earlier' || canStandAgain(widget)),
    ),
  }
  if (!changed.source.length) changed.source = ['citizen']
  if (!changed.source.includes('earlier')) delete changed.earlierMonths
  return { question: changed, schema: answerFor(changed), required }
}

/** Whether a register can give the whole answer. */
export const mayKnow = (widget: Widget) => widget === 'address' || widget === 'person'

/** A question inside a group with its answer. */
export type AskedPart = { part: Part; schema: SimpleSchema; required: boolean }

const isGroup = (schema: AnswerSchema | undefined): schema is GroupSchema =>
  schema !== undefined && 'items' in schema && 'properties' in (schema.items as object)

export function partOf(work: Work, groupId: string, partId: string): AskedPart | undefined {
  const asked = askedById(work, groupId)
  const part = asked?.question.parts?.find(({ id }) => id === partId)
  if (!asked || !part || !isGroup(asked.schema)) return undefined
  const { properties, required } = asked.schema.items
  return {
    part,
    schema: properties[partId] ?? simpleAnswer(part),
    required: required.includes(partId),
  }
}

/** Puts a question in a group, last when it is new. Returns its id too. */
export function addPart(
  work: Work,
  groupId: string,
  made: Omit<Part, 'id'>,
): [Work, string] | undefined {
  const asked = askedById(work, groupId)
  if (!asked || asked.question.widget !== 'group' || !isSimple(made.widget)) return undefined
  const parts = asked.question.parts ?? []
  const again = parts.find((one) => same(without(one, 'id'), made))
  if (again) return [work, again.id]
  const id = newId(
    parts.map((part) => part.id),
    made.label.da,
  )
  const part: Part = { ...made, id }
  return [putPart(work, groupId, { part, schema: simpleAnswer(part), required: true }), id]
}

export function putPart(work: Work, groupId: string, { part, schema, required }: AskedPart): Work {
  const asked = askedById(work, groupId)
  if (!asked || !isGroup(asked.schema)) return work
  const parts = asked.question.parts ?? []
  const known = parts.some(({ id }) => id === part.id)
  const { items } = asked.schema
  const others = items.required.filter((id) => id !== part.id)
  return putAsked(work, {
    ...asked,
    question: {
      ...asked.question,
      parts: known ? parts.map((one) => (one.id === part.id ? part : one)) : [...parts, part],
    },
    schema: {
      ...asked.schema,
      items: {
        ...items,
        properties: { ...items.properties, [part.id]: schema },
        required: required ? [...others, part.id] : others,
      },
    },
  })
}

export function removePart(work: Work, groupId: string, partId: string): Work {
  const asked = askedById(work, groupId)
  if (!asked || !isGroup(asked.schema)) return work
  const { items } = asked.schema
  const { [partId]: _, ...properties } = items.properties
  return putAsked(work, {
    ...asked,
    question: {
      ...asked.question,
      parts: (asked.question.parts ?? []).filter(({ id }) => id !== partId),
    },
    schema: {
      ...asked.schema,
      items: { ...items, properties, required: items.required.filter((id) => id !== partId) },
    },
  })
}
