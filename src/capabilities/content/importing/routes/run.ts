import type { FastifyInstance, FastifyRequest } from 'fastify'
import { idOf } from '../../editor/work.ts'
import { publishers } from '../../editor/policy.ts'
import { resumeRun, stopRun } from '../actions.ts'
import { ProgressPart } from '../pages/progress.tsx'
import { RunPage } from '../pages/run.tsx'
import { RunsPage } from '../pages/runs.tsx'
import { importPaths as paths } from '../paths.ts'
import { isLying } from '../run.ts'
import { sheetOf } from '../sheet.ts'
import { pathsByRefs } from '../store/imported.ts'
import { listPages, sortPages } from '../store/pages.ts'
import { countPages, latestRuns, runById } from '../store/runs.ts'

type OfRun = { Params: { run: string } }
const config = { for: publishers }
/** Rows of each sort that a report shows; the sheet has them all. */
const shown = 100
const inSheet = 10_000
// Sent to be saved, with no cell that a spreadsheet could take for a formula.
const sheet = 'text/csv; charset=utf-8'

/** What has been moved in, how far it is, and what came of it. */
export function runRoutes(app: FastifyInstance) {
  app.get(paths.runs(), { config }, async ({ read }, reply) => {
    const props = await read(async (tx) => {
      const runs = await latestRuns(tx)
      return {
        runs,
        counts: await countPages(
          tx,
          runs.map(({ id }) => id),
        ),
      }
    })
    return reply.page(RunsPage, props)
  })

  app.get<OfRun>(paths.run(':run'), { config }, async (request, reply) => {
    const { now, read, headers } = request
    const far = await read(async (tx) => {
      const run = await runById(tx, runOf(request))
      const counts = (await countPages(tx, [run.id])).get(run.id) ?? {}
      return { run, counts, lying: isLying(run, now) }
    })
    if (headers['x-fragment']) return reply.part(ProgressPart, far)
    const { run } = far
    const report = await read(async (tx) => {
      const refs = (run.report.menus ?? []).map(({ ref }) => ref).filter(Boolean)
      const sorts = await sortPages(tx, run.id, shown)
      return { sorts, menuPaths: await pathsByRefs(tx, run.source, refs) }
    })
    return reply.page(RunPage, { ...far, ...report })
  })

  app.get<OfRun>(paths.report(':run'), { config }, async (request, reply) => {
    const rows = await request.read(async (tx) => {
      const run = await runById(tx, runOf(request))
      return await listPages(tx, run.id, inSheet)
    })
    return reply
      .headers({
        'content-type': sheet,
        'content-disposition': 'attachment; filename="indflytning.csv"',
        'cache-control': 'private, no-store',
      })
      .send(sheetOf(rows))
  })

  app.post<OfRun>(paths.stop(':run'), { config }, async (request, reply) => {
    const id = runOf(request)
    await request.write((tx) => stopRun(tx, id, request.now))
    return reply.redirect(paths.run(id), 303)
  })

  app.post<OfRun>(paths.resume(':run'), { config }, async (request, reply) => {
    const id = runOf(request)
    await request.write((tx) => resumeRun(tx, id, request.now))
    return reply.redirect(paths.run(id), 303)
  })
}

const runOf = ({ params }: FastifyRequest<OfRun>) => idOf(params.run)
