import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { allCompiled, type Asset, assetHref, assets, themeAsset } from '../../ui/assets.ts'
import { savedSheet, themeFile } from '../themes.ts'

/** Style sheets, fonts and islands. They never change at their address, which holds their hash. */
export function assetRoutes(app: FastifyInstance) {
  app.addHook('onReady', async () => allCompiled())
  const open = { config: { for: 'public' as const } }
  app.get('/assets/*', open, async (request, reply) =>
    sendAsset(request, reply, assets.get(pathOf(request))),
  )
  app.get('/tema/*', open, async (request, reply) => {
    const { tenant, read } = request
    const theme = themeFile(tenant)
    const path = pathOf(request)
    if (theme.path === path) return sendAsset(request, reply, theme)
    // Earlier than today's, or so new that this process has not heard of it.
    const css = /^\/tema\/[\w.-]{1,80}$/.test(path) && (await read((tx) => savedSheet(tx, path)))
    return sendAsset(request, reply, css ? themeAsset(tenant.key, css) : undefined)
  })
  app.get('/favicon.ico', open, async ({ site }, reply) =>
    reply.redirect(assetHref(`mark-${site.theme.mark}.svg`), 302),
  )
}

const pathOf = ({ url }: FastifyRequest) => url.split('?')[0]!

function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: Asset | undefined) {
  if (!asset) return reply.code(404).header('cache-control', 'no-store').type('text/plain').send('')
  const accepts = String(request.headers['accept-encoding'] ?? '')
  reply.type(asset.type).headers({ 'cache-control': asset.cacheControl, vary: 'accept-encoding' })
  if (asset.br && accepts.includes('br'))
    return reply.header('content-encoding', 'br').send(asset.br)
  if (asset.gzip && accepts.includes('gzip'))
    return reply.header('content-encoding', 'gzip').send(asset.gzip)
  return reply.send(asset.body)
}
