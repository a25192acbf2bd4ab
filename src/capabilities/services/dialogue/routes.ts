import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { notFound } from '../../../platform/errors.ts'
import type { Keys } from '../../../platform/keys.ts'
import { say } from '../../../ui/dates.ts'
import { municipalityCodes } from '../../addresses/index.ts'
import { problemTexts, receiveForm, type Storage, type StoredFile } from '../../files/index.ts'
import { summaryOf } from '../answers/show.ts'
import type { Values } from '../answers/typed.ts'
import { walk, type Walk } from '../answers/walk.ts'
import { type Definition, inLanguage } from '../definition.ts'
import { paths } from '../paths.ts'
import type { PersonRegister } from '../register.ts'
import { decideOne, type Rules } from '../rules.ts'
import { setKnown } from '../store/drafts.ts'
import { askToLogIn, localised, ownerIn, ownerOrNew } from './access.ts'
import { papersFor } from './documents.ts'
import { keepPage } from './keep.ts'
import { asksRegister, type KnownOfDraft, lookUp, notKnown } from './known.ts'
import { openDraft } from './open.ts'
import { CheckPage } from './pages/check-page.tsx'
import { StepPage } from './pages/step-page.tsx'
import { stepView } from './step-view.ts'

type Parts = { keys: Keys; storage: Storage; register: PersonRegister; rules: Rules }
type OfStep = { Params: { slug: string; draft: string; page: string } }
type OfDraft = { Params: { slug: string; draft: string } }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One thing per page: each its own address, each its own POST, answered with a redirect. */
export const dialogueRoutes = (parts: Parts) => (app: FastifyInstance) => {
  const { rules, storage } = parts
  const anyone = { config: { for: 'anyone' as const } }

  app.get<OfDraft>(paths.draft(':slug', ':draft'), anyone, async (request, reply) => {
    const { slug, draft: id } = idsOf(request)
    const opened = await request.read((tx) => openDraft(tx, slug, id, ownerIn(request)))
    if (opened === 'sent') return reply.redirect(localised(request, paths.receipt(id)), 303)
    if (askToLogIn(request, reply, opened.definition, request.originalUrl)) return reply
    const { stops } = walk(rules, opened.definition, opened.typed, request.site.language)
    const at = stops.find(({ page }) => page.id === opened.draft?.page) ?? stops[0]!
    return reply.redirect(localised(request, paths.page(slug, id, at.page.id)), 303)
  })

  app.get<OfDraft>(paths.check(':slug', ':draft'), anyone, async (request, reply) => {
    const { slug, draft: id } = idsOf(request)
    const { language } = request.site
    const opened = await request.read((tx) => openDraft(tx, slug, id, ownerIn(request)))
    if (opened === 'sent') return reply.redirect(localised(request, paths.receipt(id)), 303)
    const { definition, draft, typed } = opened
    if (askToLogIn(request, reply, definition, request.originalUrl)) return reply
    const way = walk(rules, definition, typed, language)
    if (way.missing || !draft)
      return toPage(request, reply, definition, id, (way.missing ?? way.stops[0]!).page.id)
    const fee = decideOne(rules, definition, 'fee', way.answers)
    return reply.page(CheckPage, {
      rules,
      definition,
      draft: id,
      walk: way,
      lines: summaryOf(way, language),
      papers: papersFor(rules, definition, way.answers, language),
      fee: fee && inLanguage(fee.text, language),
      holds:
        way.need !== undefined &&
        definition.dialogue.pages.some(({ questions }) =>
          questions.some(({ widget }) => widget === 'appointment'),
        ),
      savedAt: draft.savedAt,
    })
  })

  app.get<OfStep>(paths.page(':slug', ':draft', ':page'), anyone, async (request, reply) => {
    const { slug, draft: id } = idsOf(request)
    const outcome = await request.read(async (tx) => {
      const opened = await openDraft(tx, slug, id, ownerIn(request))
      if (opened === 'sent') return { sent: true as const }
      const { definition, draft, typed } = opened
      const way = walk(rules, definition, typed, request.site.language)
      const stop = stopFor(definition, way, request.params.page)
      const elsewhere = stop.page.id !== request.params.page
      if (elsewhere || needsLogin(request, definition))
        return { definition, page: stop.page.id, elsewhere }
      const view = await stepView(tx, request, rules, {
        definition,
        id,
        stop,
        walk: way,
        typed,
        known: draft?.known ?? {},
        savedAt: draft?.savedAt,
      })
      return { definition, view }
    })
    if ('sent' in outcome) return reply.redirect(localised(request, paths.receipt(id)), 303)
    if (askToLogIn(request, reply, outcome.definition, request.originalUrl)) return reply
    if (!('view' in outcome)) return toPage(request, reply, outcome.definition, id, outcome.page!)
    return reply.page(StepPage, { view: outcome.view! })
  })

  app.post<OfStep>(paths.page(':slug', ':draft', ':page'), anyone, async (request, reply) => {
    const { slug, draft: id } = idsOf(request)
    const { now, site } = request
    const owner = ownerOrNew(request, reply)
    const first = await request.read((tx) => openDraft(tx, slug, id, owner))
    if (first === 'sent') return reply.redirect(localised(request, paths.receipt(id)), 303)
    if (askToLogIn(request, reply, first.definition, paths.page(slug, id, request.params.page)))
      return reply

    const { values, files, problems } = await receiveForm(request, storage)
    const saving = savingOf(request, values)
    const outcome = await request.write(async (tx) => {
      const opened = await openDraft(tx, slug, id, owner, true)
      if (opened === 'sent') return 'sent'
      const posted = {
        id,
        page: request.params.page,
        values,
        files: files as Record<string, StoredFile[]>,
        onlyKeep: saving !== undefined,
      }
      const kept = await keepPage(tx, opened, posted, {
        rules,
        owner,
        now,
        language: site.language,
        municipalities: municipalityCodes(request.tenant.profile),
      })
      if (typeof kept === 'string') return kept
      const known = opened.draft?.known ?? {}
      for (const { field, name, problem } of problems)
        kept.errors[field] ??= problemTexts[site.language][problem](name)
      const wrong = Object.keys(kept.errors).length > 0
      const stop = kept.walk.stops.find(({ page }) => page.id === kept.page.id)!
      const view = wrong
        ? await stepView(tx, request, rules, {
            definition: opened.definition,
            id,
            stop,
            ...kept,
            known,
          })
        : undefined
      return { ...kept, definition: opened.definition, known, view }
    })

    if (outcome === 'no-such-page') throw notFound()
    if (outcome === 'sent') return reply.redirect(localised(request, paths.receipt(id)), 303)
    const { definition, view, page, stayAt, walk: way } = outcome
    if (saving === 'quietly')
      return reply.send({ gemt: say(now, 'clock', { language: site.language }) })
    if (saving === 'and-leave') {
      return reply.redirect(
        localised(request, definition.login.required ? site.paths.personal : paths.service(slug)),
        303,
      )
    }
    if (view) return reply.page(StepPage, { view }, 422)
    if (stayAt !== undefined) return toPage(request, reply, definition, id, page.id, `#${stayAt}`)

    const next = nextPage(way, page.id, (request.query as { ret?: string }).ret !== undefined)
    if (next === 'tjek') return reply.redirect(localised(request, paths.check(slug, id)), 303)
    await prepare(request, parts, definition, id, next, outcome.known)
    return toPage(request, reply, definition, id, next)
  })
}

