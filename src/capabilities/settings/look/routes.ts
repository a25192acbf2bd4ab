import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Staff } from '../../../platform/actor.ts'
import { notFound } from '../../../platform/errors.ts'
import { inputOf, themeVersions, type ThemeVersion } from '../../../platform/themes.ts'
import { profileNow } from '../../../platform/tenants.ts'
import { blank } from '../../../ui/forms.ts'
import { previewSheet, type ThemeInput, wrongChoices } from '../../../ui/theme.ts'
import { judge } from '../../../ui/theme/judge.ts'
import { partiesByIds } from '../../identity/index.ts'
import type { Storage } from '../../files/index.ts'
import { paths } from '../paths.ts'
import { takePicture } from '../pictures/keep.ts'
import { settlers } from '../policy.ts'
import { saveLook } from './actions.ts'
import { fieldOf, lookForm, lookFrom, written } from './form.ts'
import { LookPage, type LookProps } from './page.tsx'
import { type Body, readBody, textsOf } from './read-body.ts'
import { VerdictPart } from './verdict.tsx'

const config = { for: settlers }
type Ask = { Querystring: Record<string, string | string[]> }
type OfVersion = { Params: { version: string } }

/** The theme editor: colours that can be read, mark, drawing and font; looked at before they are saved, and versions after. */
export const lookRoutes = (storage: Storage) => (app: FastifyInstance) => {
  app.get<Ask>(paths.look(), { config }, async (request, reply) => {
    const { input, versions } = await nowOf(request)
    const form = lookForm(input, versions[0]?.no ?? 0)
    return show(request, reply, { form, input, told: request.query.gemt ? 'saved' : undefined })
  })

  app.post(paths.look(), { config }, async (request, reply) => {
    const body = await readBody(request)
    const pictures = await takePictures(request, storage, body)
    const { input: given } = await nowOf(request)
    const [, wanted, hex] = /^([\w-]+)=(#[0-9a-f]{6})$/.exec(body.typed.brug ?? '') ?? []
    if (wanted && hex) body.typed[wanted] = hex
    const { input, errors } = lookFrom(body.typed, given)
    const form = { ...blank<any>(body.typed), errors: { ...errors, ...pictures.errors } }
    form.values = { ...form.values, logo: written(input.logo), picture: written(input.picture) }
    const props = { form, input, removed: pictures.removed }
    if (Object.keys(form.errors).length) return show(request, reply, props, 422)
    if (body.typed.knap !== 'gem') return show(request, reply, { ...props, told: 'shown' })
    const wrong = judge(input)
    if (wrong.length) {
      for (const { choice, sentence } of wrong) form.errors[fieldOf(choice)] ??= sentence
      return show(request, reply, props, 422)
    }
    const by = (request.actor as Staff).person.id
    const over = Number(body.typed.udgave) || 0
    const saved = await request.write((tx) => saveLook(tx, input, over, by, request.now))
    if (saved === 'saved') {
      request.presentAnew()
      return reply.redirect(`${paths.look()}?gemt=1`, 303)
    }
    if (saved === 'no-picture') form.errors.logo = 'picture'
    if (saved === 'changed') form.values.udgave = String((await nowOf(request)).versions[0]?.no)
    return show(
      request,
      reply,
      { ...props, told: saved === 'changed' ? 'changed' : undefined },
      409,
    )
  })

  app.get<Ask>(paths.trial(), { config }, async (request, reply) => {
    const input = await tried(request)
    const css = wrongChoices(input).length ? '' : previewSheet(input)
    return reply.type('text/css; charset=utf-8').header('cache-control', 'no-store').send(css)
  })

  app.get<Ask>(paths.verdict(), { config }, async (request, reply) => {
    const input = await tried(request)
    const wrong = wrongChoices(input)
    return reply.part(
      VerdictPart,
      wrong.length ? { verdicts: undefined } : { verdicts: judge(input) },
    )
  })

  app.post<OfVersion>(paths.lookRestoration(':version'), { config }, async (request, reply) => {
    const { versions } = await nowOf(request)
    const wanted = versions.find(({ no }) => String(no) === request.params.version)
    if (!wanted) throw notFound()
    const over = Number(textsOf(request.body).udgave) || 0
    const by = (request.actor as Staff).person.id
    const saved = await request.write((tx) => saveLook(tx, wanted.choice, over, by, request.now))
    if (saved === 'saved') {
      request.presentAnew()
      return reply.redirect(`${paths.look()}?gemt=1`, 303)
    }
    const { input, versions: newer } = await nowOf(request)
    const form = lookForm(input, newer[0]?.no ?? 0)
    return show(request, reply, { form, input, told: 'changed' }, 409)
  })
}

/** What is chosen at this moment, not some seconds ago, and what was chosen before. */
const nowOf = ({ read, tenant }: FastifyRequest) =>
  read(async (tx): Promise<{ input: ThemeInput; versions: ThemeVersion[] }> => {
    const profile = await profileNow(tx)
    return { input: inputOf({ ...tenant, profile }), versions: await themeVersions(tx) }
  })

async function tried(request: FastifyRequest<Ask>): Promise<ThemeInput> {
  const { input } = await nowOf(request)
  return lookFrom(textsOf(request.query), input).input
}

type Shown = Pick<LookProps, 'form' | 'input' | 'told' | 'removed'>

async function show(request: FastifyRequest, reply: FastifyReply, shown: Shown, status = 200) {
  const { versions } = await nowOf(request)
  const names = await request.read((tx) =>
    partiesByIds(tx, [...new Set(versions.flatMap(({ byId }) => byId ?? []))]),
  )
  const broken = wrongChoices(shown.input).length > 0
  return reply.page(
    LookPage,
    {
      ...shown,
      verdicts: broken ? undefined : judge(shown.input),
      versions: versions.map((one) => ({ ...one, by: names.get(one.byId ?? '')?.name })),
    },
    status,
  )
}

/** Pictures that came with the form, made ours; the form carries them from then on. */
async function takePictures(request: FastifyRequest, storage: Storage, { typed, files }: Body) {
  const errors: Record<string, string> = {}
  const removed: string[] = []
  for (const use of ['logo', 'picture'] as const) {
    const bytes = files[`${use}-fil`]
    if (!bytes) continue
    const taken = bytes === 'too-large' ? bytes : await takePicture(request, storage, bytes, use)
    if (typeof taken === 'string') errors[`${use}-fil`] = taken
    else {
      typed[use] = written(taken.picture)
      delete typed[`fjern-${use}`]
      removed.push(...taken.removed)
    }
  }
  return { errors, removed }
}
