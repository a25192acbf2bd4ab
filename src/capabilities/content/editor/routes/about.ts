import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Staff } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db.ts'
import { dayOf } from '../../../../ui/dates.ts'
import { blank, fill, type Form } from '../../../../ui/forms.ts'
import type { Policy } from '../../../../merging/index.ts'
import { staffMembers } from '../../../identity/index.ts'
import { saveDraft } from '../../items/actions.ts'
import { klePattern, type Meta, pathPattern } from '../../items/item.ts'
import { changeItem, itemByPath, lockItem } from '../../items/store.ts'
import { setPolicy } from '../../library/proposals.ts'
import { audiences } from '../../page-kind.ts'
import { stampOf } from '../edit/stamp.ts'
import { AboutPage } from '../pages/about.tsx'
import { editorPaths as paths } from '../paths.ts'
import { mayPublish, writers } from '../policy.ts'
import { findSubjects, subjectsOf } from '../kle-store.ts'
import { parents } from '../store.ts'
import { idOf, openPage, type Page } from '../work.ts'
import { policyFields, policyFrom, policyShape } from './library.ts'
import { isFree } from './pages.ts'
import { textsOf } from './typed.ts'

type OfPage = { Params: { item: string } }
const config = { for: writers }

const lines = (text: string) => [
  ...new Set(
    text
      .split(/[\n,;]/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

const AboutForm = z.object({
  adresse: z
    .string()
    .trim()
    .toLowerCase()
    .max(300, 'path')
    .refine((path) => pathPattern.test(path), 'path'),
  under: z.union([z.literal(''), z.uuid()]).default(''),
  plads: z
    .string()
    .trim()
    .default('')
    .refine((text) => /^\d{0,4}$/.test(text), 'notUnderstood'),
  kle: z
    .string()
    .max(400, 'long')
    .default('')
    .transform(lines)
    .refine((all) => all.length <= 20 && all.every((one) => klePattern.test(one)), 'kle'),
  'kle-soeg': z.string().max(200, 'long').default(''),
  'kle-valgt': z.array(z.string().regex(klePattern)).default([]),
  maalgrupper: z.array(z.enum(audiences)).default([]),
  ord: z
    .string()
    .max(4000, 'long')
    .default('')
    .transform(lines)
    .refine((all) => all.length <= 50 && all.every((one) => one.length <= 80), 'long'),
  ansvarlig: z.union([z.literal(''), z.uuid()]).default(''),
  'laes-igen': z.union([z.literal(''), z.iso.date({ error: 'day' })]).default(''),
})
const SharedForm = AboutForm.extend(policyShape)

/** What is beside a page's words. Its place goes out with the words; who answers for it holds at once. */
export function aboutRoutes(app: FastifyInstance) {
  app.get<OfPage>(paths.about(':item'), { config }, (request, reply) =>
    show(request, reply, undefined, 200),
  )

  app.post<OfPage>(paths.about(':item'), { config }, async (request, reply) => {
    const id = idOf(request.params.item)
    const { now, site } = request
    const staff = request.actor as Staff
    const isShared = await request.read(
      async (tx) => (await openPage(tx, id, now)).shared !== undefined,
    )
    const form = fill(isShared ? SharedForm : AboutForm, request.body)
    if (isSearching(request.body))
      return show(request, reply, { ...form, errors: {} } as Form<any>, 200)
    if (!form.ok) return show(request, reply, form, 422)
    const { data } = form
    const policy = 'foelg' in data ? policyFrom(data as never, dayOf(now)) : undefined
    if (policy && !('kind' in policy))
      return show(request, reply, { ...form, errors: policy } as Form<any>, 422)
    const outcome = await request.write(async (tx) => {
      await lockItem(tx, id)
      const page = await openPage(tx, id, now)
      const { item, draft } = page
      const seen = (form.values as Record<string, string | undefined>).udgave
      if (seen && seen !== markOf(page)) return 'stale'
      const taken = await itemByPath(tx, data.adresse, item.language)
      if (taken && taken.id !== id) return 'pathTaken'
      if (data.adresse !== item.path && data.adresse !== '/' && !isFree(data.adresse))
        return 'pathOurs'
      const owner = (await staffMembers(tx)).find((one) => one.id === data.ansvarlig)?.id ?? null
      const above = (await parents(tx, id)).find((one) => one.id === data.under)?.id ?? null
      const meta: Meta = {
        ...draft.meta,
        path: data.adresse,
        parent: above,
        place: Number(data.plads) || 0,
        kle: [...new Set([...data.kle, ...data['kle-valgt']])].slice(0, 20),
        audiences: data.maalgrupper,
        words: data.ord,
      }
      await changeItem(tx, id, { ownerParty: owner, reviewOn: data['laes-igen'] || null })
      if (policy && mayPublish(staff) && stampOf(policy) !== stampOf(item.policy))
        await setPolicy(tx, id, policy as Policy, { site, now })
      if (stampOf(meta) === stampOf(draft.meta)) return 'saved'
      const save = { operations: draft.operations, meta, note: draft.note }
      await saveDraft(tx, id, save, draft.revision, staff.person.id, now)
      return 'saved'
    })
    if (outcome === 'stale') return show(request, reply, form, 409)
    if (outcome === 'saved') return reply.redirect(paths.page(id), 303)
    return show(request, reply, { ...form, errors: { adresse: outcome } } as Form<any>, 422)
  })
}

/** Enter in the field of the search presses the form's first button: it searches then, and saves otherwise. */
function isSearching(body: unknown): boolean {
  const { knap, 'kle-soeg': words } = textsOf(body)
  return knap === 'find' || (knap === '' && !!words?.trim())
}

const markOf = ({ draft, item }: Page) =>
  stampOf([draft.meta, item.ownerParty, item.reviewOn, item.policy])

async function show(
  request: FastifyRequest<OfPage>,
  reply: FastifyReply,
  form: Form<any> | undefined,
  status: number,
) {
  const props = await request.read(async (tx) => {
    const page = await openPage(tx, request.params.item, request.now)
    const { item, draft } = page
    const { meta } = draft
    const shown: Form<any> =
      form ??
      blank<any>({
        adresse: meta.path,
        under: meta.parent ?? '',
        plads: meta.place || '',
        kle: meta.kle.join('\n'),
        maalgrupper: meta.audiences,
        ord: meta.words.join('\n'),
        ansvarlig: item.ownerParty ?? '',
        'laes-igen': item.reviewOn ?? '',
        ...policyFields(item.policy),
      })
    if (!form || status === 409) shown.values.udgave = markOf(page)
    return {
      page,
      form: shown,
      parents: await parents(tx, item.id),
      staff: await staffMembers(tx),
      subjects: await subjectsFor(tx, shown),
    }
  })
  return reply.page(AboutPage, { ...props, meanwhile: status === 409 }, status)
}

/** What the numbers that are written mean, and what a search for others finds; what was ticked stays to be seen. */
async function subjectsFor(tx: Tx, { values, lists }: Form<any>) {
  const words = String(values['kle-soeg'] ?? '').trim()
  const ticked = (lists['kle-valgt'] as string[] | undefined) ?? []
  const { found, imported } = await findSubjects(tx, words)
  const kept = (await subjectsOf(tx, ticked)).filter(
    ({ kle }) => !found.some((one) => one.kle === kle),
  )
  const chosen = await subjectsOf(tx, lines(String(values.kle ?? '')))
  return { asked: words !== '', found: [...kept, ...found], chosen, imported }
}
