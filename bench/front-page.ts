import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
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
  const { headers, body } = await pageOf(house.port, house.host)
  await using raw = await serveBytes(headers, body)
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

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** The page as a visitor without compression gets it: what the bare server is to send as well. */
async function pageOf(port: number, host: string) {
  const sent = request({ host: '127.0.0.1', port, path: '/', headers: { host } }).end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  if (answer.statusCode !== 200) throw new Error(`the front page answered ${answer.statusCode}`)
  const kept = Object.entries(answer.headers).filter(
    ([name]) => !/^(date|connection|keep-alive)$/.test(name),
  )
  return { headers: Object.fromEntries(kept) as Record<string, string>, body: await buffer(answer) }
}
