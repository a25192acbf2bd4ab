import { type ComponentType, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { NowContext, type Site, SiteContext, type Viewer, ViewerContext } from './site.ts'

/** What a page is rendered within: whose it is, when, and who looks (null on public pages). */
export type Around = { site: Site; now?: Date | undefined; viewer?: Viewer | undefined }

/** A page component and its props as an HTML document. */
export function renderPage<P extends object>(
  page: ComponentType<P>,
  props: P,
  { site, now, viewer = null }: Around,
): string {
  return `<!doctype html>${renderPart(page, props, { site, now, viewer })}`
}

/** The same without doctype, for fragments. */
export function renderPart<P extends object>(
  part: ComponentType<P>,
  props: P,
  { site, now, viewer = null }: Around,
): string {
  const shown = h(NowContext.Provider, { value: now }, h(part, props))
  const seen = h(ViewerContext.Provider, { value: viewer }, shown)
  return renderToString(h(SiteContext.Provider, { value: site }, seen))
}
