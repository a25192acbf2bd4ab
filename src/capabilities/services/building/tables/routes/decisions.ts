import type { FastifyInstance } from 'fastify'
import type { Staff } from '../../../../../platform/actor.ts'
import { change, openWorking } from '../../actions.ts'
import { builders } from '../../policy.ts'
import { edit, type Params } from '../../routes/edit.ts'
import { decisionById } from '../columns.ts'
import {
  AboutDecisionForm,
  aboutFields,
  NewDecisionForm,
  newDecision,
  withAbout,
} from '../decision-form.ts'
import { removeDecision, usesOf } from '../edit.ts'
import { AboutDecisionPage, NewDecisionPage } from '../pages/about.tsx'
import { DecisionsPage } from '../pages/list.tsx'
import { tablePaths as paths } from '../paths.ts'

const config = { for: [...builders] }

/** The list of decisions, a new one, and what each is called. */
export function decisionRoutes(app: FastifyInstance) {
  app.get<{ Params: Params }>(
    paths.decisions(':service'),
    { config },
    async ({ read, params }, reply) =>
      reply.page(DecisionsPage, { working: await read((tx) => openWorking(tx, params.service)) }),
  )

  edit(app, {
    path: paths.newDecision(':service'),
    schema: NewDecisionForm,
    part: () => null,
    fields: () => ({ skrives: 'tabel' }),
    apply(work, _, data) {
      const made = newDecision(work, data)
      return 'errors' in made ? made : made[0]
    },
    page: NewDecisionPage,
    next: ({ service }, work, form) => {
      const made = work.rules.decisions.find(({ name }) => name === form.values.navn?.trim())
      return made ? paths.decision(service, made.id) : paths.decisions(service)
    },
  })

  edit(app, {
    path: paths.about(':service', ':decision'),
    schema: AboutDecisionForm,
    part: (work, { decision }) => decisionById(work, decision!),
    fields: (work, { decision }) => aboutFields(decisionById(work, decision!)!),
    apply: (work, { decision }, data) => withAbout(work, decisionById(work, decision!)!, data),
    page: AboutDecisionPage,
    next: ({ service, decision }) => paths.decision(service, decision!),
  })

  app.post(paths.removal(':service', ':decision'), { config }, async (request, reply) => {
    const { service, decision: id } = request.params as Params
    await request.write((tx) =>
      change(
        tx,
        service,
        (work) => {
          const decision = decisionById(work, id!)
          return decision && !usesOf(work, decision).length ? removeDecision(work, id!) : work
        },
        request.actor as Staff,
        request.now,
      ),
    )
    return reply.redirect(paths.decisions(service), 303)
  })
}
