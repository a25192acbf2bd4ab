import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { MultipartFile } from '@fastify/multipart'
import type { Staff } from '../../../../../platform/actor.ts'
import { notFound, Stop } from '../../../../../platform/errors.ts'
import { blank, withError } from '../../../../../ui/forms.ts'
import { change, openWorking } from '../../actions.ts'
import { builders } from '../../policy.ts'
import { compare } from '../../versions/compare.ts'
import { stampOf, type Work } from '../../work.ts'
import { decisionById, tableOf } from '../columns.ts'
import { csvOf, dmnOf, type Read, withCsv, withDmn } from '../exchange.ts'
import { FilesPage } from '../pages/files.tsx'
import { tablePaths as paths } from '../paths.ts'
import { tableTexts } from '../texts.ts'

const config = { for: [...builders] }
const { errors: e } = tableTexts.da
type OfDecision = { Params: { service: string; decision: string } }

/** Beyond this, in bytes, a file of rules is refused: it has to fit in the form that takes it over. */
const most = 300_000

/** Decisions in and out as DMN, and a table as a spreadsheet. */
export function tableFileRoutes(app: FastifyInstance) {
  app.get<OfDecision>(paths.export(':service'), { config }, async (request, reply) => {
    const { work } = await request.read((tx) => openWorking(tx, request.params.service))
    return download(reply, `${work.slug}.dmn`, 'application/xml', dmnOf(work))
  })

  app.get<OfDecision>(paths.csv(':service', ':decision'), { config }, async (request, reply) => {
    const { service, decision: id } = request.params
    const { work } = await request.read((tx) => openWorking(tx, service))
    const decision = decisionById(work, id)
    const table = tableOf(decision)
    if (!decision || !table) throw notFound()
    const name = decision.id.replace(/[^\w-]/g, '') || 'tabel'
    // The mark at the front is what spreadsheets know UTF-8 by.
    return download(reply, `${name}.csv`, 'text/csv', `\uFEFF${csvOf(table)}`)
  })

  for (const path of [paths.import(':service'), paths.csvImport(':service', ':decision')]) {
    app.get<OfDecision>(path, { config }, async (request, reply) =>
      reply.page(FilesPage, { ...(await aimOf(request)).aim, form: blank<any>({}) }),
    )
    app.post<OfDecision>(path, { config }, (request, reply) => receive(request, reply))
  }
}

const download = (reply: FastifyReply, name: string, type: string, body: string) =>
  reply
    .type(`${type}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-store')
    .send(body)

/** Where the file goes, and what reads it. */
async function aimOf(request: FastifyRequest<OfDecision>) {
  const { service, decision: id } = request.params
  const { work } = await request.read((tx) => openWorking(tx, service))
  const decision = id === undefined ? undefined : decisionById(work, id)
  if (id !== undefined && !tableOf(decision)) throw notFound()
  return { aim: { service, work, decision }, mark: markOf(work) }
}

const markOf = (work: Work) => stampOf(work.rules)

function readInto(work: Work, id: string | undefined, text: string): Read {
  if (id === undefined) return withDmn(work, text)
  const decision = decisionById(work, id)
  if (!tableOf(decision)) throw notFound()
  return withCsv(work, decision!, text)
}

async function receive(request: FastifyRequest<OfDecision>, reply: FastifyReply) {
  const { service, decision: id } = request.params
  const posted = await postedIn(request)
  if (posted.taken !== undefined) {
    const text = posted.taken
    const saved = await request.write((tx) =>
      change<'stale' | 'wrong'>(
        tx,
        service,
        (work) => {
          const read = readInto(work, id, text)
          if (!read.ok) return 'wrong'
          return stampOf(read.work) === stampOf(work) || posted.mark === markOf(work)
            ? read.work
            : 'stale'
        },
        request.actor as Staff,
        request.now,
      ),
    )
    if (typeof saved !== 'string')
      return reply.redirect(
        id === undefined ? paths.decisions(service) : `${paths.decision(service, id)}?gemt=ja`,
        303,
      )
  }
  const { aim, mark } = await aimOf(request)
  const text = posted.taken ?? posted.text
  const refuse = (sentence: string) =>
    reply.page(FilesPage, { ...aim, form: withError(blank<any>({}), 'fil', sentence) }, 422)
  if (posted.tooLarge || (text && Buffer.byteLength(text) > most)) return refuse(e.tooLarge)
  if (!text) return refuse(e.noFile)
  const read = readInto(aim.work, id, text)
  const form = blank<any>({})
  if (!read.ok) return reply.page(FilesPage, { ...aim, form, problems: read.problems }, 422)
  const differences = compare(aim.work, read.work)
  const { notes } = read
  return reply.page(FilesPage, { ...aim, form, read: { text, mark, differences, notes } })
}

type Posted = { text?: string; tooLarge?: boolean; taken?: string; mark?: string }

const malformed = /multipart|boundary|^The needle|Unexpected end/i

async function postedIn(request: FastifyRequest): Promise<Posted> {
  const posted: Posted = {}
  if (!request.isMultipart()) {
    const { indhold, udgave } = (request.body ?? {}) as Record<string, unknown>
    return typeof indhold === 'string' ? { taken: indhold, mark: String(udgave ?? '') } : posted
  }
  try {
    for await (const part of request.parts({ throwFileSizeLimit: false } as object)) {
      if (part.type !== 'file') {
        if (part.fieldname === 'indhold') posted.taken = String(part.value)
        if (part.fieldname === 'udgave') posted.mark = String(part.value)
        continue
      }
      const bytes = await part.toBuffer()
      const { fieldname, file } = part as MultipartFile
      if (fieldname !== 'fil' || !bytes.length) continue
      if (file.truncated || bytes.length > most) posted.tooLarge = true
      else posted.text = textOf(bytes)
    }
  } catch (error) {
    if (malformed.test((error as Error).message)) throw new Stop(400, 'bad-request')
    throw error
  }
  return posted
}

/** Spreadsheets on Danish machines may still save in Windows' own letters. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
