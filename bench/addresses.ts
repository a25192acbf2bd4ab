import { sql } from 'kysely'
import { importAddresses, searchAddresses } from '../src/capabilities/addresses/store.ts'
import { connect, inTenant, type Tx } from '../src/platform/db.ts'
import type { Ground } from '../tools/bench-run.ts'
import { type Figure, figure } from '../tools/figures.ts'
import { manyAddresses } from './house/addresses.ts'
import { demoDatabase } from './house/serve.ts'

const addresses = 100_000
const times = 41
/** What people have typed so far: how a street begins, and what none begins with, which is then looked for among all. */
const typed = {
  'by its beginning': ['klitv 12', 'st', 'sto', 'storgade 1', 'aavaenget 7', 'bakgade 3 11'],
  'by likeness': ['klitvje 12', 'bakken', 'klitvej 12a 2690', 'zzzzzz 9'],
}

const goals = { 'by its beginning': '≤ 5', 'by likeness': '≤ 25' }

/** An address found while it is typed among 100,000: the slowest search of each sort, beside a transaction that asks nothing. */
export async function measure({ database, say }: Ground): Promise<Figure[]> {
  const demo = await demoDatabase(database)
  const db = connect(demo.url, 2)
  try {
    await importAddresses(db, manyAddresses(addresses))
    await sql`analyze addresses.address`.execute(db)
    const { rows } = await sql<{ id: string }>`select id from platform.tenant limit 1`.execute(db)
    const ask = (work: (tx: Tx) => Promise<unknown>) =>
      median(() => inTenant(db, rows[0]!.id, 'read only', work))
    const nothing = await ask((tx) => sql`select 1`.execute(tx))
    const figures: Figure[] = []
    for (const [how, texts] of Object.entries(typed)) {
      const medians: number[] = []
      for (const text of texts) {
        medians.push(await ask((tx) => searchAddresses(tx, text, ['0253'])))
        say(`»${text}« ${medians.at(-1)!.toFixed(2)} ms`)
      }
      const slowest = Math.max(...medians)
      figures.push(
        figure(
          'addresses',
          `${how}, slowest median`,
          slowest,
          'ms',
          goals[how as keyof typeof typed],
        ),
        figure(
          'addresses',
          `${how}, of a transaction that asks nothing`,
          slowest / nothing,
          'times',
        ),
      )
    }
    return figures
  } finally {
    await db.destroy()
    demo.drop()
  }
}

async function median(once: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let n = 0; n < times + 3; n++) {
    const began = performance.now()
    await once()
    if (n >= 3) taken.push(performance.now() - began)
  }
  return taken.toSorted((a, b) => a - b)[times >> 1]!
}
