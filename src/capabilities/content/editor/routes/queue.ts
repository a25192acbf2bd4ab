import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Staff } from '../../../../platform/actor.ts'
import { type ChangeClass, type Finding, needOf } from '../../../../merging/index.ts'
import type { Tx } from '../../../../platform/db.ts'
import { notFound } from '../../../../platform/errors.ts'
import { blank, type Form } from '../../../../ui/forms.ts'
import { itemById } from '../../items/store.ts'
import { offerUpstream } from '../../library/offers.ts'
import { openProposals } from '../../library/proposal-store.ts'
import { type Settled, settleProposal, waiting } from '../../library/proposals.ts'
import { libraryItem, revision } from '../../library/store.ts'
import { fieldsOf } from '../edit/block-form.ts'
import { fieldPrefix, oursIn, readChoices, typeIn } from '../edit/decide.ts'
import { DecisionPage, type DecisionProps } from '../pages/decision.tsx'
import { QueuePage, type Waiting } from '../pages/queue.tsx'
import type { Told } from '../pages/status.tsx'
import { editorPaths as paths } from '../paths.ts'
import { mayPublish, publishers, writers } from '../policy.ts'
import { currentTenant, tenantNames } from '../store.ts'
import { editorTexts } from '../texts.ts'
import { idOf } from '../work.ts'
import { asked } from './pages.ts'
import { refusalsOf } from './refusals.ts'
import { textsOf } from './typed.ts'

const config = { for: writers }
type OfItem = {
  Params: { item: string }
  Querystring: Record<string, string | string[] | undefined>
}
const classes: ChangeClass[] = ['legal', 'substantive', 'editorial']

/** What has changed in what is shared: read block by block, and decided. */
export function queueRoutes(app: FastifyInstance) {
  app.get<OfItem>(paths.queue(), { config }, async (request, reply) => {
    const { query, actor } = request
    const only = classes.find((one) => one === asked(query, 'slags'))
    const done = asked(query, 'udgivet')
    const props = await request.read(async (tx) => ({
      waiting: await queueOf(tx),
      done: /^[0-9a-f-]{36}$/.test(done) ? (await itemById(tx, done)).title : undefined,
    }))
    const yes = asked(query, 'ja')
    const accepted = yes
      ? { yes: Number(yes) || 0, no: Number(asked(query, 'nej')) || 0 }
      : undefined
    return reply.page(QueuePage, {
      ...props,
      only,
      accepted,
      mayPublish: mayPublish(actor as Staff),
    })
  })

  app.post(paths.acceptance(), { config: { for: publishers } }, async (request, reply) => {
    const { side } = (request.body ?? {}) as { side?: unknown }
    const wanted = [side ?? []].flat().map(String).slice(0, 1000)
    let [yes, no] = [0, 0]
    // Each by itself: one that cannot go out keeps none of the others back.
    for (const one of wanted) {
      const [item = '', to = ''] = one.split(':')
      const outcome = await decide(request, idOf(item), Number(to), new Map())
      if (outcome.ok) yes++
      else no++
    }
    return reply.redirect(`${paths.queue()}?ja=${yes}&nej=${no}`, 303)
  })

  app.get<OfItem>(paths.decision(':item'), { config }, (request, reply) =>
    show(request, reply, {}, 200),
  )

  app.post<OfItem>(
    paths.decision(':item'),
    { config: { for: publishers } },
    async (request, reply) => {
      const item = idOf(request.params.item)
      const typed = textsOf(request.body)
      const met = await request.read((tx) => waiting(tx, item))
      if (!met) return reply.redirect(paths.queue(), 303)
      const to = Number(typed.til)
      if (to !== met.upstream.no) return show(request, reply, { typed, moved: true }, 409)
      if (typed.knap === 'vis') return show(request, reply, { typed }, 200)
      const { choices, errors } = readChoices(met.merged.findings, typed)
      if (Object.keys(errors).length) return show(request, reply, { typed, errors }, 422)
      const offered = Object.keys(typed)
        .filter((name) => name.startsWith('forslag-'))
        .map((name) => name.slice('forslag-'.length))
      const note = (typed.besked ?? '').trim().slice(0, 1000)
      const outcome = await decide(request, item, to, choices, async (tx) => {
        const owner = met.item.libraryItem && (await libraryItem(tx, met.item.libraryItem)).ownerId
        if (!owner || owner === (await currentTenant(tx))) return
        for (const block of offered) await offerUpstream(tx, item, block, note)
      })
      if (outcome.ok) return reply.redirect(`${paths.queue()}?udgivet=${item}`, 303)
      // Decided by another, or by the same form a moment ago.
      if (outcome.why === 'moved' && !(await request.read((tx) => waiting(tx, item))))
        return reply.redirect(paths.queue(), 303)
      if (outcome.why === 'moved') return show(request, reply, { typed, moved: true }, 409)
      return show(request, reply, { typed, refused: refusalsOf(outcome) }, 422)
    },
  )
}

