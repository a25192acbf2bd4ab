import type { MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Staff } from '../../../../platform/actor.ts'
import { notFound, Stop } from '../../../../platform/errors.ts'
import { blank, withError } from '../../../../ui/forms.ts'
import { exportDefinition, importForm } from '../../importing/index.ts'
import { beginService, openWorking } from '../actions.ts'
import { ImportedPage, ImportPage } from '../pages/import.tsx'
import { buildingPaths as paths } from '../paths.ts'
import { builders } from '../policy.ts'
import { importOf } from '../store.ts'
import { buildingTexts } from '../texts.ts'

const config = { for: [...builders] }
const { errors: e, import: t } = buildingTexts.da
type OfService = { Params: { service: string } }

/** Services in and out as files. */
export function fileRoutes(app: FastifyInstance) {
  app.get(paths.import(), { config }, async (_, reply) =>
    reply.page(ImportPage, { form: blank({}) }),
  )

  app.post(paths.import(), { config }, async (request, reply) => {
    const refuse = (sentence: string) =>
      reply.page(ImportPage, { form: withError(blank<any>({}), 'fil', sentence) }, 422)
    const chosen = await chosenFile(request)
    if (chosen === 'too-large') return refuse(t.tooLarge)
    if (!chosen) return refuse(e.noFile)
    const read = importForm(chosen.bytes, chosen.name)
    if (!read.ok) return refuse(read.problem)
    const { definitions, leftOut, notes } = read
    if (!definitions.length) return refuse(t.nothing)
    const account = { sentences: leftOut.map(({ sentence }) => sentence), notes }
    const begun = await request.write(async (tx) => {
      const made = []
      for (const definition of definitions)
        made.push(await beginService(tx, definition, request.actor as Staff, request.now, account))
      return made
    })
    return reply.redirect(
      begun.length === 1 ? paths.imported(begun[0]!.serviceId) : paths.services(),
      303,
    )
  })

  app.get<OfService>(paths.imported(':service'), { config }, async (request, reply) => {
    const props = await request.read(async (tx) => {
      const working = await openWorking(tx, request.params.service)
      const imported = await importOf(tx, working.serviceId)
      if (!imported) throw notFound()
      return { working, imported }
    })
    return reply.page(ImportedPage, props)
  })

  app.get<OfService>(paths.export(':service'), { config }, async (request, reply) => {
    const { work } = await request.read((tx) => openWorking(tx, request.params.service))
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="${work.slug}.json"`)
      .header('cache-control', 'private, no-store')
      .send(exportDefinition(work))
  })
}

/** The bytes of the file that was chosen. They are read and let go of: what is kept is the service made of them. */
async function chosenFile(
  request: FastifyRequest,
): Promise<{ name: string; bytes: Uint8Array } | 'too-large' | undefined> {
  if (!request.isMultipart()) return undefined
  let found: { name: string; bytes: Uint8Array } | 'too-large' | undefined
  try {
    for await (const part of request.parts({ throwFileSizeLimit: false } as object)) {
      if (part.type !== 'file') continue
      const { fieldname, filename, file } = part as MultipartFile
      const bytes = await part.toBuffer()
      if (fieldname !== 'fil' || !bytes.length || found) continue
      found = file.truncated ? 'too-large' : { name: filename ?? '', bytes }
    }
  } catch (error) {
    // A body that is no form in parts, whatever it calls itself, is the sender's mistake.
    if (malformed.test((error as Error).message)) throw new Stop(400, 'bad-request')
    throw error
  }
  return found
}

const malformed = /multipart|boundary|^The needle|Unexpected end/i