/** The id in the address names a draft only if it could have been made by us. */
function idsOf({ params }: FastifyRequest<OfDraft>) {
  if (!uuid.test(params.draft)) throw notFound()
  return params
}

export const newDraftId = () => randomUUID()

const needsLogin = ({ actor }: FastifyRequest, { login }: Definition) =>
  login.required && actor.kind !== 'citizen'

const toPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  { slug }: Definition,
  id: string,
  page: string,
  hash = '',
) => {
  const query = hash && (request.query as { ret?: string }).ret !== undefined ? '?ret=1' : ''
  return reply.redirect(localised(request, paths.page(slug, id, page)) + query + hash, 303)
}

/** The page that was asked for, or the one that must be answered first. A page that does not exist is a 404. */
function stopFor(definition: Definition, { stops, missing }: Walk, wanted: string) {
  if (!definition.dialogue.pages.some(({ id }) => id === wanted)) throw notFound()
  const at = stops.findIndex(({ page }) => page.id === wanted)
  const first = missing ? stops.indexOf(missing) : stops.length
  return at === -1 || at > first ? stops[Math.min(first, stops.length - 1)]! : stops[at]!
}

/** The page after this one; from the summary back to it, unless something new is to be answered. */
function nextPage({ stops, missing }: Walk, page: string, editing: boolean): string {
  const at = stops.findIndex((stop) => stop.page.id === page)
  if (editing) return missing?.page.id ?? 'tjek'
  return stops[at + 1]?.page.id ?? missing?.page.id ?? 'tjek'
}

/** How the form asks to be kept: by the island while one types, by "Gem og luk", or not only that. */
function savingOf(request: FastifyRequest, values: Values): 'quietly' | 'and-leave' | undefined {
  if (values.gem === 'luk') return 'and-leave'
  return values.gem !== undefined || (request.query as { gem?: string }).gem !== undefined
    ? 'quietly'
    : undefined
}

/** Before a page that asks what a register knows: ask it, once per draft. */
async function prepare(
  request: FastifyRequest,
  { keys, register }: Parts,
  definition: Definition,
  id: string,
  next: string,
  known: KnownOfDraft,
) {
  const page = definition.dialogue.pages.find((one) => one.id === next)
  if (
    !page ||
    !asksRegister(page.questions) ||
    !notKnown(known) ||
    request.actor.kind !== 'citizen'
  )
    return
  const found = await lookUp(request, request.actor, { keys, register })
  await request.write((tx) => setKnown(tx, id, found))
}
