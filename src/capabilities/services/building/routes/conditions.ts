import type { FastifyInstance } from 'fastify'
import { ConditionForm, readCondition } from '../condition/form.ts'
import { rowsOf } from '../condition/read.ts'
import { allQuestions, putPage } from '../edit/pages.ts'
import { askedById, putAsked } from '../edit/questions.ts'
import { ConditionPage } from '../pages/condition.tsx'
import { buildingPaths as paths } from '../paths.ts'
import type { Question } from '../shape.ts'
import { earlierQuestions, pageById, questionById, type Work, without } from '../work.ts'
import { edit, type Params } from './edit.ts'

type Owner = {
  path: string
  at: (params: Params) => string
  back: (params: Params) => string
  /** What the condition belongs to: undefined when there is no such thing. */
  find: (work: Work, params: Params) => { when?: string | undefined; name: string } | undefined
  questions: (work: Work, params: Params) => Question[]
  put: (work: Work, params: Params, when: string | undefined) => Work
}

/** A part without its condition, or with this one. */
export const withWhen = <T extends { when?: string | undefined }>(
  part: T,
  when: string | undefined,
): T => ({ ...without(part, 'when'), ...(when !== undefined && { when }) }) as T

/** When pages, questions and steps afterwards are shown. */
export function conditionRoutes(app: FastifyInstance) {
  condition(app, {
    path: paths.pageCondition(':service', ':page'),
    at: ({ service, page }) => paths.pageCondition(service, page!),
    back: ({ service, page }) => paths.page(service, page!),
    find(work, { page }) {
      const found = pageById(work, page!)
      return found && { when: found.when, name: found.title.da }
    },
    questions: (work, { page }) => earlierQuestions(work, page!),
    put: (work, { page }, when) => putPage(work, withWhen(pageById(work, page!)!, when)),
  })
  condition(app, {
    path: paths.questionCondition(':service', ':question'),
    at: ({ service, question }) => paths.questionCondition(service, question!),
    back: ({ service, question }) => paths.question(service, question!),
    find(work, { question }) {
      const found = questionById(work, question!)?.question
      return found && { when: found.when, name: found.label.da }
    },
    questions: (work, { question }) =>
      earlierQuestions(work, questionById(work, question!)!.page.id),
    put(work, { question: id }, when) {
      const asked = askedById(work, id!)!
      return putAsked(work, { ...asked, question: withWhen(asked.question, when) })
    },
  })
  condition(app, {
    path: paths.stepCondition(':service', ':step'),
    at: ({ service, step }) => paths.stepCondition(service, step!),
    back: ({ service, step }) => paths.step(service, step!),
    find(work, { step }) {
      const found = work.receipt.next[Number(step)]
      return found && { when: found.when, name: found.title.da }
    },
    questions: allQuestions,
    put: (work, { step }, when) => ({
      ...work,
      receipt: {
        ...work.receipt,
        next: work.receipt.next.map((one, at) => (at === Number(step) ? withWhen(one, when) : one)),
      },
    }),
  })
}

function condition(app: FastifyInstance, owner: Owner) {
  edit(app, {
    path: owner.path,
    schema: ConditionForm,
    part: owner.find,
    fields(work, params) {
      const { when = '' } = owner.find(work, params)!
      return { feel: when, samlet: rowsOf(when)?.every === false ? 'en' : 'alle' }
    },
    apply(work, params, data) {
      const made = readCondition(data, owner.questions(work, params))
      return 'condition' in made ? owner.put(work, params, made.condition) : made
    },
    page: ConditionPage,
    next: owner.back,
    more: async (_, { work }, { params }) => {
      const of = params as Params
      return {
        action: owner.at(of),
        back: owner.back(of),
        name: owner.find(work, of)?.name ?? '',
        questions: owner.find(work, of) ? owner.questions(work, of) : [],
      }
    },
  })
}
