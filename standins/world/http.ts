import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { simulator } from '../page.ts'

export type Asked = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: Buffer
}

/** An answer; `cut` breaks the connection, `never` leaves it open and silent. */
export type Answer =
  | { status: number; headers?: Record<string, string>; body?: string | Buffer }
  | 'cut'
  | 'never'

export const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  body: JSON.stringify(value),
})

const largest = 1_000_000

/** A listener from a function of the request; bodies over 1 MB are refused. */
export function listener(answer: (asked: Asked) => Answer | Promise<Answer>): RequestListener {
  return (req, res) => {
    respond(req, res, answer).catch((error: unknown) => {
      console.error(error)
      send(res, json(500, { error: 'fejl i stand-in' }))
    })
  }
}

async function respond(
  req: IncomingMessage,
  res: ServerResponse,
  answer: (asked: Asked) => Answer | Promise<Answer>,
) {
  const url = URL.parse(req.url ?? '/', 'http://localhost')
  if (!url) return send(res, json(400, { error: 'adressen kan ikke læses' }))
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largest) return send(res, json(413, { error: 'for stor' }))
    chunks.push(chunk)
  }
  send(
    res,
    await answer({
      method: req.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: req.headers,
      body: Buffer.concat(chunks),
    }),
  )
}

function send(res: ServerResponse, answer: Answer) {
  if (answer === 'never') return
  if (answer === 'cut') return void res.destroy()
  res.writeHead(answer.status, { ...simulator, ...answer.headers }).end(answer.body)
}
