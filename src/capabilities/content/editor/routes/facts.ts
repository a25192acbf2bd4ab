import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Staff } from '../../../../platform/actor.ts'
import { notFound } from '../../../../platform/errors.ts'
import { blank, type Form } from '../../../../ui/forms.ts'
import { putFact, removeFact } from '../../facts/actions.ts'
import { factTypeOf, given, readValue } from '../../facts/registry.ts'
import { sayFact } from '../../facts/say.ts'
import { factsOf, ownFacts } from '../../facts/store.ts'
import { type FactType, formats } from '../../facts/types.ts'
import { factFields, factFrom } from '../edit/fact-form.ts'
import { FactPage, FactsPage } from '../pages/facts.tsx'
import { editorPaths as paths } from '../paths.ts'
import { publishers } from '../policy.ts'
import { factUses, pagesThatSay } from '../store.ts'
import { textsOf } from './typed.ts'

type OfFact = { Params: { key: string } }
const config = { for: publishers }
const keyPattern = /^[a-z][a-z0-9]*(\.[a-z0-9-]+)+$/

/** What is said in one place and used on many pages. */
export function factRoutes(app: FastifyInstance) {
  app.get(paths.facts(), { config }, (request, reply) => showAll(request, reply, blank(), 200))

  app.post(paths.facts(), { config }, async (request, reply) => {
    const key = (textsOf(request.body).noegle ?? '').trim().toLowerCase()
    if (keyPattern.test(key) && key.length <= 100 && factTypeOf(key))
      return reply.redirect(paths.fact(key), 303)
    const form = { ...blank<any>({ noegle: key }), errors: { noegle: 'key' } }
    return showAll(request, reply, form, 422)
  })

  app.get<OfFact>(paths.fact(':key'), { config }, (request, reply) =>
    show(request, reply, undefined, 200),
  )

  app.post<OfFact>(paths.fact(':key'), { config }, async (request, reply) => {
    const { key } = request.params
    const type = typeIn(key)
    const typed = textsOf(request.body)
    if (typed.knap === 'fjern') {
      await request.write((tx) => removeFact(tx, key))
      return reply.redirect(paths.facts(), 303)
    }
    const read = factFrom(key, typed)
    const refused = (field: string) =>
      show(request, reply, { ...blank<any>(typed), errors: { [field]: type } }, 422)
    if ('wrong' in read) return refused(read.wrong)
    const by = (request.actor as Staff).person.id
    const outcome = await request.write((tx) => putFact(tx, key, read.value, by, request.now))
    return outcome === 'written' ? reply.redirect(paths.facts(), 303) : refused('vaerdi')
  })
}

function typeIn(key: string): FactType {
  const type = keyPattern.test(key) && key.length <= 100 ? factTypeOf(key) : undefined
  if (!type) throw notFound()
  return type
}

async function showAll(
  { read, now }: FastifyRequest,
  reply: FastifyReply,
  form: Form<any>,
  status: number,
) {
  const rows = await read(async (tx) => {
    const [own, facts, uses] = [await ownFacts(tx), await factsOf(tx), await factUses(tx)]
    const mine = new Map(own.map((fact) => [fact.key, fact]))
    const keys = new Set([...Object.keys(given), ...mine.keys(), ...uses.keys()])
    return [...keys].toSorted().flatMap((key) => {
      const type = factTypeOf(key)
      if (!type) return []
      const { used = 0, blocks = 0 } = uses.get(key) ?? {}
      const said = sayFact(key, '', facts.get(key), now, 'da')?.text
      const { verifiedAt = null } = mine.get(key) ?? {}
      return [{ key, type, said, isOwn: mine.has(key), used, blocks, verifiedAt }]
    })
  })
  return reply.page(FactsPage, { rows, form }, status)
}

async function show(
  { params, read, now }: FastifyRequest<OfFact>,
  reply: FastifyReply,
  form: Form<any> | undefined,
  status: number,
) {
  const type = typeIn(params.key)
  const props = await read(async (tx) => {
    const value = (await factsOf(tx)).get(params.key)
    const own = (await ownFacts(tx)).some(({ key }) => key === params.key)
    return {
      factKey: params.key,
      type,
      isOwn: own,
      form: form ?? blank<any>(factFields(type, readValue(params.key, value)?.value)),
      usedOn: await pagesThatSay(tx, params.key),
      said: formats[type].flatMap((format) => {
        const text = sayFact(params.key, format, value, now, 'da')?.text
        return text === undefined ? [] : [{ format, text }]
      }),
    }
  })
  return reply.page(FactPage, props, status)
}
