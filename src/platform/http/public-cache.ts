import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

type Kept = { headers: Record<string, string>; body: Buffer; br?: Buffer; gz?: Buffer; until: number }

/**
 * Public pages are the same bytes for everyone, so one that has been made is sent again until `maxAge`
 * milliseconds have passed. It answers before anything else runs, which is what keeps a front page fast.
 */
export type PublicCache = {
  answer(request: IncomingMessage, response: ServerResponse, host: string): boolean
  keep(host: string, url: string, headers: Record<string, string>, body: string): void
  forget(host: string): void
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

export function publicCache(clock: () => number, maxAge = 5000, mostBytes = 24_000_000): PublicCache {
  const pages = new Map<string, Kept>()
  let bytes = 0

  const drop = (key: string) => {
    bytes -= pages.get(key)?.body.length ?? 0
    pages.delete(key)
  }

  return {
    answer(request, response, host) {
      if (request.method !== 'GET') return false
      const key = host + request.url
      const page = pages.get(key)
      if (!page) return false
      if (page.until < clock()) {
        drop(key)
        return false
      }
      const { headers } = page
      if (request.headers['if-none-match'] === headers.etag) {
        response.writeHead(304, headers).end()
        return true
      }
      const accepts = String(request.headers['accept-encoding'] ?? '')
      if (page.br && accepts.includes('br')) send(response, headers, page.br, 'br')
      else if (page.gz && accepts.includes('gzip')) send(response, headers, page.gz, 'gzip')
      else send(response, headers, page.body)
      return true
    },

    keep(host, url, headers, text) {
      const key = host + url
      const body = Buffer.from(text)
      const page: Kept = { headers, body, until: clock() + maxAge }
      drop(key)
      pages.set(key, page)
      bytes += body.length
      for (const oldest of pages.keys()) {
        if (bytes <= mostBytes) break
        drop(oldest)
      }
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
      void brotli(body, quality).then((br) => (page.br = br))
      void zip(body).then((gz) => (page.gz = gz))
    },

    forget(host) {
      for (const key of pages.keys()) if (key.startsWith(`${host}/`)) drop(key)
    },
  }
}

export const etagOf = (text: string) => `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`

function send(response: ServerResponse, headers: Record<string, string>, body: Buffer, encoding?: string) {
  response.writeHead(200, {
    ...headers,
    ...(encoding && { 'content-encoding': encoding }),
    'content-length': body.length,
  })
  response.end(body)
}
