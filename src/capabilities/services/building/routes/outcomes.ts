import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Staff } from '../../../../platform/actor.ts'
import { change, type Edit, openWorking } from '../actions.ts'
import { putDocument, putNeed, removeDocument, removeNeed } from '../edit/documents.ts'
import { wayOf } from '../edit/outcomes.ts'
import { inBoth, linesOf, maybe, maybeInBoth } from '../forms.ts'
import { isOutcome, OutcomeForm, outcomeFields, withOutcome } from '../outcome-form.ts'
import { DocumentPage, DocumentsPage } from '../pages/documents.tsx'
import { NeededPage, NeedPage } from '../pages/needed.tsx'
import { OutcomePage } from '../pages/outcome.tsx'
import { OutcomesPage } from '../pages/outcomes.tsx'
import { buildingPaths as paths } from '../paths.ts'
import { builders } from '../policy.ts'
import type { Needed } from '../shape.ts'
import { buildingTexts } from '../texts.ts'
import { both, given, maybeBoth, own } from '../work.ts'
import { edit, type Params } from './edit.ts'
import { knownTeams } from './people.ts'

const config = { for: [...builders] }
const { errors: e } = buildingTexts.da

const DocumentForm = z.object({
  ...inBoth('navn', e.documentTitle, 200),
  ...maybeInBoth('hvordan', 500),
  spoergsmaal: z.string().default(''),
  tegning: z.enum(['', 'paper', 'ruler', 'house', 'place']).catch(''),
})

const NeedForm = z.object({
  ...inBoth('titel', e.needTitle, 200),
  ...inBoth('tekst', e.needText, 2000),
  videre: z.enum(['ja', 'nej'], { error: e.required }),
  alligevel: z.string().default(''),
  istedet: maybe(2000),
})

/** What follows from the answers: outcomes, papers, and whether one needs the service. */
export function outcomeRoutes(app: FastifyInstance) {
  const list = (path: string, page: typeof OutcomesPage) =>
    app.get<{ Params: { service: string } }>(path, { config }, async ({ read, params }, reply) =>
      reply.page(page, { working: await read((tx) => openWorking(tx, params.service)) }),
    )
  list(paths.outcomes(':service'), OutcomesPage)
  list(paths.documents(':service'), DocumentsPage)
  list(paths.needed(':service'), NeededPage)

  edit(app, {
    path: paths.outcome(':service', ':outcome'),
    schema: OutcomeForm,
    part: (work, { outcome }) => (isOutcome(outcome!) ? wayOf(work, outcome) : undefined),
    fields: (work, { outcome }) => outcomeFields(work, outcome as 'title'),
    apply: (work, { outcome }, data) => withOutcome(work, outcome as 'title', data),
    page: OutcomePage,
    next: ({ service, outcome }, work, form) =>
      form.values.hvordan === 'efter' && wayOf(work, outcome as 'title').kind === 'rules'
        ? paths.outcome(service, outcome!)
        : paths.outcomes(service),
    more: async (tx) => ({ teams: await knownTeams(tx) }),
  })

  for (const path of [paths.newDocument(':service'), paths.document(':service', ':document')]) {
    edit(app, {
      path,
      schema: DocumentForm,
      part: (work, { document }) =>
        document === undefined ? null : work.documents?.find(({ id }) => id === document),
      fields(work, { document }) {
        const paper = work.documents?.find(({ id }) => id === document)
        return {
          navn: paper?.title.da,
          navn_en: paper?.title.en,
          hvordan: paper?.how?.da,
          hvordan_en: paper?.how?.en,
          spoergsmaal: paper?.question,
          tegning: paper?.icon,
        }
      },
      apply: (work, { document: id }, data) =>
        putDocument(work, {
          ...given({
            id,
            how: maybeBoth(data.hvordan, data.hvordan_en),
            question: own(work.data.properties, data.spoergsmaal) ? data.spoergsmaal : undefined,
            icon: data.tegning || undefined,
          }),
          title: both(data.navn, data.navn_en),
        }),
      page: DocumentPage,
      next: ({ service }) => paths.documents(service),
    })
  }

  for (const path of [paths.newNeed(':service'), paths.need(':service', ':need')]) {
    edit(app, {
      path,
      schema: NeedForm,
      part: (work, { need }) => (need === undefined ? null : own(work.needed, need)),
      fields(work, { need: id }) {
        const need = id === undefined ? undefined : own(work.needed, id)
        return {
          titel: need?.title.da,
          titel_en: need?.title.en,
          tekst: need?.text.da,
          tekst_en: need?.text.en,
          videre: need && (need.goOn ? 'ja' : 'nej'),
          alligevel: !need || need.anyway ? 'ja' : undefined,
          istedet: (need?.instead ?? [])
            .map(({ text, href }) => [text.da, href].filter(Boolean).join(' '))
            .join('\n'),
        }
      },
      apply(work, { need: id }, data) {
        const before = id === undefined ? undefined : own(work.needed, id)
        const instead = insteadFrom(data.istedet, before)
        return putNeed(work, id, {
          ...given({ law: before?.law, instead: instead.length ? instead : undefined }),
          title: both(data.titel, data.titel_en),
          text: both(data.tekst, data.tekst_en),
          goOn: data.videre === 'ja',
          anyway: data.alligevel !== '',
        })
      },
      page: NeedPage,
      next: ({ service }) => paths.needed(service),
    })
  }

  const removal = (path: string, remove: (params: Params) => Edit, back: (of: string) => string) =>
    app.post(path, { config }, async (request, reply) => {
      const params = request.params as Params
      await request.write((tx) =>
        change(tx, params.service, remove(params), request.actor as Staff, request.now),
      )
      return reply.redirect(back(params.service), 303)
    })
  const ofDocument =
    ({ document }: Params): Edit =>
    (work) =>
      removeDocument(work, document!)
  const ofNeed =
    ({ need }: Params): Edit =>
    (work) =>
      removeNeed(work, need!)
  removal(paths.documentRemoval(':service', ':document'), ofDocument, paths.documents)
  removal(paths.needRemoval(':service', ':need'), ofNeed, paths.needed)
}

/** Lines with what can be done instead, each with an address last when it is a link. English words stay where they were. */
function insteadFrom(lines: string, before: Needed | undefined): NonNullable<Needed['instead']> {
  return linesOf(lines).map((line) => {
    const [, words = line, href] = /^(.*?)\s+((?:https?:\/\/|\/)\S+)$/.exec(line) ?? []
    const known = before?.instead?.find(({ text }) => text.da === words)
    return { text: known?.text ?? { da: words }, ...(href && { href }) }
  })
}
