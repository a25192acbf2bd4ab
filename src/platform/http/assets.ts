import type { FastifyInstance } from 'fastify'

/** A file that never changes under its address: the address holds its hash. */
export type Asset = { path: string; type: string; body: Buffer; br?: Buffer | undefined; gzip?: Buffer | undefined }

/** Looks an asset up by its path; undefined when there is none. */
export type Assets = (path: string) => Asset | undefined

export function assetRoutes(app: FastifyInstance, assets: Assets) {
  for (const prefix of ['/assets/*', '/tema/*', '/favicon.ico']) {
    app.get(prefix, { config: { for: 'public' } }, async (request, reply) => {
      const asset = assets(request.url.split('?')[0]!)
      if (!asset) return reply.code(404).header('cache-control', 'no-store').type('text/plain').send('')
      const accepts = String(request.headers['accept-encoding'] ?? '')
      reply.type(asset.type).headers({
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
      })
      if (asset.br && accepts.includes('br')) return reply.header('content-encoding', 'br').send(asset.br)
      if (asset.gzip && accepts.includes('gzip')) return reply.header('content-encoding', 'gzip').send(asset.gzip)
      return reply.send(asset.body)
    })
  }
}
