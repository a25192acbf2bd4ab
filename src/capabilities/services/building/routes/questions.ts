import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { newestDefinition } from '../../store/definitions.ts'
import { answerFor, hasOptions, isSimple, limitsOf, type Widget, widgets } from '../edit/answers.ts'
import {
  addPart,
  addQuestion,
  answeredWith,
  askedById,
  partOf,
  putAsked,
  putPart,
} from '../edit/questions.ts'
import { linesOf, maybe, words } from '../forms.ts'
import { newId } from '../names.ts'
import { NewPartPage, NewQuestionPage, WidgetPage } from '../pages/new-question.tsx'
import { PartPage } from '../pages/part.tsx'
import { QuestionPage } from '../pages/question.tsx'
import { buildingPaths as paths } from '../paths.ts'
import {
  again,
  commonFields,
  limitsFrom,
  PartForm,
  partFrom,
  QuestionForm,
  questionFields,
  questionFrom,
  readOptions,
  typedOptions,
} from '../question-form.ts'
import type { GroupSchema, Part, Question } from '../shape.ts'
import { buildingTexts } from '../texts.ts'
import { pageById } from '../work.ts'
import { edit, type Outcome } from './edit.ts'

const { errors: e } = buildingTexts.da

const WidgetForm = z.object({
  svartype: z.enum(widgets, { error: e.widget }),
  'valg-choice': maybe(4000),
  'valg-choices': maybe(4000),
})
const NewForm = WidgetForm.extend({ spoergsmaal: words(e.label, 300) })

/** Choices written one on each line. */
function optionsFrom(data: z.infer<typeof WidgetForm>): { options?: Question['options'] } {
  if (!hasOptions(data.svartype)) return {}
  const taken: string[] = []
  const lines = [...new Set(linesOf(data[`valg-${data.svartype as 'choice'}`]))]
  const options = lines.slice(0, 100).map((line) => {
    const value = newId(taken, line)
    taken.push(value)
    return { value, label: { da: line.slice(0, 300) } }
  })
  return { options }
}

const tooFew = (widget: Widget, options: Question['options']) =>
  hasOptions(widget) && (options?.length ?? 0) < 2
    ? { errors: { [`valg-${widget}`]: e.options } }
    : undefined

