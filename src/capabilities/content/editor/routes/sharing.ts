import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Staff } from '../../../../platform/actor.ts'
import { forbidden } from '../../../../platform/errors.ts'
import type { Tx } from '../../../../platform/db.ts'
import { type Block, type ChangeClass, same } from '../../../../merging/index.ts'
import { blank, type Form } from '../../../../ui/forms.ts'
import { metaOf } from '../../items/item.ts'
import { publishAs } from '../../items/publishing.ts'
import { changeItem, itemById, lockItem } from '../../items/store.ts'
import { ownDocuments, share } from '../../library/actions.ts'
import { adopters, hashOfBlocks, latestRevision } from '../../library/store.ts'
import { trialResult, tryInAdopters } from '../../library/trials.ts'
import { asShared, lockFields, outcomeOf } from '../edit/share-form.ts'
import { SharingPage, type SharingProps } from '../pages/sharing.tsx'
import { editorPaths as paths } from '../paths.ts'
import { publishers } from '../policy.ts'
import { currentTenant } from '../store.ts'
import { editorTexts } from '../texts.ts'
import { idOf, openPage, type Page, shownIn } from '../work.ts'
import { judge, sentenceOf } from './judged.ts'
import { asked } from './pages.ts'
import { textsOf } from './typed.ts'

type OfPage = {
  Params: { item: string }
  Querystring: Record<string, string | string[] | undefined>
}
const config = { for: publishers }
const { sharing: words } = editorTexts.da

/** What one shares with everybody: tried in all who have it, and then shared. */
export function sharingRoutes(app: FastifyInstance) {
  app.get<OfPage>(paths.sharing(':item'), { config }, (request, reply) =>
    show(request, reply, {}, 200),
  )

  app.post<OfPage>(paths.sharing(':item'), { config }, async (request, reply) => {
    const item = idOf(request.params.item)
    const typed = textsOf(request.body)
    const by = (request.actor as Staff).person.id
    const { now, site } = request
    if (typed.knap === 'se') return show(request, reply, { typed, tried: true }, 200)
    const isShared = await request.read(async (tx) => !!(await ownPage(tx, item, now)).shared)
    const errors = isShared ? wrongIn(typed, typed.knap === 'del') : {}
    if (Object.keys(errors).length) return show(request, reply, { typed, errors }, 422)
    if (typed.knap === 'proev') {
      await request.write(async (tx) => {
        const page = await ownPage(tx, item, now)
        const blocks = asShared(shownIn(page), typed)
        if (page.shared) await tryInAdopters(tx, page.shared.item.id, blocks, classOf(typed))
      })
      return show(request, reply, { typed, tried: true }, 200)
    }
    const shared = await request.write(async (tx) => {
      await lockItem(tx, item)
      const page = await ownPage(tx, item, now)
      const made = await share(tx, revisionOf(page, typed), by)
      const told = made.ok && page.shared ? await others(tx, made.id) : 0
      if (made.ok && !page.shared) {
        // What was ours alone is from now on laid over what is shared, and says the same.
        await changeItem(tx, item, { libraryItem: made.id, baseNo: made.no })
        const own = await itemById(tx, item)
        const over = { baseNo: made.no, operations: [], meta: metaOf(own) }
        await publishAs(tx, own, over, by, { site, now, note: words.promote })
      }
      return { ...made, told }
    })
    if (shared.ok) return reply.redirect(`${paths.sharing(item)}?delt=${shared.told}`, 303)
    return show(request, reply, { typed, changed: shared.why === 'changed' }, 409)
  })
}

/** A page one may share: one's own, or one that is laid over what one owns. */
async function ownPage(tx: Tx, id: string, now: Date): Promise<Page> {
  const page = await openPage(tx, id, now)
  // A translation is laid over its own page already, and cannot be laid over a shared one too.
  if (page.source) throw forbidden()
  if (page.shared && page.shared.item.ownerId !== (await currentTenant(tx))) throw forbidden()
  return page
}

