import { Client } from 'pg'
import { Problem } from '../../tools/problem.ts'
import type { Command } from './command.ts'
import { print, tableOf, withDatabase } from './opened.ts'

export const jobs: Command = {
  name: 'jobs',
  summary: 'Viser arbejderens opgaver, og sætter dem, der er givet op, i gang igen.',
  usage: `Brug: npx faelled jobs list [--all]
      npx faelled jobs retry NR… | --all

list viser de opgaver, der er prøvet så mange gange, at de er lagt til side; --all viser også dem, der venter.
retry prøver dem forfra nu.`,
  async run([action, ...args]) {
    if (action === 'list') return list(args.includes('--all'))
    if (action === 'retry' && args.length) return retry(args)
    throw new Problem(`Brug: npx faelled jobs list [--all] eller jobs retry NR… | --all`, 2)
  },
}

const parked = 'attempts >= max_attempts and locked_at is null'

async function list(all: boolean) {
  const rows = await ask(`
    select id, payload ->> 'name' as name, coalesce(payload ->> 'capability', '') as capability, attempts,
      max_attempts as max, run_at as at, split_part(coalesce(last_error, ''), e'\\n', 1) as error
    from graphile_worker._private_jobs where ${all ? 'true' : parked} order by run_at, id limit 200`)
  const lines = rows.map(({ id, name, capability, attempts, max, at, error }) => [
    ...[id, name, capability, `${attempts}/${max}`].map(String),
    at.toISOString().slice(0, 19),
    String(error).slice(0, 100),
  ])
  if (lines.length === 0)
    return print(all ? 'Ingen opgaver venter.' : 'Ingen opgaver er lagt til side.')
  print(tableOf([['nr', 'hændelse', 'hos', 'forsøg', 'næste', 'fejl'], ...lines]))
}

async function retry(args: string[]) {
  const ids = args.filter((arg) => /^\d+$/.test(arg))
  if (ids.length !== args.length && args.join() !== '--all')
    throw new Problem('NR er tal, som jobs list viser dem', 2)
  const rows = await ask(
    `select (graphile_worker.reschedule_jobs(array_agg(id), run_at => now(), attempts => 0)).id
     from graphile_worker._private_jobs where ${ids.length ? 'id = any($1)' : parked}`,
    ids.length ? [ids] : [],
  )
  print(`✓ ${rows.length} prøves igen`)
}

function ask(text: string, values: unknown[] = []) {
  return withDatabase(async (connectionString) => {
    const client = new Client({ connectionString })
    await client.connect()
    try {
      return (await client.query(text, values)).rows
    } finally {
      await client.end()
    }
  })
}
