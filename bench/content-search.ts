import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import { migrateHouse, webUrlOf } from '../src/app.ts'
import { search } from '../src/capabilities/content/search/index.ts'
import { indexNew } from '../src/capabilities/content/search/store/bulk.ts'
import { readConfig } from '../src/config.ts'
import { connect, type Db, inTenant } from '../src/platform/db.ts'
import { addTenant } from '../src/platform/tenants.ts'
import type { Ground } from '../tools/bench-run.ts'
import { type Figure, figure } from '../tools/figures.ts'
import { chance, madeUpPages, marksOf } from './house/made-up-pages.ts'

const pagesEach = 500
/** So many tenants have their pages each time it is measured: from 5,000 pages to 49,000. */
const steps = [10, 25, 50, 75, 98]
const asks = 400
const goal = 30

type Step = { pages: number; ms: number; median: number }

/** What citizens write: a common word, some words, a compound, a sentence, a slip, nothing that is there. */
const questions = [
  'affald', 'skole', 'pas', 'plads i børnehave', 'byggetilladelse til carport', 'sygedagpenge',
  'hvornår har borgerservice åbent', 'skrald', 'hjælp til gammel mor', 'affaldsgebyr', 'bygetilladelse', 'kvantefysik',
  'boerneydelse', 'kommune', 'han var på vej til arbejde med en ny bil', 'hundeskov', 'barselsdapgenge', 'genbrugsplads',
] // prettier-ignore

/** Search over 49,000 pages of 98 tenants, as the role that serves and behind the fence: time, totals and foreign rows. */
export async function measure({ database, say }: Ground): Promise<Figure[]> {
  const { ownerUrl, webUrl, drop } = await emptyHouse(database)
  const [owner, web] = [connect(ownerUrl, 1), connect(webUrl, 2)]
  const ids: string[] = []
  const growth: Step[] = []
  let idle = 0
  try {
    for (const many of steps) {
      while (ids.length < many) ids.push(await furnish(owner, web, ids.length))
      await sql`analyze`.execute(owner)
      const { taken, nothing } = await ask(web, ids)
      idle = p95(nothing)
      growth.push({ pages: many * pagesEach, ms: p95(taken), median: median(taken) })
      say(
        `${many * pagesEach} pages: p95 ${p95(taken).toFixed(1)} ms, median ${median(taken).toFixed(1)} ms`,
      )
    }
    for (const line of plotOf(growth)) say(line)
    const { wrong, foreign } = await check(web, ids)
    const [first, last] = [growth[0]!, growth.at(-1)!]
    return [
      figure(
        'content-search',
        `p95 over ${last.pages} pages of ${ids.length} tenants`,
        last.ms,
        'ms',
        `≤ ${goal}`,
      ),
      figure('content-search', 'p95 of a transaction that asks nothing, beside it', idle, 'ms'),
      figure('content-search', `p95 over ${first.pages} pages`, first.ms, 'ms'),
      figure(
        'content-search',
        'median, from 5,000 to 49,000 pages',
        last.median / first.median,
        'times',
      ),
      figure('content-search', 'totals that are not exact', wrong, 'totals', '= 0'),
      figure('content-search', 'rows of other tenants', foreign, 'rows', '= 0'),
    ]
  } finally {
    await Promise.all([owner.destroy(), web.destroy()])
    drop()
  }
}

async function emptyHouse(cluster: string) {
  const name = `bench_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const client = new Client({ connectionString: cluster })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(cluster)
  url.pathname = `/${name}`
  const dataDir = mkdtempSync(join(tmpdir(), 'faelled-bench-'))
  const config = readConfig({ DATABASE_URL: url.href, FAELLED_DATA: dataDir, FAELLED_DEMO: '1' })
  await migrateHouse(config)
  return {
    ownerUrl: url.href,
    webUrl: webUrlOf(config),
    drop: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

/** A tenant more, with its pages. */
async function furnish(owner: Db, web: Db, n: number): Promise<string> {
  const key = `sted${n}`
  const kind = 'municipality' as const
  const id = await addTenant(owner, { key, host: `${key}.example`, name: key, kind, profile: {} })
  await inTenant(web, id, 'read write', (tx) => indexNew(tx, madeUpPages(n, pagesEach)))
  return id
}

/** Milliseconds each question took, one after another, in whichever tenant it is; between them, a transaction that asks nothing. */
async function ask(web: Db, ids: string[]): Promise<{ taken: number[]; nothing: number[] }> {
  const next = chance(4711)
  const [taken, nothing]: number[][] = [[], []]
  for (let n = -20; n < asks; n++) {
    const id = ids[Math.floor(next() * ids.length)]!
    const question = questions[(n + 20) % questions.length]!
    const began = performance.now()
    await inTenant(web, id, 'read only', (tx) => search(tx, question))
    const answered = performance.now()
    await inTenant(web, id, 'read only', (tx) => sql`select 1`.execute(tx))
    if (n < 0) continue
    taken!.push(answered - began)
    nothing!.push(performance.now() - answered)
  }
  return { taken: taken!, nothing: nothing! }
}

/** Counts marks by hand, and compares; looks for what is not the tenant's own on every page of what is found. */
async function check(web: Db, ids: string[]): Promise<{ wrong: number; foreign: number }> {
  let [wrong, foreign] = [0, 0]
  for (let n = 0; n < ids.length; n += 7) {
    for (const mark of ['mark0', 'mark1', 'sjældenmark', 'mark6']) {
      let marked = 0
      for (let at = 0; at < pagesEach; at++) if (marksOf(n, at).includes(mark)) marked++
      const seen = new Set<string>()
      for (let page = 1; page <= Math.max(1, Math.ceil(marked / 10)); page++) {
        const found = await inTenant(web, ids[n]!, 'read only', (tx) => search(tx, mark, { page }))
        if (found.total !== marked) wrong++
        for (const { path } of found.hits) {
          seen.add(path)
          if (!path.startsWith(`/t${n}/`)) foreign++
        }
      }
      if (seen.size !== marked) wrong++
    }
  }
  return { wrong, foreign }
}

const sorted = (taken: number[]) => taken.toSorted((a, b) => a - b)
const p95 = (taken: number[]) => sorted(taken)[Math.floor(taken.length * 0.95)]!
const median = (taken: number[]) => sorted(taken)[taken.length >> 1]!

/** Growth in text: a bar for each step's median, the goal its full width. */
const plotOf = (growth: readonly Step[]): string[] =>
  growth.map(({ pages, median: ms }) => {
    const bar = '█'.repeat(Math.min(40, Math.max(1, Math.round((ms / goal) * 40))))
    return `${String(pages).padStart(6)} pages │${bar.padEnd(40, '·')}│ ${ms.toFixed(1)} ms of ${goal}`
  })
