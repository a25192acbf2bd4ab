import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Staff } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db.ts'
import { notFound } from '../../../../platform/errors.ts'
import type { Data, Operation } from '../../../../merging/index.ts'
import { blank, type Form } from '../../../../ui/forms.ts'
import { type MediaFault, mediaFaults, withMedia } from '../../media/index.ts'
import { versionOf } from '../../items/store.ts'
import { dataFrom, fieldsOf, wrongIn } from '../edit/block-form.ts'
import { reworded } from '../edit/operations.ts'
import { orderOf, type Row } from '../edit/rows.ts'
import { stampOf } from '../edit/stamp.ts'
import { nextUntranslated } from '../edit/translated.ts'
import { atDesk } from '../media/at.ts'
import { BlockPage, SavedPart } from '../pages/block.tsx'
import { rowStamp } from '../pages/block-card.tsx'
import { editorPaths as paths } from '../paths.ts'
import { mayPublish, writers } from '../policy.ts'
import { currentTenant } from '../store.ts'
import { changeDraft, namesOf, openPage, type Page, shownIn } from '../work.ts'
import { judge } from './judged.ts'
import { textsOf } from './typed.ts'

const config = { for: writers }
type OfBlock = { Params: { item: string; block: string } }

/**
 * One block in a form of its own. Who saves a block that another has changed meanwhile is shown both, keeps what they
 * typed, and may save again; changes of other blocks disturb nobody.
 */
export function blockRoutes(app: FastifyInstance) {
  app.get<OfBlock>(paths.block(':item', ':block'), { config }, (request, reply) =>
    show(request, reply, {}, 200),
  )

  app.post<OfBlock>(paths.block(':item', ':block'), { config }, async (request, reply) => {
    const { item, block } = request.params
    const typed = textsOf(request.body)
    const {
      row: now,
      data,
      faults,
    } = await request.read(async (tx) => {
      const page = await openPage(tx, item, request.now)
      const row = rowIn(page, block)
      const said = dataFrom(row.block.type, typed)
      return { row, data: said, faults: await mediaFaults(tx, [{ ...row.block, data: said }]) }
    })
    const chooses = typed.knap === 'vaelg'
    const errors = wrongWith(wrongIn({ ...now.block, data }), faults, chooses)
    if (typed.knap === 'vis') return show(request, reply, { typed, data, errors: {} }, 200)
    if (Object.keys(errors).length) return show(request, reply, { typed, data, errors }, 422)
    const by = (request.actor as Staff).person.id
    const saved = await request.write((tx) =>
      changeDraft(tx, item, (page) => rewordedBy(page, block, data, typed.udgave), by, request.now),
    )
    if (saved === 'stale') return show(request, reply, { typed, data, stale: true }, 409)
    if (saved === 'locked') return show(request, reply, { typed, data }, 422)
    if (chooses) return reply.redirect(paths.choice(item, block), 303)
    const next = typed.knap === 'naeste' && nextUntranslated(saved.rows, block)
    if (next) return reply.redirect(paths.block(item, next), 303)
    if (request.headers['x-autosave'] !== '1')
      return reply.redirect(`${paths.page(item)}#blok-${block}`, 303)
    const row = rowIn(saved, block)
    const form = blank<any>({ udgave: rowStamp(row) })
    const { facts, shown } = await request.read(async (tx) => ({
      ...(await judge(tx, saved, request.now)),
      shown: await asShown(tx, row, data),
    }))
    return reply.part(SavedPart, { row, typed: shown, facts, now: request.now, form })
  })
}

/** What is wrong with a block and its image; who goes to choose another will have another. */
function wrongWith(wrong: Record<string, string>, faults: MediaFault[], chooses: boolean) {
  const errors = { ...wrong }
  for (const { field } of faults) errors[field] ??= field === 'alt' ? 'altMissing' : 'mediaGone'
  if (chooses) for (const field of ['media', 'file', 'alt', 'title']) delete errors[field]
  return errors
}

/** What a block says, with what its image says of itself. */
const asShown = async (tx: Tx, { block }: Row, data: Data): Promise<Data> =>
  (await withMedia(tx, [{ ...block, data }], atDesk)).blocks[0]?.data ?? data

type Again = {
  typed?: Record<string, string>
  data?: Data
  errors?: Record<string, string>
  stale?: boolean
}

async function show(
  request: FastifyRequest<OfBlock>,
  reply: FastifyReply,
  { typed, data, errors = {}, stale }: Again,
  status: number,
) {
  const { now, params, actor } = request
  const props = await request.read(async (tx) => {
    const page = await openPage(tx, params.item, now)
    const row = rowIn(page, params.block)
    const said = data ?? row.block.data
    const blocks = shownIn(page).map((one) =>
      one.id === row.block.id ? { ...one, data: said } : one,
    )
    const { advice, ease, facts } = await judge(tx, page, now, blocks)
    const names = await namesOf(tx, [page.draft.byId])
    const form: Form<any> = blank<any>(typed ?? fieldsOf(row.block))
    form.errors = errors
    // The form goes on from what is there now only when its author has been told of it.
    if (!typed || stale || !typed.udgave) form.values.udgave = rowStamp(row)
    const offerable = await canOffer(tx, page, row.block.id, actor as Staff)
    return {
      page,
      row,
      form,
      facts,
      advice,
      ease,
      order: stampOf(orderOf(page.rows)),
      typed: stale ? said : await asShown(tx, row, said),
      meanwhile: stale ? { name: names.get(page.draft.byId ?? ''), at: page.draft.at } : undefined,
      mayOffer: offerable,
    }
  })
  return reply.page(BlockPage, { ...props, now }, status)
}

/** Whether what visitors read in a block is ours, and somebody else could have it. */
async function canOffer(tx: Tx, { item, shared }: Page, block: string, staff: Staff) {
  if (!shared || item.liveVersion === null || !mayPublish(staff)) return false
  if (shared.item.ownerId === (await currentTenant(tx))) return false
  const { operations } = await versionOf(tx, item.id, item.liveVersion)
  return operations.some((one) => one.block === block && 'data' in one)
}

/** A block that is shown; who wants to write in a hidden one shows it first. */
function rowIn(page: Page, id: string): Row {
  const row = page.rows.find(({ block, hidden }) => block.id === id && !hidden)
  if (!row) throw notFound()
  return row
}

function rewordedBy(
  page: Page,
  id: string,
  data: Data,
  seen: string | undefined,
): Operation[] | 'stale' | 'locked' {
  const row = rowIn(page, id)
  // A form without a mark was never shown, so its author cannot have overlooked anything.
  const changed = seen && rowStamp(row) !== seen
  if (changed && stampOf(row.block.data) !== stampOf(data)) return 'stale'
  return reworded(page, id, data, page.source !== undefined)
}
