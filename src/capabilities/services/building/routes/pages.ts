import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Staff } from '../../../../platform/actor.ts'
import { change, type Edit } from '../actions.ts'
import { addPage, putPage, removePage, removeQuestion } from '../edit/pages.ts'
import { removePart } from '../edit/questions.ts'
import { PageForm } from '../forms.ts'
import { NewPagePage, PagePage } from '../pages/page.tsx'
import { buildingPaths as paths } from '../paths.ts'
import { builders } from '../policy.ts'
import { both, given, maybeBoth, pageById } from '../work.ts'
import { edit, type Params } from './edit.ts'

/** The pages of a service, and what is taken away from them. */
export function pageRoutes(app: FastifyInstance) {
  edit(app, {
    path: paths.newPage(':service'),
    schema: PageForm,
    part: () => null,
    fields: () => ({}),
    apply: (work, _, data) => addPage(work, pageFrom(data))[0],
    page: NewPagePage,
    next: ({ service }, work) => `${paths.service(service)}#side-${work.dialogue.pages.at(-1)!.id}`,
  })

  edit(app, {
    path: paths.page(':service', ':page'),
    schema: PageForm,
    part(work, { page: id }) {
      const page = pageById(work, id!)
      return page && { ...page, questions: [] }
    },
    fields(work, { page: id }) {
      const { title, step, lead, answer } = pageById(work, id!)!
      return {
        titel: title.da,
        titel_en: title.en,
        trin: step.da === title.da ? '' : step.da,
        trin_en: step.en === title.en ? '' : step.en,
        indledning: lead?.da,
        indledning_en: lead?.en,
        svar: answer?.da,
        svar_en: answer?.en,
      }
    },
    apply(work, { page: id }, data) {
      const { lead: _, answer: __, ...page } = pageById(work, id!)!
      return putPage(work, { ...page, ...pageFrom(data) })
    },
    page: PagePage,
    next: ({ service, page }) => `${paths.service(service)}#side-${page}`,
  })

  const removal = (path: string, remove: (params: Params) => Edit) =>
    app.post(path, { config: { for: [...builders] } }, async (request, reply) => {
      const params = request.params as Params
      await request.write((tx) =>
        change(tx, params.service, remove(params), request.actor as Staff, request.now),
      )
      const back = params.part
        ? paths.question(params.service, params.question!)
        : paths.service(params.service)
      // What was removed need not have been there, so its name may be anything.
      return reply.redirect(encodeURI(back), 303)
    })
  removal(
    paths.pageRemoval(':service', ':page'),
    ({ page }) =>
      (work) =>
        removePage(work, page!),
  )
  removal(
    paths.questionRemoval(':service', ':question'),
    ({ question }) =>
      (work) =>
        removeQuestion(work, question!),
  )
  removal(
    paths.partRemoval(':service', ':question', ':part'),
    ({ question, part }) =>
      (work) =>
        removePart(work, question!, part!),
  )
}

function pageFrom(data: z.infer<typeof PageForm>) {
  const title = both(data.titel, data.titel_en)
  return given({
    title,
    step: maybeBoth(data.trin, data.trin_en || data.titel_en) ?? title,
    lead: maybeBoth(data.indledning, data.indledning_en),
    answer: maybeBoth(data.svar, data.svar_en),
  })
}
