import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { notFound } from '../../../../platform/errors.ts'
import type { Keys } from '../../../../platform/keys.ts'
import { feeText, summaryOf } from '../../answers/show.ts'
import { walk } from '../../answers/walk.ts'
import { papersFor } from '../../dialogue/documents.ts'
import type { KnownOfDraft } from '../../dialogue/known.ts'
import { notAsked } from '../../dialogue/not-asked.ts'
import { AnswerPage } from '../../dialogue/pages/answer-page.tsx'
import { CheckPage } from '../../dialogue/pages/check-page.tsx'
import { StartPage } from '../../dialogue/pages/start-pages.tsx'
import { StepPage } from '../../dialogue/pages/step-page.tsx'
import { stepView } from '../../dialogue/step-view.ts'
import { nextStop, stopFor } from '../../dialogue/way.ts'
import type { Rules } from '../../rules.ts'
import { openWorking } from '../actions.ts'
import { buildingPaths as paths } from '../paths.ts'
import { builders } from '../policy.ts'
import { Definition } from '../shape.ts'
import { buildingTexts } from '../texts.ts'
import type { Work } from '../work.ts'
import { showAsCitizen, tryId, withTry } from './as-citizen.ts'
import { BrokenPage, EndPage } from './end-page.tsx'
import { endOf } from './end.ts'
import { openTry, sealTry, type Try } from './state.ts'
import { receive, take } from './take.ts'

type Parts = { keys: Keys; rules: Rules }
type OfPage = {
  Params: { service: string; page: string }
  Querystring: { t?: string; ret?: string; sprog?: string }
}