/** Questions: made, changed, answered in another way. */
export function questionRoutes(app: FastifyInstance) {
  edit(app, {
    path: paths.newQuestion(':service', ':page'),
    schema: NewForm,
    part: (work, { page }) => (pageById(work, page!) ? null : undefined),
    fields: () => ({}),
    apply(work, { page }, data): Outcome {
      const { options } = optionsFrom(data)
      const few = tooFew(data.svartype, options)
      if (few) return few
      const label = { da: data.spoergsmaal }
      const made: Omit<Question, 'id'> = {
        widget: data.svartype,
        label,
        ...(options && { options }),
        ...(data.svartype === 'group' && { parts: [], item: label }),
        source: data.svartype === 'person' ? ['register', 'citizen'] : ['citizen'],
        sensitivity: 'ordinary',
        retention: 'case',
      }
      return addQuestion(work, page!, made)![0]
    },
    page: NewQuestionPage,
    next({ service, page }, work, form) {
      const words = form.values.spoergsmaal?.trim()
      const made = pageById(work, page!)?.questions.findLast(({ label }) => label.da === words)
      return made ? paths.question(service, made.id) : paths.service(service)
    },
  })

  edit(app, {
    path: paths.question(':service', ':question'),
    schema: QuestionForm,
    part: (work, { question }) => askedById(work, question!),
    fields(work, { question: id }) {
      const { question, schema, required } = askedById(work, id!)!
      return questionFields(question, limitsOf(schema), required)
    },
    apply(work, { question: id }, data, form): Outcome {
      const asked = askedById(work, id!)!
      const { options: typed, pressed } = typedOptions(form.values)
      if (pressed) return { again: again(form.values, typed) }
      const { options, errors } = readOptions(asked.question, typed)
      const { limits, errors: wrong } = limitsFrom(data)
      if (asked.question.widget === 'group' && !data.en) wrong.en = e.item
      if (data.foelsomt === 'sensitive' && data.tidligere !== undefined)
        wrong.tidligere = e.notEarlier
      if (Object.keys({ ...errors, ...wrong }).length) return { errors: { ...errors, ...wrong } }
      const question = questionFrom(asked.question, data, options)
      // What is said of each thing of a group stands inside its answer.
      const schema =
        question.widget === 'group'
          ? { ...(asked.schema as GroupSchema), ...limitsOnly(answerFor(question, limits)) }
          : answerFor(question, limits)
      return putAsked(work, { question, schema, required: data.skal === 'ja' })
    },
    page: QuestionPage,
    next: ({ service, question }, work) =>
      `${paths.service(service)}#side-${work.dialogue.pages.find((page) => page.questions.some(({ id }) => id === question))?.id}`,
    more: async (tx, { work }) => ({ published: !!(await newestDefinition(tx, work.id)) }),
  })

  edit(app, {
    path: paths.widget(':service', ':question'),
    schema: WidgetForm,
    part: (work, { question }) => askedById(work, question!),
    fields(work, { question: id }) {
      const { question } = askedById(work, id!)!
      const lines = (question.options ?? []).map(({ label }) => label.da).join('\n')
      return { svartype: question.widget, 'valg-choice': lines, 'valg-choices': lines }
    },
    apply(work, { question: id }, data): Outcome {
      const asked = askedById(work, id!)!
      if (asked.question.widget === data.svartype) return work
      const { options = [] } = optionsFrom(data)
      const few = tooFew(data.svartype, options)
      if (few) return few
      // Who only goes from one choice to several keeps the values, and so what the rules say of them.
      const known = asked.question.options ?? []
      const kept = options.map(
        (option) => known.find(({ label }) => label.da === option.label.da) ?? option,
      )
      const question = { ...asked.question, ...(options.length && { options: kept }) }
      return putAsked(work, answeredWith({ ...asked, question }, data.svartype))
    },
    page: WidgetPage,
    next: ({ service, question }) => paths.question(service, question!),
  })

  edit(app, {
    path: paths.newPart(':service', ':question'),
    schema: NewForm,
    part: (work, { question }) =>
      askedById(work, question!)?.question.widget === 'group' ? null : undefined,
    fields: () => ({}),
    apply(work, { question }, data): Outcome {
      if (!isSimple(data.svartype)) return { errors: { svartype: e.widget } }
      const { options } = optionsFrom(data)
      const few = tooFew(data.svartype, options)
      if (few) return few
      const made: Omit<Part, 'id'> = {
        widget: data.svartype,
        label: { da: data.spoergsmaal },
        ...(options && { options }),
      }
      return addPart(work, question!, made)![0]
    },
    page: NewPartPage,
    next: ({ service, question }) => paths.question(service, question!),
  })

  edit(app, {
    path: paths.part(':service', ':question', ':part'),
    schema: PartForm,
    part: (work, { question, part }) => partOf(work, question!, part!),
    fields(work, { question, part: id }) {
      const { part, schema, required } = partOf(work, question!, id!)!
      return commonFields(part, limitsOf(schema), required)
    },
    apply(work, { question, part: id }, data, form): Outcome {
      const asked = partOf(work, question!, id!)!
      const { options: typed, pressed } = typedOptions(form.values)
      if (pressed) return { again: again(form.values, typed) }
      const { options, errors } = readOptions(asked.part, typed)
      const { limits, errors: wrong } = limitsFrom(data)
      if (Object.keys({ ...errors, ...wrong }).length) return { errors: { ...errors, ...wrong } }
      const part = partFrom(asked.part, data, options)
      const schema = answerFor(part, limits) as typeof asked.schema
      return putPart(work, question!, { part, schema, required: data.skal === 'ja' })
    },
    page: PartPage,
    next: ({ service, question }) => paths.question(service, question!),
  })
}

function limitsOnly(schema: object) {
  const { minItems, maxItems } = schema as { minItems?: number; maxItems?: number }
  return { minItems, maxItems: maxItems! }
}
