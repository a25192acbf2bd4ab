import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Staff } from '../../../../platform/actor.ts'
import { daysAfter } from '../../../../platform/civil-days.ts'
import { idOnce } from '../../../../platform/once.ts'
import { dayOf } from '../../../../ui/dates.ts'
import { blank, fill, type Form } from '../../../../ui/forms.ts'
import { insightPaths as paths } from '../paths.ts'
import { publishers } from '../policy.ts'
import { deskTexts } from '../texts-desk.ts'
import { beginSurvey, endSurvey } from './actions.ts'
import { csvOf } from './csv.ts'
import { NewSurveyPage, RepliesPage, SurveysPage } from './desk-pages.tsx'
import { fieldsOf, pathsIn, questionsIn, SurveyForm } from './form.ts'
import { openedSurvey } from './routes.ts'
import { pagesOf, repliesTo, surveys } from './store.ts'
import { stateOf, tally } from './survey.ts'

type OfSurvey = { Params: { survey: string } }
const config = { for: publishers }

/** Editors ask, and read what was answered. */
export function surveyDeskRoutes(app: FastifyInstance) {
  app.get(paths.surveys(), { config }, async ({ read, now }, reply) => {
    const today = dayOf(now)
    const listed = await read(surveys)
    return reply.page(SurveysPage, {
      surveys: listed.map((one) => ({ ...one, state: stateOf(one, today) })),
    })
  })

  app.get(paths.newSurvey(), { config }, ({ now }, reply) => {
    const fra = dayOf(now)
    const known = { id: randomUUID(), fra, til: daysAfter(fra, 28), [fieldsOf(1).kind]: 'skala' }
    return reply.page(NewSurveyPage, { form: blank<any>(known) })
  })

  app.post(paths.newSurvey(), { config }, async (request, reply) => {
    const refuse = (form: Form<any>) => reply.page(NewSurveyPage, { form }, 422)
    const form = fill(SurveyForm, request.body)
    const { questions, errors } = questionsIn(form.values)
    const refused: Form<any> = { ...form, errors: { ...form.errors, ...errors } }
    if (!form.ok || Object.keys(errors).length) return refuse(refused)
    const { titel, indledning, fra, til, sider } = form.data
    if (til < fra) return refuse({ ...refused, errors: { til: 'order' } })
    const id = idOnce(form.data.id, [form.data, questions])
    const { person } = request.actor as Staff
    const survey = { id, title: titel, intro: indledning, questions, firstDay: fra, lastDay: til }
    const shownOn = pathsIn(sider, request.site.origin)
    const begun = await request.write((tx) =>
      beginSurvey(tx, survey, shownOn, person.id, request.now),
    )
    if (!begun.ok)
      return refuse({ ...refused, errors: { sider: deskTexts.da.surveys.noPage(begun.missing) } })
    return reply.redirect(paths.replies(id), 303)
  })

  app.get<OfSurvey>(paths.replies(':survey'), { config }, async (request, reply) => {
    const { params, now, site } = request
    const props = await request.read(async (tx) => {
      const survey = await openedSurvey(tx, params.survey)
      const replies = await repliesTo(tx, survey.id)
      const answers = replies.map((one) => one.answers)
      return {
        survey,
        state: stateOf(survey, dayOf(now)),
        pages: await pagesOf(tx, survey.id),
        tallies: tally(survey.questions, answers),
      }
    })
    const address = `${site.origin}${paths.survey(props.survey.id)}`
    return reply.page(RepliesPage, { ...props, address })
  })

  app.post<OfSurvey>(paths.closing(':survey'), { config }, async (request, reply) => {
    const { params, now } = request
    const id = await request.write(async (tx) => {
      const survey = await openedSurvey(tx, params.survey)
      await endSurvey(tx, survey.id, now)
      return survey.id
    })
    return reply.redirect(paths.replies(id), 303)
  })

  app.get<OfSurvey>(paths.csv(':survey'), { config }, async ({ params, read }, reply) => {
    const csv = await read(async (tx) => {
      const survey = await openedSurvey(tx, params.survey)
      return csvOf(survey.questions, await repliesTo(tx, survey.id), deskTexts.da.surveys.day)
    })
    return reply
      .type('text/csv; charset=utf-8')
      .headers({
        'cache-control': 'private, no-store',
        'content-disposition': 'attachment; filename="svar.csv"',
      })
      .send(csv)
  })
}
