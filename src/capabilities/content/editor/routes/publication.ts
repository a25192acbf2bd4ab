import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Staff } from '../../../../platform/actor.ts'
import { blank, type Form } from '../../../../ui/forms.ts'
import { discardDraft, reviewDraft, submitDraft } from '../../items/actions.ts'
import { shownBlocks } from '../../items/page-blocks.ts'
import { publishPage, schedule, withdrawPage } from '../../items/publishing.ts'
import { lockItem, versionOf } from '../../items/store.ts'
import { momentOf } from '../../items/wall-time.ts'
import { PublicationPage } from '../pages/publication.tsx'
import { editorPaths as paths } from '../paths.ts'
import { mayPublish, publishers, writers } from '../policy.ts'
import { idOf, namesOf, openPage, shownIn } from '../work.ts'
import { leadHere } from '../link-store.ts'
import { judge } from './judged.ts'
import { isUnderway, undecidedIn } from './page.ts'
import { asked } from './pages.ts'
import { textsOf } from './typed.ts'

type OfPage = {
  Params: { item: string }
  Querystring: Record<string, string | string[] | undefined>
}
const byWriters = { config: { for: writers } }
const byPublishers = { config: { for: publishers } }

/** From a draft to what visitors meet: looked at by another, out now or at a time, and back again. */
export function publicationRoutes(app: FastifyInstance) {
  app.get<OfPage>(paths.publication(':item'), byWriters, (request, reply) =>
    show(request, reply, {}, 200),
  )

  app.post<OfPage>(paths.publication(':item'), byPublishers, async (request, reply) => {
    const typed = textsOf(request.body)
    const item = idOf(request.params.item)
    if (!(await isSeen(request, item, typed.udgave)))
      return show(request, reply, { typed, changed: true }, 409)
    const { site, now } = request
    const note = (typed.note ?? '').trim().slice(0, 500)
    const by = (request.actor as Staff).person.id
    const outcome = await request.write((tx) =>
      publishPage(tx, item, by, { site, now, ...(note && { note }) }),
    )
    if (outcome.ok) return reply.redirect(`${paths.publication(item)}?udgivet=${outcome.no}`, 303)
    if (outcome.why === 'nothing') return reply.redirect(paths.publication(item), 303)
    return show(request, reply, { typed }, 422)
  })

  app.post<OfPage>(paths.submission(':item'), byWriters, async (request, reply) => {
    const typed = textsOf(request.body)
    const item = idOf(request.params.item)
    if (!(await isSeen(request, item, typed.udgave)))
      return show(request, reply, { typed, changed: true }, 409)
    await request.write(async (tx) => {
      await lockItem(tx, item)
      return await submitDraft(tx, item, (request.actor as Staff).person.id, request.now)
    })
    return reply.redirect(paths.publication(item), 303)
  })

  app.post<OfPage>(paths.review(':item'), byPublishers, async (request, reply) => {
    const typed = textsOf(request.body)
    const item = idOf(request.params.item)
    if (!(await isSeen(request, item, typed.udgave)))
      return show(request, reply, { typed, changed: true }, 409)
    const verdict = {
      approved: typed.knap === 'godkend',
      note: (typed.svar ?? '').trim().slice(0, 500),
    }
    await request.write(async (tx) => {
      await lockItem(tx, item)
      return await reviewDraft(tx, item, verdict, (request.actor as Staff).person.id)
    })
    return reply.redirect(paths.publication(item), 303)
  })

  app.post<OfPage>(paths.plan(':item'), byPublishers, async (request, reply) => {
    const typed = textsOf(request.body)
    const item = idOf(request.params.item)
    if (!(await isSeen(request, item, typed.udgave)))
      return show(request, reply, { typed, changed: true }, 409)
    const [publishAt, withdrawAt] =
      typed.knap === 'fjern' ? [null, null] : [wall(typed, 'ud'), wall(typed, 'ned')]
    const errors = planErrors(publishAt, withdrawAt, request.now)
    if (Object.keys(errors).length) return show(request, reply, { typed, errors }, 422)
    await request.write(async (tx) => {
      await lockItem(tx, item)
      return await schedule(tx, item, { publishAt, withdrawAt }, request.now)
    })
    return reply.redirect(paths.publication(item), 303)
  })

  app.post<OfPage>(paths.withdrawal(':item'), byPublishers, async (request, reply) => {
    const item = idOf(request.params.item)
    await request.write((tx) => withdrawPage(tx, item))
    return reply.redirect(paths.page(item), 303)
  })

  app.post<OfPage>(paths.discard(':item'), byWriters, async (request, reply) => {
    const item = idOf(request.params.item)
    await request.write(async (tx) => {
      const { liveVersion } = await lockItem(tx, item)
      // A page that has never been out is its draft.
      if (liveVersion !== null) await discardDraft(tx, item)
    })
    return reply.redirect(paths.page(item), 303)
  })
}

