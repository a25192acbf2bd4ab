import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Staff } from '../../../../platform/actor.ts'
import { blank, fill, type Form, withError } from '../../../../ui/forms.ts'
import { newestDefinition, services } from '../../store/definitions.ts'
import { beginService, slugIsTaken } from '../actions.ts'
import { AboutForm, aboutFields, withAbout } from '../about-form.ts'
import { isTeam, StartForm } from '../forms.ts'
import { AboutPage } from '../pages/about.tsx'
import { type Listed, ListPage } from '../pages/list.tsx'
import { NewServicePage, otherTeam } from '../pages/start.tsx'
import { buildingPaths as paths } from '../paths.ts'
import { builders } from '../policy.ts'
import { simplest } from '../start.ts'
import { workingList } from '../store.ts'
import { buildingTexts } from '../texts.ts'
import { same, type Work } from '../work.ts'
import { sharedHere } from '../../sharing/own.ts'
import { openProposals } from '../../sharing/store/variants.ts'
import { edit } from './edit.ts'
import { kleUsed, knownTeams, namesOf } from './people.ts'

const config = { for: [...builders] }
const { errors: e } = buildingTexts.da

/** The list of services, a new one, and what each is. */
export function serviceRoutes(app: FastifyInstance) {
  app.get(paths.services(), { config }, async ({ read }, reply) => {
    const props = await read(async (tx) => {
      const published = await services(tx)
      const underway = await workingList(tx)
      const shared = await sharedHere(tx)
      const names = await namesOf(
        tx,
        underway.map(({ changedBy }) => changedBy),
      )
      const ids = [...underway.map(({ serviceId }) => serviceId), ...published.map(({ id }) => id)]
      const listed = [...new Set(ids)].map((id): Listed => {
        const out = published.find((one) => one.id === id)
        const own = underway.find(({ serviceId, revision }) => serviceId === id && revision > 0)
        const work = own?.work ?? (out!.definition as unknown as Work)
        const isSame = out && same(work, out.definition)
        return {
          id,
          title: work.title.da,
          shared: shared.get(id),
          state: !out ? 'unpublished' : isSame ? 'published' : 'underway',
          ...(out && { published: { version: out.version, at: out.publishedAt } }),
          ...(own?.changedAt && {
            changed: { at: own.changedAt, by: names.get(own.changedBy ?? '') },
          }),
        }
      })
      return { services: listed, waiting: (await openProposals(tx)).length }
    })
    return reply.page(ListPage, props)
  })

  const showStart = async (
    { read }: FastifyRequest,
    reply: FastifyReply,
    form: Form<any>,
    status: number,
  ) => reply.page(NewServicePage, { form, teams: await read(knownTeams) }, status)

  app.get(paths.start(), { config }, (request, reply) =>
    showStart(request, reply, blank<any>({ login: 'substantial' }), 200),
  )

  app.post(paths.start(), { config }, async (request, reply) => {
    const form = fill(StartForm, request.body)
    if (!form.ok) return showStart(request, reply, form, 422)
    const { navn, formaal, side, login, team: chosen, andet } = form.data
    const team = chosen === otherTeam ? andet : chosen
    if (!isTeam(team)) return showStart(request, reply, withError(form, 'andet', e.teamName), 422)
    const wanted = simplest({ title: navn, summary: formaal, firstPage: side, login, team })
    const { serviceId } = await request.write((tx) =>
      beginService(tx, wanted, request.actor as Staff, request.now),
    )
    return reply.redirect(paths.service(serviceId), 303)
  })

  edit(app, {
    path: paths.about(':service'),
    schema: AboutForm,
    part: aboutFields,
    fields: aboutFields,
    async apply(work, _, data, __, tx) {
      const published = await newestDefinition(tx, work.id)
      const made = withAbout(work, data, !published)
      if (made.slug !== work.slug && (await slugIsTaken(tx, made)))
        return { errors: { adresse: e.slugTaken } }
      return made
    },
    page: AboutPage,
    next: ({ service }) => paths.service(service),
    more: async (tx, { work }) => {
      const published = await services(tx)
      return {
        kle: kleUsed(published.map(({ definition }) => definition)),
        published: published.some(({ id }) => id === work.id),
      }
    },
  })
}
