import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentType } from 'preact'
import { renderPage, renderPart } from '../../../../ui/render.ts'
import { paths as citizens } from '../../paths.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { Definition } from '../shape.ts'
import { Banner } from './banner.tsx'

/** Stands for a draft's id in the addresses of a try. */
export const tryId = '00000000-0000-4000-8000-000000000000'

export type Shown = { definition: Definition; sealed: string; language: 'da' | 'en' }

/**
 * Sends the very page a citizen gets, with a banner over it. Its links and forms lead on in the try: only addresses in
 * attributes are turned, for no text holds an unescaped quote.
 */
export function showAsCitizen<P extends object>(
  { site, now }: FastifyRequest,
  reply: FastifyReply,
  page: ComponentType<P>,
  props: P,
  { definition, sealed, language }: Shown,
  status = 200,
) {
  const around = { site: { ...site, language }, now, viewer: null }
  const { id, slug } = definition
  const banner = renderPart(Banner, { service: id, sealed, language }, { site, now })
  const inside = citizens.draft(slug, tryId)
  const html = renderPage(page, props, around)
    .replace(attribute, (whole, name: string, address: string) => {
      const to = turned(address.replaceAll('&amp;', '&'), { id, slug, inside, sealed })
      return to === undefined ? whole : ` ${name}="${to.replaceAll('&', '&amp;')}"`
    })
    // What is typed here is not kept, so there is nothing to save while one types.
    .replace(/ data-(island="autosave"|save-to="[^"]*")/g, '')
    .replace('<header', `${banner}<header`)
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .send(html)
}

const attribute = / (href|action|formaction)="([^"]*)"/g

type Place = { id: string; slug: string; inside: string; sealed: string }

/** Where an address of the service leads in a try; undefined when it is another's. */
function turned(address: string, { id, slug, inside, sealed }: Place): string | undefined {
  if (address === '/mit') return paths.service(id)
  if (address === citizens.service(slug)) return withTry(paths.preview(id), sealed)
  if (address === citizens.begin(slug)) return paths.previewPage(id, 'begynd')
  if (!address.startsWith(`${inside}/`)) return undefined
  const [, page = '', query = '', hash = ''] =
    /^\/([^?#]*)\??([^#]*)(#.*)?$/.exec(address.slice(inside.length)) ?? []
  return withTry(paths.previewPage(id, page), sealed, query) + hash
}

/** An address with the try in it, when it has begun. */
export function withTry(path: string, sealed: string, query = ''): string {
  const more = [sealed && `t=${sealed}`, query].filter(Boolean).join('&')
  return more ? `${path}?${more}` : path
}