/** A working copy tried as a citizen: the dialogue's own pages, with nothing kept and nothing sent. */
export const previewRoutes =
  ({ keys, rules }: Parts) =>
  (app: FastifyInstance) => {
    const config = { for: [...builders] }

    /** The draft of a service as a definition, and how far the try has come. */
    async function open(request: FastifyRequest<OfPage>) {
      const { work } = await request.read((tx) => openWorking(tx, request.params.service))
      const state = openTry(keys, request.query.t)
      const parsed = Definition.safeParse(work)
      if (!parsed.success) return { work, definition: undefined }
      const definition = parsed.data
      const held = { typed: state.typed, known: knownIn(definition) }
      const way = walk(rules, definition, held, state.language)
      return { work, definition, state, held, way }
    }

    const go = (
      reply: FastifyReply,
      service: string,
      page: string,
      state: Try,
      query = '',
      hash = '',
    ) => {
      const to = withTry(paths.previewPage(service, page), sealTry(keys, state), query)
      return reply.redirect(to + hash, 303)
    }

    const broken = (reply: FastifyReply, work: Work) => reply.page(BrokenPage, { work }, 409)

    app.get<OfPage>(paths.preview(':service'), { config }, async (request, reply) => {
      const opened = await open(request)
      if (!opened.definition) return broken(reply, opened.work)
      const { definition, state } = opened
      const shown = { definition, sealed: sealTry(keys, state), language: state.language }
      return showAsCitizen(request, reply, StartPage, { definition }, shown)
    })

    app.get<OfPage>(paths.previewPage(':service', ':page'), { config }, async (request, reply) => {
      const { service, page } = request.params
      const opened = await open(request)
      if (!opened.definition) return broken(reply, opened.work)
      const { definition, state, held, way } = opened
      const { language } = state
      const shown = { definition, sealed: sealTry(keys, state), language }
      if (page === 'begynd') {
        const spoken = request.query.sprog === 'en' ? 'en' : 'da'
        const first = definition.dialogue.pages[0]!.id
        return go(reply, service, first, { typed: {}, language: spoken })
      }
      const end = way.missing ?? undefined
      if (page === 'udfald') {
        const { needed, ended } = way
        if (!needed) return go(reply, service, (end ?? way.stops[0]!).page.id, state)
        const props = {
          definition,
          draft: tryId,
          needed,
          grounds: rules.grounds(definition, 'needed', way.answers),
          lines: summaryOf(way, language),
          known: true,
          ended,
          savedAt: undefined as never,
        }
        return showAsCitizen(request, reply, AnswerPage, props, shown)
      }
      if (page === 'tjek' || page === 'slut') {
        if (end) return go(reply, service, end.page.id, state)
        if (way.ended) return go(reply, service, 'udfald', state)
        const papers = papersFor(rules, definition, way.answers, language)
        if (page === 'slut')
          return reply.page(EndPage, {
            work: opened.work,
            sealed: sealTry(keys, state),
            lines: summaryOf(way, language),
            ...endOf(rules, definition, way.answers, papers),
          })
        const fee = rules.decide(definition, 'fee', way.answers)
        const props = {
          rules,
          definition,
          draft: tryId,
          version: '',
          again: undefined,
          walk: way,
          lines: summaryOf(way, language),
          notAsked: notAsked(rules, definition, way, held, language),
          papers,
          fee: fee && feeText(fee, language),
          holds: false,
          savedAt: undefined as never,
        }
        return showAsCitizen(request, reply, CheckPage, props, shown)
      }
      const stop = stopFor(definition, way, page)
      if (stop.page.id !== page) return go(reply, service, stop.page.id, state)
      const view = await request.read((tx) =>
        stepView(tx, asNobody(request, language), rules, {
          ...held,
          definition,
          id: tryId,
          stop,
          walk: way,
          savedAt: undefined,
        }),
      )
      return showAsCitizen(request, reply, StepPage, { view }, shown)
    })

    app.post<OfPage>(paths.previewPage(':service', ':page'), { config }, async (request, reply) => {
      const { service, page } = request.params
      const posted = await receive(request)
      const opened = await open(request)
      if (!opened.definition) return broken(reply, opened.work)
      const { definition, state, held, way } = opened
      if (posted.values.gem !== undefined) return reply.redirect(paths.service(service), 303)
      if (page === 'send') return go(reply, service, 'slut', state)
      if (page === 'ret') return go(reply, service, 'tjek', state)
      if (page === 'udfald') {
        const { needed } = way
        const typed =
          needed && !needed.goOn && needed.anyway
            ? { ...state.typed, $anyway: needed.value }
            : state.typed
        const after = walk(rules, definition, { ...held, typed }, state.language)
        const next = after.ended ? 'udfald' : (after.missing?.page.id ?? 'tjek')
        return go(reply, service, next, { ...state, typed })
      }
      const stop = way.stops.find((one) => one.page.id === page)
      if (!stop) throw notFound()
      const { typed, matches, stayAt } = await request.read((tx) =>
        take(tx, request, definition, stop, way, held, posted),
      )
      const next = { ...state, typed }
      const after = walk(rules, definition, { ...held, typed }, state.language)
      const now = after.stops.find((one) => one.page.id === page) ?? stop
      const ret = request.query.ret === undefined ? '' : 'ret=1'
      if (stayAt) return go(reply, service, page, next, ret, `#${stayAt}`)
      if (Object.keys(now.errors).length) {
        const view = await request.read((tx) =>
          stepView(tx, asNobody(request, state.language), rules, {
            definition,
            id: tryId,
            stop: now,
            walk: after,
            typed,
            known: held.known,
            savedAt: undefined,
            errors: now.errors,
            matches,
          }),
        )
        const shown = { definition, sealed: sealTry(keys, next), language: state.language }
        return showAsCitizen(request, reply, StepPage, { view }, shown, 422)
      }
      if (after.ended && !after.missing) return go(reply, service, 'udfald', next)
      const there = nextStop(after, page, request.query.ret !== undefined)
      return go(reply, service, there?.page.id ?? 'tjek', next)
    })
  }

/** An invented person, where the service asks who one is. */
const knownIn = ({ login }: Definition): KnownOfDraft => {
  const { person: name, address } = buildingTexts.da.preview
  return login.required ? { person: { from: 'cpr', name, address, protected: false } } : {}
}

/** The request as the dialogue reads it: nobody's, in the language of the try. */
const asNobody = (request: FastifyRequest, language: 'da' | 'en') =>
  ({
    site: { ...request.site, language },
    query: request.query,
    actor: { kind: 'nobody' },
    now: request.now,
    tenant: request.tenant,
  }) as unknown as FastifyRequest
