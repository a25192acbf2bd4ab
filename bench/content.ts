import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { buffer } from 'node:stream/consumers'
import autocannon from 'autocannon'
import { sql } from 'kysely'
import { share } from '../src/capabilities/content/index.ts'
import { webUrlOf } from '../src/app.ts'
import { connect, type Db, inTenant } from '../src/platform/db.ts'
import { hostsOf } from '../src/platform/http/hosts.ts'
import { type Figure, figure } from '../tools/figures.ts'
import type { Ground } from '../tools/bench-run.ts'
import { serveBytes } from './house/raw.ts'
import { serveDemo, startProgram } from './house/serve.ts'
import { layWebsites, sharedPage } from './house/websites.ts'

const tenants = 98
const pages = 500
const changes = 5
const connections = 64
const rounds = 5
const seconds = 4

/**
 * 98 websites of 500 pages: a shared change until it is merged, rendered and met by visitors everywhere; and pages from memory
 * and from the database against a bare Node server that sends the same bytes, in turns.
 */
export async function measure({ database, say }: Ground): Promise<Figure[]> {
  await using house = await serveDemo(database)
  const owner = connect(house.databaseUrl, 2)
  const web = connect(webUrlOf(house.config), 2)
  try {
    const began = performance.now()
    const { item } = await layWebsites(owner, web, tenants, pages, hostsOf(house.config).origin)
    say(`${tenants * pages} pages laid in, ${Math.round((performance.now() - began) / 1000)} s`)
    const taken = await sharedChanges(owner, web, item, house.environment, say)
    const [cached, read] = await reading(house, say)
    return [
      figure('content', `a shared change, live at ${tenants} (median)`, median(taken), 's', '≤ 2'),
      figure('content', 'the slowest of them', Math.max(...taken), 's'),
      figure('content', 'cached page against bare Node', cached!, 'ratio', '≥ 0.8'),
      figure('content', 'page from the database against bare Node', read!, 'ratio', '≥ 0.05'),
    ]
  } finally {
    await Promise.all([owner.destroy(), web.destroy()])
  }
}

/** Seconds from the moment the owner shares until the last visitor meets it, with one worker. */
async function sharedChanges(
  owner: Db,
  web: Db,
  item: string,
  environment: Record<string, string>,
  say: Ground['say'],
): Promise<number[]> {
  // What is done by the clock is another matter: it would go through all 49,000 pages that have just been laid in.
  for (const tick of ['sweep', 'search-files', 'search'])
    await sql`select graphile_worker.add_job('tick', ${JSON.stringify({ capability: 'content', name: tick })}::json,
      run_at => now() + interval '1 day', job_key => ${`tick:content:${tick}`})`.execute(owner)
  const worker = await startProgram('worker', environment)
  const { rows } = await sql<{ id: string }>`
    select id from platform.tenant where key = 'faelles'`.execute(owner)
  const behind = async (no: number) => {
    const found = await sql<{ n: number }>`select count(*)::int as n from content.published p
      join content.item i on i.tenant_id = p.tenant_id and i.id = p.item_id
      where i.library_item = ${item} and p.base_no < ${no}`.execute(owner)
    return found.rows[0]!.n
  }
  // What was laid in told of itself: the queue is let run empty first.
  while (await waiting(owner)) await wait(500)
  const taken: number[] = []
  for (let no = 2; no < 2 + changes; no++) {
    const began = performance.now()
    const shared = await inTenant(web, rows[0]!.id, 'read write', (tx) =>
      share(
        tx,
        {
          id: item,
          afterNo: no - 1,
          kind: 'answer',
          pathHint: '/side/dagtilbud',
          blocks: sharedPage(`${no + 8} uger`),
          changeClass: 'editorial',
          changeNote: `Udgave ${no}`,
        },
        null,
      ),
    )
    if (!shared.ok || shared.told !== tenants) throw new Error(JSON.stringify(shared))
    while (await behind(no)) {
      if (performance.now() - began > 60_000) throw new Error(`${await behind(no)} were never made`)
      await wait(20)
    }
    taken.push((performance.now() - began) / 1000)
    say(`a shared change at ${tenants} in ${taken.at(-1)!.toFixed(2)} s`)
    while (await waiting(owner)) await wait(100)
  }
  worker.kill('SIGTERM')
  await once(worker, 'exit')
  return taken
}

const waiting = async (owner: Db) =>
  (
    await sql<{ n: number }>`select count(*)::int as n from graphile_worker._private_jobs
      where run_at <= now() and attempts < max_attempts`.execute(owner)
  ).rows[0]!.n

type House = { port: number; host: string }

/** Median ratios to a bare server: a page that has been asked for a moment ago, and pages that nobody asked for. */
async function reading({ port, host }: House, say: Ground['say']): Promise<number[]> {
  const page = '/side/kopi-1'
  const { headers, body } = await answerOf(port, host, page)
  await using raw = await serveBytes(headers, body)
  let asked = 0
  const same = () => page
  // Never the same address twice, so nothing is remembered.
  const another = () => `/side/kopi-${(asked++ % (pages - 2)) + 1}?n=${asked}`
  const ratios: Record<'cached' | 'read', number[]> = { cached: [], read: [] }
  for (let round = 0; round < rounds; round++) {
    const bare = await load(raw.port, host, same)
    for (const [name, path] of [
      ['cached', same],
      ['read', another],
    ] as const) {
      const ours = await load(port, host, path)
      ratios[name].push(ours / bare)
      say(`${name}: ${Math.round(ours)} of ${Math.round(bare)} requests/s`)
    }
  }
  return [median(ratios.cached), median(ratios.read)]
}

async function load(port: number, host: string, path: () => string): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: seconds,
    headers: { host },
    requests: [{ setupRequest: (one: object) => ({ ...one, path: path() }) }],
  })
  if (non2xx || errors) throw new Error(`${non2xx} answers were not 200, ${errors} failed`)
  return requests.average
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!

async function answerOf(port: number, host: string, path: string) {
  const sent = request({ host: '127.0.0.1', port, path, headers: { host } }).end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`)
  const kept = Object.entries(answer.headers).filter(
    ([name]) => !/^(date|connection|keep-alive|x-request-id)$/.test(name),
  )
  return { headers: Object.fromEntries(kept) as Record<string, string>, body: await buffer(answer) }
}
