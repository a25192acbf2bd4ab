import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { blank, fill, type Form } from '../../../ui/forms.ts'
import { BestBetForm, KleForm, kleRows, SynonymForm } from './desk-forms.ts'
import { EditorsPage } from './desk-pages.tsx'
import { searchPaths as paths } from './paths.ts'
import { searchEditors } from './policy.ts'
import { abandoned, mostAsked, withoutHits } from './store/asked.ts'
import { countKle, importKle } from './store/kle.ts'
import {
  bestBets,
  putBestBet,
  putSynonyms,
  removeBestBet,
  synonymGroups,
} from './store/local-words.ts'
import { readGroup } from './synonyms.ts'
import { understand } from './understand.ts'

const weeksShown = 12

type Forms = { synonym?: Form<any>; bet?: Form<any>; kle?: Form<any> }
type Ask = { Querystring: { ord?: string | string[] } }

/** Editors see what is searched for, and say what words mean here. */
export function searchDeskRoutes(app: FastifyInstance) {
  const config = { for: searchEditors }

  app.get<Ask>(paths.editors(), { config }, (request, reply) => show(request, reply, {}, 200))

  app.post(paths.synonyms(), { config }, async (request, reply) => {
    const form = fill(SynonymForm, request.body)
    if (!form.ok) return show(request, reply, { synonym: { ...form, id: form.values.id } }, 422)
    const { id, ord } = form.data
    await request.write((tx) => putSynonyms(tx, { id, words: readGroup(ord) }))
    return reply.redirect(paths.editors(), 303)
  })

  app.post<{ Body: { id?: string } }>(
    paths.synonymRemoval(),
    { config },
    async ({ body, write }, reply) => {
      // What is not there has been taken away already.
      const id = z.uuid().safeParse(body?.id)
      if (id.success) await write((tx) => putSynonyms(tx, { id: id.data, words: [] }))
      return reply.redirect(paths.editors(), 303)
    },
  )

  app.post(paths.bestBets(), { config }, async (request, reply) => {
    const form = fill(BestBetForm, request.body)
    if (!form.ok) return show(request, reply, { bet: form }, 422)
    const { soegning: asked, sti: path, titel: title, forklaring: summary } = form.data
    await request.write((tx) => putBestBet(tx, { asked, path, title, summary }))
    return reply.redirect(paths.editors(), 303)
  })

  app.post<{ Body: { soegning?: string } }>(
    paths.bestBetRemoval(),
    { config },
    async ({ body, write }, reply) => {
      const asked = String(body?.soegning ?? '').replaceAll('\0', '')
      await write((tx) => removeBestBet(tx, asked))
      return reply.redirect(paths.editors(), 303)
    },
  )

  app.post(paths.kle(), { config, bodyLimit: 500_000 }, async (request, reply) => {
    const form = fill(KleForm, request.body)
    if (!form.ok) return show(request, reply, { kle: form }, 422)
    await request.write((tx) => importKle(tx, kleRows(form.data.emner)))
    return reply.redirect(paths.editors(), 303)
  })
}

async function show(
  { read, now, query }: FastifyRequest,
  reply: FastifyReply,
  forms: Forms,
  status: number,
) {
  const since = new Date(+now - weeksShown * 7 * 86_400_000)
  const tried = String([(query as Ask['Querystring']).ord ?? ''].flat()[0])
    .replaceAll('\0', '')
    .slice(0, 100)
  const props = await read(async (tx) => ({
    withoutHits: await withoutHits(tx, since),
    abandoned: await abandoned(tx, since),
    mostAsked: await mostAsked(tx, since),
    groups: await synonymGroups(tx),
    bets: await bestBets(tx),
    kle: await countKle(tx),
    understood: tried ? await understand(tx, tried) : [],
  }))
  return reply.page(
    EditorsPage,
    {
      ...props,
      tried,
      synonymForm: forms.synonym ?? blank({ id: randomUUID() }),
      betForm: forms.bet ?? blank(),
      kleForm: forms.kle ?? blank(),
    },
    status,
  )
}