/** Ends the transaction with all of it undone, and says why. */
class Undone extends Error {
  outcome: Exclude<Settled, { ok: true }>
  constructor(outcome: Exclude<Settled, { ok: true }>) {
    super(outcome.why)
    this.outcome = outcome
  }
}

/** Decides and publishes, or leaves everything as it was. */
async function decide(
  { write, actor, site, now }: FastifyRequest,
  item: string,
  to: number,
  choices: Parameters<typeof settleProposal>[3],
  then: (tx: Tx) => Promise<void> = async () => {},
): Promise<Settled> {
  try {
    return await write(async (tx) => {
      const by = (actor as Staff).person.id
      const outcome = await settleProposal(tx, item, to, choices, by, { site, now })
      if (!outcome.ok) throw new Undone(outcome)
      await then(tx)
      return outcome
    })
  } catch (error) {
    if (error instanceof Undone) return error.outcome
    throw error
  }
}

type Again = {
  typed?: Record<string, string>
  errors?: Record<string, string>
  moved?: boolean
  refused?: Told[]
}

async function show(
  { params, read, actor }: FastifyRequest<OfItem>,
  reply: FastifyReply,
  { typed, errors = {}, moved = false, refused }: Again,
  status: number,
) {
  const props = await read(async (tx): Promise<DecisionProps> => {
    const met = await waiting(tx, idOf(params.item))
    if (!met) throw notFound()
    const shared = met.item.libraryItem ? await libraryItem(tx, met.item.libraryItem) : undefined
    const names = shared && (await tenantNames(tx, [shared.ownerId]))
    const form: Form<any> = blank<any>({ ...startsOf(met.merged.findings), ...typed })
    form.errors = errors
    const may = mayPublish(actor as Staff)
    return {
      met,
      source: met.item.translates ? (await itemById(tx, met.item.translates)).title : undefined,
      form,
      moved,
      refused,
      owner: names?.get(shared!.ownerId) ?? '',
      mayPublish: may,
      mayOffer: may && shared !== undefined && shared.ownerId !== (await currentTenant(tx)),
    }
  })
  return reply.page(DecisionPage, props, status)
}

/** What one begins to write from: both changes where they go together, else our own words. */
const startsOf = (findings: readonly Finding[]): Record<string, string> =>
  Object.fromEntries(
    findings.flatMap((finding) => {
      const data = finding.merged ?? oursIn(finding) ?? finding.upstream?.data ?? {}
      const fields = fieldsOf({ type: typeIn(finding), data })
      const prefix = fieldPrefix(finding.block)
      return Object.entries(fields).map(([name, value]) => [prefix + name, value])
    }),
  )

/** What waits, those of the law first, then those that came first into force. */
async function queueOf(tx: Tx): Promise<Waiting[]> {
  const { translation } = editorTexts.da
  const rows: Waiting[] = []
  for (const one of await openProposals(tx)) {
    const item = await itemById(tx, one.itemId)
    const shared = item.libraryItem ? await libraryItem(tx, item.libraryItem) : undefined
    const names = shared && (await tenantNames(tx, [shared.ownerId]))
    const needs = one.found.map((found) => needOf(found as Finding))
    rows.push({
      itemId: one.itemId,
      title: item.title,
      kle: item.kle[0] ?? '',
      toNo: one.toNo,
      changeClass: one.changeClass,
      inForceFrom: one.inForceFrom,
      note: shared
        ? (await revision(tx, shared.id, one.toNo)).changeNote
        : item.translates
          ? translation.queued((await itemById(tx, item.translates)).title)
          : '',
      madeAt: one.madeAt,
      owner: names?.get(shared!.ownerId) ?? '',
      translation: item.translates !== null,
      frozen: one.state === 'waiting',
      choice: needs.filter((need) => need === 'choice').length,
      look: needs.filter((need) => need === 'look').length,
      clean: needs.filter((need) => need === 'policy').length,
    })
  }
  const day = ({ inForceFrom }: Waiting) => inForceFrom ?? '9999'
  return rows.toSorted(
    (a, b) =>
      classes.indexOf(a.changeClass) - classes.indexOf(b.changeClass) ||
      day(a).localeCompare(day(b)) ||
      a.title.localeCompare(b.title, 'da'),
  )
}