const classOf = (typed: Record<string, string>): ChangeClass =>
  z.enum(['editorial', 'substantive', 'legal']).catch('editorial').parse(typed.klasse)

function wrongIn(typed: Record<string, string>, all: boolean): Record<string, string> {
  const isClass = ['editorial', 'substantive', 'legal'].includes(typed.klasse ?? '')
  const day = (typed.fra ?? '').trim()
  return {
    ...(!isClass && { klasse: words.errors.class }),
    ...(all && !(typed.note ?? '').trim() && { note: words.errors.note }),
    ...(day && !z.iso.date().safeParse(day).success && { fra: words.errors.day }),
  }
}

function revisionOf(page: Page, typed: Record<string, string>) {
  const { item, shared, draft } = page
  const { kle, audiences, words: also, path } = draft.meta
  return {
    ...(shared && { id: shared.item.id }),
    afterNo: shared ? Number(typed.efter) || shared.revision.no : 0,
    kind: item.kind,
    pathHint: shared?.item.pathHint ?? path,
    kle,
    audiences,
    words: also,
    language: item.language,
    blocks: asShared(shownIn(page), typed),
    changeClass: shared ? classOf(typed) : ('editorial' as const),
    changeNote: (typed.note ?? '').trim().slice(0, 1000) || words.promote,
    inForceFrom: (typed.fra ?? '').trim() || null,
    legalRefs: shared?.revision.legalRefs ?? [],
  }
}

type Again = {
  typed?: Record<string, string>
  errors?: Record<string, string>
  tried?: boolean
  changed?: boolean
}

async function show(
  request: FastifyRequest<OfPage>,
  reply: FastifyReply,
  { typed, errors = {}, tried, changed = false }: Again,
  status: number,
) {
  const { now, query } = request
  const told = asked(query, 'delt')
  const props = await request.read(async (tx): Promise<SharingProps> => {
    const page = await ownPage(tx, request.params.item, now)
    const { shared } = page
    const latest = shared && (await latestRevision(tx, shared.item.id))
    const blocks = shownIn(page)
    // A box that was not ticked is not sent: what was typed says it all.
    const chosen = typed ?? lockFields(blocks)
    const after = asShared(blocks, chosen)
    const form: Form<any> = blank<any>({ ...chosen, efter: latest?.no ?? 0 })
    form.errors = errors
    const asking = shared ? await others(tx, shared.item.id) : 0
    const result = tried && shared ? await triedElsewhere(tx, shared.item.id, after) : undefined
    return {
      page,
      form,
      after,
      before: latest?.blocks,
      isNew: !latest || !same(plain(latest.blocks), plain(after)),
      adopters: asking,
      trial: result && { outcome: outcomeOf(result), waiting: asking - result.adopters.length },
      problems: [
        ...(await judge(tx, page, now)).problems,
        ...ownDocuments(blocks).map((one) => sentenceOf(one, page, blocks)),
      ],
      done: told === '' ? undefined : Number(told) || 0,
      changed: changed || (latest !== undefined && latest.no !== page.draft.baseNo),
    }
  })
  return reply.page(SharingPage, props, status)
}

/** How many but ourselves have it. */
async function others(tx: Tx, libraryItem: string): Promise<number> {
  const us = await currentTenant(tx)
  return (await adopters(tx, libraryItem)).filter(({ adopterId }) => adopterId !== us).length
}

/** How it goes with everybody but ourselves, so far. */
async function triedElsewhere(tx: Tx, libraryItem: string, blocks: readonly Block[]) {
  const us = await currentTenant(tx)
  const result = await trialResult(tx, libraryItem, hashOfBlocks(blocks))
  return { ...result, adopters: result.adopters.filter(({ adopterId }) => adopterId !== us) }
}

const plain = (blocks: readonly Block[]) => JSON.parse(JSON.stringify(blocks)) as never
