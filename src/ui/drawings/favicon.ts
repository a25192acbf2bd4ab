import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Favicon, markNames } from './marks.tsx'

export { markNames }

/** The mark as an SVG document. */
export const faviconOf = (name: string) => renderToString(h(Favicon, { name }))
