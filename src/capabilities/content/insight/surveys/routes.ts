import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Tx } from '../../../../platform/db.ts'
import { notFound } from '../../../../platform/errors.ts'
import { dayOf } from '../../../../ui/dates.ts'
import { blank, type Form } from '../../../../ui/forms.ts'
import { textsOf } from '../../editor/routes/typed.ts'
import { idOf } from '../../editor/work.ts'
import { insightPaths as paths } from '../paths.ts'
import { ClosedPage, ReplyPage, SurveyThanksPage } from './pages.tsx'
import { putReply, surveyById } from './store.ts'
import { readReply, stateOf } from './survey.ts'

type OfSurvey = { Params: { survey: string } }
const config = { for: 'anyone', perMinute: 30 } as const

/** What citizens answer: without a login, and without a trace of who. */
export function surveyRoutes(app: FastifyInstance) {
  app.get<OfSurvey>(paths.survey(':survey'), { config }, (request, reply) =>
    show(request, reply, blank({ id: randomUUID() }), 200),
  )

  app.post<OfSurvey>(paths.survey(':survey'), { config }, async (request, reply) => {
    const { params, now, read, write } = request
    const typed = textsOf(request.body)
    const survey = await read((tx) => openedSurvey(tx, params.survey))
    const day = dayOf(now)
    if (stateOf(survey, day) !== 'open') return show(request, reply, blank<any>(typed), 410)
    // A form that came without its id is given one, and sent again by whoever filled it in.
    const isWhole = z.uuid().safeParse(typed.id).success
    const id = isWhole ? typed.id! : randomUUID()
    const answered = readReply(survey.questions, typed)
    const errors = isWhole ? answered.errors : { [survey.questions[0]!.id]: 'again' }
    if (Object.keys(errors).length)
      return show(request, reply, { ...blank<any>({ ...typed, id }), errors }, 422)
    await write((tx) => putReply(tx, { id, survey: survey.id, day, answers: answered.reply }))
    return reply.redirect(paths.surveyThanks(survey.id), 303)
  })

  app.get<OfSurvey>(
    paths.surveyThanks(':survey'),
    { config: { for: 'public' } },
    async ({ params, read }, reply) => {
      const { title } = await read((tx) => openedSurvey(tx, params.survey))
      return reply.page(SurveyThanksPage, { title })
    },
  )
}

/** The survey at an address, whatever its state; 404 for what is none. */
export async function openedSurvey(tx: Tx, id: string) {
  const survey = await surveyById(tx, idOf(id))
  if (!survey) throw notFound()
  return survey
}

async function show(
  { params, read, now }: FastifyRequest<OfSurvey>,
  reply: FastifyReply,
  form: Form<any>,
  status: number,
) {
  const survey = await read((tx) => openedSurvey(tx, params.survey))
  const state = stateOf(survey, dayOf(now))
  if (state !== 'open') return reply.page(ClosedPage, { title: survey.title, state }, status)
  return reply.page(ReplyPage, { survey, form }, status)
}
