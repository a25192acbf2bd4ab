import autocannon from 'autocannon'
import { type Figure, figure } from '../tools/figures.ts'
import type { Ground } from '../tools/bench-run.ts'
import { serveDemo } from './house/serve.ts'
import { serveBytes } from './house/raw.ts'

const connections = 64
const rounds = 5
const seconds = 4

/** The public front page against a bare Node server that sends the same bytes, in turns. */
export async function measure({ database, say }: Ground): Promise<Figure[]> {
  await using house = await serveDemo(database)
  const url = `${house.origin}/`
  const page = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  const headers = Object.fromEntries([...page.headers].filter(([name]) => !/^(date|connection|keep-alive)$/.test(name)))
  await using raw = await serveBytes(headers, Buffer.from(await page.arrayBuffer()))
  const pairs: { ours: number; bare: number }[] = []
  await load(house.port, house.host, 1)
  await load(raw.port, house.host, 1)
  for (let round = 0; round < rounds; round++) {
    const ours = await load(house.port, house.host, seconds)
    const bare = await load(raw.port, house.host, seconds)
    pairs.push({ ours, bare })
    say(`${Math.round(ours)} of ${Math.round(bare)} requests/s`)
  }
  const ratio = median(pairs.map(({ ours, bare }) => ours / bare))
  return [
    figure('front-page', 'requests/s against bare Node', ratio, 'ratio', '≥ 0.7'),
    figure('front-page', 'requests/s', median(pairs.map(({ ours }) => ours)), '1/s'),
  ]
}

async function load(port: number, host: string, duration: number): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url: `http://127.0.0.1:${port}/`,
    connections,
    duration,
    headers: { host },
  })
  if (non2xx || errors) throw new Error(`${non2xx} answers were not 200, ${errors} failed`)
  return requests.average
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
