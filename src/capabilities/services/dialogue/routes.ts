import type { FastifyInstance, FastifyRequest } from 'fastify'
import { notFound } from '../../../platform/errors.ts'
import type { Keys } from '../../../platform/keys.ts'
import { say } from '../../../ui/dates.ts'
import { municipalityCodes } from '../../addresses/index.ts'
import { problemTexts, receiveForm, type Storage, type StoredFile } from '../../files/index.ts'
import type { Values } from '../answers/typed.ts'
import { walk } from '../answers/walk.ts'
import { paths } from '../paths.ts'
import type { PropertyRegister } from '../property.ts'
import type { PersonRegister } from '../register.ts'
import type { Rules } from '../rules.ts'
import { askerIn, localised, ownerOrNew } from './access.ts'
import { keepPage } from './keep.ts'
import { openDraft } from './open.ts'
import { StepPage } from './pages/step-page.tsx'
import { prepare } from './prepare.ts'
import { stepView } from './step-view.ts'
import {
  idsOf,
  isKnown,
  mustBeKnown,
  nextStop,
  type OfDraft,
  type OfStep,
  stopFor,
  toAnswer,
  toPage,
  toReceipt,
} from './way.ts'

export type Parts = {
  keys: Keys
  storage: Storage
  register: PersonRegister
  property?: PropertyRegister | undefined
  rules: Rules
}

/** One thing per page: each its own address, each its own POST, answered with a redirect. */
export const dialogueRoutes = (parts: Parts) => (app: FastifyInstance) => {
  const { rules, storage } = parts
  const anyone = { config: { for: 'anyone' as const } }

  app.get<OfDraft>(paths.draft(':slug', ':draft'), anyone, async (request, reply) => {
    const { slug, draft: id } = idsOf(request)
    const opened = await request.read((tx) => openDraft(tx, slug, id, askerIn(request)))
    if (opened === 'sent') return toReceipt(request, reply, id)
    const { definition, draft } = opened
    const way = walk(rules, definition, opened, request.site.language)
    const at = way.stops.find(({ page }) => page.id === draft?.page) ?? way.stops[0]!
    if (mustBeKnown(request, reply, definition, id, way, at, request.originalUrl)) return reply
    return toPage(request, reply, definition, id, at.page.id)
  })

  app.get<OfStep>(paths.page(':slug', ':draft', ':page'), anyone, async (request, reply) => {
    const { slug, draft: id } = idsOf(request)
    const outcome = await request.read(async (tx) => {
      const opened = await openDraft(tx, slug, id, askerIn(request))
      if (opened === 'sent') return 'sent'
      const { definition, draft } = opened
      const way = walk(rules, definition, opened, request.site.language)
      const stop = stopFor(definition, way, request.params.page)
      const here =
        stop.page.id === request.params.page &&
        (isKnown(request, definition) || way.stops.indexOf(stop) < way.loginAt)
      const view = here
        ? await stepView(tx, request, rules, {
            ...opened,
            id,
            stop,
            walk: way,
            savedAt: draft?.savedAt,
          })
        : undefined
      return { definition, way, stop, view }
    })
    if (outcome === 'sent') return toReceipt(request, reply, id)
    const { definition, way, stop, view } = outcome
    if (view) return reply.page(StepPage, { view })
    if (mustBeKnown(request, reply, definition, id, way, stop, request.originalUrl)) return reply
    return toPage(request, reply, definition, id, stop.page.id)
  })

  app.post<OfStep>(paths.page(':slug', ':draft', ':page'), anyone, async (request, reply) => {
    const { slug, draft: id, page: pageId } = idsOf(request) as OfStep['Params']
    const { now, site } = request
    const { language } = site
    const owner = ownerOrNew(request, reply)
    const asker = { actor: request.actor, owner }
    const first = await request.read((tx) => openDraft(tx, slug, id, asker))
    if (first === 'sent') return toReceipt(request, reply, id)
    const before = walk(rules, first.definition, first, language)
    const asked = before.stops.find(({ page }) => page.id === pageId)
    const here = paths.page(slug, id, pageId)
    if (mustBeKnown(request, reply, first.definition, id, before, asked, here)) return reply

    const { values, files, problems } = await receiveForm(request, storage)
    const saving = savingOf(request, values)
    const outcome = await request.write(async (tx) => {
      const opened = await openDraft(tx, slug, id, asker, true)
      if (opened === 'sent') return 'sent'
      const posted = {
        id,
        page: pageId,
        values,
        files: files as Record<string, StoredFile[]>,
        onlyKeep: saving !== undefined,
      }
      const kept = await keepPage(tx, opened, posted, {
        rules,
        ...asker,
        now,
        language,
        municipalities: municipalityCodes(request.tenant.profile),
      })
      if (typeof kept === 'string') return kept
      for (const { field, name, problem } of problems)
        kept.errors[field] ??= problemTexts[language][problem](name)
      const { definition, known } = opened
      const wrong = Object.keys(kept.errors).length > 0
      const stop = kept.walk.stops.find(({ page }) => page.id === kept.page.id)!
      const view = wrong
        ? await stepView(tx, request, rules, { definition, id, stop, ...kept, known })
        : undefined
      return { ...kept, definition, known, view }
    })

    if (outcome === 'no-such-page') throw notFound()
    if (outcome === 'sent') return toReceipt(request, reply, id)
    const { definition, view, page, stayAt, typed } = outcome
    if (saving === 'quietly') return reply.send({ gemt: say(now, 'clock', { language }) })
    if (saving === 'and-leave') {
      const away = request.actor.kind === 'citizen' ? site.paths.personal : paths.service(slug)
      return reply.redirect(localised(request, away), 303)
    }
    if (view) return reply.page(StepPage, { view }, 422)
    if (stayAt !== undefined) return toPage(request, reply, definition, id, page.id, `#${stayAt}`)

    const editing = (request.query as { ret?: string }).ret !== undefined
    const wanted = nextStop(outcome.walk, page.id, editing)
    const known = await prepare(request, parts, definition, id, wanted, outcome)
    const way = known ? walk(rules, definition, { typed, known }, language) : outcome.walk
    // Told as soon as it is decided, and again when another answer changes it.
    const news = way.needed && way.needed.value !== before.needed?.value
    if (news || (way.ended && !way.missing)) return toAnswer(request, reply, definition, id)
    const next = known ? nextStop(way, page.id, editing) : wanted
    if (!next) return reply.redirect(localised(request, paths.check(slug, id)), 303)
    const there = paths.page(slug, id, next.page.id)
    if (mustBeKnown(request, reply, definition, id, way, next, there)) return reply
    return toPage(request, reply, definition, id, next.page.id)
  })
}

/** How the form asks to be kept: by the island while one types, by "Gem og luk", or not only that. */
function savingOf(request: FastifyRequest, values: Values): 'quietly' | 'and-leave' | undefined {
  if (values.gem === 'luk') return 'and-leave'
  return values.gem !== undefined || (request.query as { gem?: string }).gem !== undefined
    ? 'quietly'
    : undefined
}