type Again = { typed?: Record<string, string>; errors?: Record<string, string>; changed?: boolean }

async function show(
  request: FastifyRequest<OfPage>,
  reply: FastifyReply,
  { typed, errors = {}, changed = false }: Again,
  status: number,
) {
  const { now, actor, query } = request
  const staff = actor as Staff
  const props = await request.read(async (tx) => {
    const page = await openPage(tx, request.params.item, now)
    const { item, draft } = page
    const version =
      item.liveVersion === null ? undefined : await versionOf(tx, item.id, item.liveVersion)
    const isLive = item.status === 'live' && version !== undefined
    const { problems, missing } = await judge(tx, page, now)
    const form: Form<any> = blank<any>({ ...clocksOf(draft), ...typed, udgave: draft.revision })
    form.errors = errors
    const told = Number(asked(query, 'udgivet'))
    return {
      page,
      form,
      missing,
      changed,
      problems: [...problems, ...undecidedIn(page)],
      names: await namesOf(tx, [draft.submittedBy, draft.reviewedBy]),
      live: isLive ? await shownBlocks(tx, item, version) : undefined,
      draft: shownIn(page),
      underway: await isUnderway(tx, page, version?.operations),
      mayPublish: mayPublish(staff),
      isMine: draft.submittedBy === staff.person.id,
      leadHere: isLive ? await leadHere(tx, item.path) : [],
      done: version && told === version.no ? told : undefined,
    }
  })
  return reply.page(PublicationPage, props, status)
}

/** Whether the draft is the one that was looked at. A form without a mark was never shown. */
const isSeen = ({ read, now }: FastifyRequest, item: string, seen: string | undefined) =>
  read(async (tx) => !seen || String((await openPage(tx, item, now)).draft.revision) === seen)

type Plan = { publishAt: string | null; withdrawAt: string | null }

function clocksOf({ publishAt, withdrawAt }: Plan): Record<string, string> {
  const [day = '', clock = ''] = publishAt?.split('T') ?? []
  const [downDay = '', downClock = ''] = withdrawAt?.split('T') ?? []
  return {
    'ud-dag': day,
    'ud-kl': clock.replace(':', '.'),
    'ned-dag': downDay,
    'ned-kl': downClock.replace(':', '.'),
  }
}

/** A day and a clock as they were typed; null when both are empty. */
function wall(typed: Record<string, string>, name: string): string | null {
  const day = (typed[`${name}-dag`] ?? '').trim()
  const clock = (typed[`${name}-kl`] ?? '').trim().replace('.', ':')
  if (!day && !clock) return null
  const [hours = '', minutes = '00'] = clock.split(':')
  return `${day}T${hours.padStart(2, '0')}:${minutes}`
}

/** A day and a clock that there are: not 30 February, and not half past 25. */
function isWall(at: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at)) return false
  try {
    return Temporal.PlainDateTime.from(at).toString().startsWith(at)
  } catch {
    return false
  }
}

function planErrors(publishAt: string | null, withdrawAt: string | null, now: Date) {
  const errors: Record<string, string> = {}
  for (const [name, at] of [
    ['ud-dag', publishAt],
    ['ned-dag', withdrawAt],
  ] as const) {
    if (at === null) continue
    if (!isWall(at)) errors[name] = 'plan'
    else if (momentOf(at) <= now) errors[name] = 'planPast'
  }
  if (publishAt && withdrawAt && !Object.keys(errors).length && withdrawAt <= publishAt)
    errors['ned-dag'] = 'planOrder'
  return errors
}
