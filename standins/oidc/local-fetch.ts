import { request, type IncomingHttpHeaders } from 'node:http'

type Call = {
  port: number
  path: string
  method?: string
  headers: Record<string, string>
  body?: string
  signal?: AbortSignal
}
type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** Calls this machine at 127.0.0.1; the host header says which site is meant. Redirects are not followed. */
export function callLocal({
  port,
  path,
  method = 'GET',
  headers,
  body,
  signal,
}: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      path,
      method,
      headers,
      ...(signal ? { signal } : {}),
    })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      const chunks: Buffer[] = []
      answer.on('error', reject)
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 500,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      )
    })
    asked.end(body)
  })
}

/**
 * Fetches from a tenant on this machine. Names under `.localhost` are always 127.0.0.1 (RFC 6761),
 * though the resolver of many systems does not know it, and no other host is ever called.
 */
export async function localFetch(url: string | URL, init: RequestInit = {}): Promise<Response> {
  const { hostname, port, host, pathname, search, protocol } = new URL(url)
  if (protocol !== 'http:' || !/(^|\.)localhost$/.test(hostname)) {
    throw new Error(`${hostname} er ikke på denne maskine.`)
  }
  const { status, body } = await callLocal({
    port: Number(port || 80),
    path: pathname + search,
    headers: { ...Object.fromEntries(new Headers(init.headers)), host },
    ...(init.method ? { method: init.method } : {}),
    ...(init.body ? { body: String(init.body) } : {}),
    ...(init.signal ? { signal: init.signal } : {}),
  })
  return new Response(status === 204 || status === 304 ? null : new Uint8Array(body), { status })
}
