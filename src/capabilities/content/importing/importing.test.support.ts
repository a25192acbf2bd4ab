import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { memoryStorage } from '../../../../test/memory-storage.ts'
import { town, type Town } from '../../../../test/town.ts'
import { oldSite, type OldSite, serveOldSite } from '../../../../standins/website/serve.ts'
import { websiteFetcher } from '../../../integrations/website/index.ts'
import type { Note } from './found.ts'
import { beginRun } from './actions.ts'
import type { RunKind } from './run.ts'

/** An old website that is there, and a town that may move from it. */
export async function movingTown(change: Partial<OldSite> = {}) {
  const site = Object.assign(oldSite(), { slowMs: 5000 }, change)
  const server = createServer(serveOldSite(site))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const patience = { connect: 500, answer: 500, all: 800 }
  const fetchWeb = websiteFetcher({ allowed: [host], pause: 0, patience })
  const storage = memoryStorage()
  const here = await town({ fetchWeb, storage })
  const close = here[Symbol.asyncDispose].bind(here)
  return Object.assign(here, {
    site,
    host,
    storage,
    origin: `http://${host}`,
    async [Symbol.asyncDispose]() {
      server.close().closeAllConnections()
      await close()
    },
  })
}

export type Brought = {
  ref: string
  state: string
  address: string
  path: string | null
  title: string
  notes: Note[]
  itemId: string | null
}

/** Begins a run in a town; its id. */
export async function begin(
  here: Town,
  kind: RunKind,
  origin: string,
  more: { publish?: boolean; bytes?: Buffer | string; id?: string } = {},
): Promise<string> {
  const id = more.id ?? randomUUID()
  const fileKey = more.bytes === undefined ? null : `${here.tenantId}/import/${id}`
  if (fileKey) await here.parts.storage.put(fileKey, Readable.from([Buffer.from(more.bytes!)]))
  const source = kind === 'website' ? `website ${new URL(origin).origin}` : ''
  const { publish = false } = more
  const begunAt = here.clock.now
  await here.write((tx) =>
    beginRun(tx, {
      id,
      kind,
      origin,
      source,
      fileKey,
      language: 'da',
      publish,
      byId: null,
      begunAt,
    }),
  )
  return id
}

/** What has become of each page of a run, by its old address without the host. */
export async function brought(here: Town, run: string): Promise<Map<string, Brought>> {
  const { rows } = await sql<Brought>`
    select p.ref, p.state, p.address, i.path, p.title, p.notes, p.item_id as "itemId"
    from content.import_page p left join content.item i on i.tenant_id = p.tenant_id and i.id = p.item_id
    where p.run_id = ${run}::uuid order by p.place`.execute(here.ownerDb)
  return new Map(rows.map((row) => [URL.parse(row.address)?.pathname ?? row.ref, row]))
}

export async function stateOf(here: Town, run: string) {
  const { rows } = await sql<{
    state: string
    stage: string
    problem: string | null
    report: Record<string, any>
  }>`
    select state, stage, problem, report from content.import_run where id = ${run}::uuid`.execute(
    here.ownerDb,
  )
  return rows[0]!
}
