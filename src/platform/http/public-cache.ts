import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** A page as it goes on the wire: header names and values in turn, and the body. */
type Ready = { headers: string[]; body: Buffer }
type Kept = {
  etag: string | undefined
  plain: Ready
  br?: Ready
  gz?: Ready
  zip?: (() => void) | undefined
  unchanged: string[]
  until: number
}

/**
 * Public pages are the same bytes for everyone, so one that has been made is sent again until `maxAge`
 * milliseconds have passed. It answers before anything else runs, which is what keeps a front page fast.
 */
export type PublicCache = {
  answer(request: IncomingMessage, response: ServerResponse, host: string): boolean
  /** `br` is the body compressed already, where it is. */
  keep(host: string, url: string, headers: Record<string, string>, body: string, br?: Buffer): void
  forget(host: string): void
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

export function publicCache(
  clock: () => number,
  maxAge = 5000,
  mostBytes = 24_000_000,
): PublicCache {
  const pages = new Map<string, Kept>()
  let bytes = 0

  const drop = (key: string) => {
    bytes -= pages.get(key)?.plain.body.length ?? 0
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
      if (page.etag !== undefined && request.headers['if-none-match'] === page.etag) {
        response.writeHead(304, page.unchanged).end()
        return true
      }
      const { headers, body } = fitting(page, request.headers['accept-encoding'])
      response.writeHead(200, headers)
      response.end(body)
      return true
    },

    keep(host, url, headers, text, compressed) {
      if (maxAge <= 0) return
      const key = host + url
      const body = Buffer.from(text)
      const page: Kept = {
        etag: headers.etag,
        plain: ready(headers, body),
        unchanged: Object.entries(headers).flat(),
        until: clock() + maxAge,
      }
      drop(key)
      pages.set(key, page)
      bytes += body.length
      for (const oldest of pages.keys()) {
        if (bytes <= mostBytes) break
        drop(oldest)
      }
      if (compressed) page.br = ready(headers, compressed, 'br')
      else void brotli(body, brotliFor(body, 5)).then((br) => (page.br = ready(headers, br, 'br')))
      // Nearly everybody takes brotli, so gzip is made when the first one asks for it.
      page.zip = () => void zip(body).then((gz) => (page.gz = ready(headers, gz, 'gzip')))
    },

    forget(host) {
      for (const key of pages.keys()) if (key.startsWith(`${host}/`)) drop(key)
    },
  }
}

/** How hard a page is compressed, from 0 to 11. Its size is said, since otherwise room is taken for megabytes. */
export const brotliFor = (page: Buffer, quality: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: 18,
    [constants.BROTLI_PARAM_SIZE_HINT]: page.length,
  },
})

export const etagOf = (text: string) =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`

function fitting(page: Kept, accepts: string | string[] | undefined): Ready {
  const { plain, br, gz, zip } = page
  if (accepts === undefined) return plain
  if (br && accepts.includes('br')) return br
  if (!accepts.includes('gzip')) return plain
  page.zip = undefined
  zip?.()
  return gz ?? plain
}

const ready = (headers: Record<string, string>, body: Buffer, encoding?: string): Ready => ({
  body,
  headers: Object.entries({
    ...headers,
    ...(encoding && { 'content-encoding': encoding }),
    'content-length': String(body.length),
  }).flat(),
})
