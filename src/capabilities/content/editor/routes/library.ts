import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Staff } from '../../../../platform/actor.ts'
import { refusedBy } from '../../../../platform/db.ts'
import type { Policy } from '../../../../merging/index.ts'
import { dayOf } from '../../../../ui/dates.ts'
import { blank, fill, type Form, withError } from '../../../../ui/forms.ts'
import { factsOf } from '../../facts/store.ts'
import { pathPattern } from '../../items/item.ts'
import { adopt } from '../../library/actions.ts'
import { latestRevision, libraryItem, libraryItems } from '../../library/store.ts'
import { LibraryPage, SharedPage } from '../pages/library.tsx'
import { editorPaths as paths } from '../paths.ts'
import { mayPublish, publishers, writers } from '../policy.ts'
import { adopted, currentTenant, tenantNames } from '../store.ts'
import { idOf } from '../work.ts'
import { asked, isFree } from './pages.ts'

type Ask = { Querystring: Record<string, string | string[] | undefined> }
type OfShared = { Params: { libraryItem: string } }

export const policyShape = {
  foelg: z.enum(['follow', 'follow-editorial', 'review-all', 'frozen'], { error: 'policy' }),
  'frys-til': z.string().trim().max(10).default(''),
  'frys-fordi': z.string().trim().max(300, 'long').default(''),
}

type PolicyTyped = { foelg: Policy['kind']; 'frys-til': string; 'frys-fordi': string }

/** How one follows, or what is wrong with how it was said: a freeze has an end and a reason. */
export function policyFrom(typed: PolicyTyped, today: string): Policy | Record<string, string> {
  if (typed.foelg !== 'frozen') return { kind: typed.foelg }
  const { 'frys-til': until, 'frys-fordi': reason } = typed
  const errors = {
    ...((!z.iso.date().safeParse(until).success || until <= today) && { 'frys-til': 'until' }),
    ...(!reason && { 'frys-fordi': 'reason' }),
  }
  return Object.keys(errors).length ? errors : { kind: 'frozen', until, reason }
}

export const policyFields = (policy: Policy) => ({
  foelg: policy.kind,
  ...(policy.kind === 'frozen' && { 'frys-til': policy.until, 'frys-fordi': policy.reason }),
})

/** The constraint that lets a shared item be one page here. */
const onceEach = 'item_tenant_id_library_item_language_key'

const AdoptForm = z.object({
  adresse: z
    .string()
    .trim()
    .toLowerCase()
    .max(300, 'path')
    .refine((path) => pathPattern.test(path), 'path')
    .refine(isFree, 'pathOurs'),
  ...policyShape,
})

/** What others share: found, read and taken over. */
export function libraryRoutes(app: FastifyInstance) {
  app.get<Ask>(paths.library(), { config: { for: writers } }, async ({ read, query }, reply) => {
    const words = asked(query, 'ord')
    const wanted = words.toLocaleLowerCase('da')
    const props = await read(async (tx) => {
      const items = (await libraryItems(tx)).filter(({ title, kle, words: also }) =>
        [title, ...kle, ...also].some((one) => one.toLocaleLowerCase('da').includes(wanted)),
      )
      const owners = await tenantNames(tx, [...new Set(items.map(({ ownerId }) => ownerId))])
      return { items, owners, here: await adopted(tx), tenant: await currentTenant(tx) }
    })
    return reply.page(LibraryPage, { ...props, words })
  })

  app.get<OfShared>(paths.shared(':libraryItem'), { config: { for: writers } }, (request, reply) =>
    show(request, reply, undefined, 200),
  )

  app.post<OfShared>(
    paths.shared(':libraryItem'),
    { config: { for: publishers } },
    async (request, reply) => {
      const from = idOf(request.params.libraryItem)
      const form = fill(AdoptForm, request.body)
      if (!form.ok) return show(request, reply, form, 422)
      const policy = policyFrom(form.data, dayOf(request.now))
      if (!('kind' in policy))
        return show(request, reply, { ...form, errors: policy } as Form<any>, 422)
      const by = (request.actor as Staff).person.id
      const wanted = { libraryItem: from, path: form.data.adresse, policy: policy as Policy }
      const made = await request
        .write((tx) => adopt(tx, wanted, by, request.now))
        .catch((error: unknown) => {
          // Another has taken it over at the same moment.
          if (refusedBy(error) !== onceEach) throw error
          return { ok: false as const, why: 'adopted' as const }
        })
      if (made.ok) return reply.redirect(paths.page(made.id), 303)
      // Sent twice, it is taken over once.
      const there = (await request.read(adopted)).get(from)
      if (there) return reply.redirect(paths.page(there), 303)
      const why = { 'path-taken': 'pathTaken', adopted: 'adopted', archived: 'archived' }[made.why]
      return show(request, reply, withError(form, 'adresse', why), 422)
    },
  )
}

async function show(
  { params, read, now, actor }: FastifyRequest<OfShared>,
  reply: FastifyReply,
  form: Form<any> | undefined,
  status: number,
) {
  const props = await read(async (tx) => {
    const item = await libraryItem(tx, idOf(params.libraryItem))
    const revision = await latestRevision(tx, item.id)
    const owner = (await tenantNames(tx, [item.ownerId])).get(item.ownerId) ?? ''
    const here = (await adopted(tx)).get(item.id)
    const usual = { adresse: item.pathHint, foelg: 'follow-editorial' }
    return {
      item,
      revision,
      owner,
      here,
      form: form ?? blank<any>(usual),
      facts: await factsOf(tx),
    }
  })
  return reply.page(SharedPage, { ...props, now, mayAdopt: mayPublish(actor as Staff) }, status)
}
