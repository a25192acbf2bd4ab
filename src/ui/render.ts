import { type ComponentType, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Around, within } from './site.ts'

/** A page component and its props as an HTML document. */
export function renderPage<P extends object>(
  page: ComponentType<P>,
  props: P,
  around: Around,
): string {
  return `<!doctype html>${renderPart(page, props, around)}`
}

/** The same without doctype, for fragments. */
export function renderPart<P extends object>(
  part: ComponentType<P>,
  props: P,
  around: Around,
): string {
  return within(around, () => renderToString(h(part, props)))
}
