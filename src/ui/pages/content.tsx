import type { ComponentChildren } from 'preact'
import { ErrorSummary } from '../fields/error-summary.tsx'
import type { PageProps } from './document.tsx'

type ContentProps = Pick<
  PageProps,
  'title' | 'heading' | 'lead' | 'errors' | 'aside' | 'asideLabel' | 'children'
> & {
  above?: ComponentChildren | undefined
  tools?: ComponentChildren | undefined
  below?: ComponentChildren | undefined
}

/** Error summary, heading and content, in the order focus and reading should have. */
export function Content(props: ContentProps) {
  const {
    title,
    heading,
    lead,
    errors = [],
    above,
    tools,
    below,
    aside,
    asideLabel,
    children,
  } = props
  const body = (
    <div class="stack stack-l">
      <ErrorSummary problems={errors} focus />
      {heading === false && below}
      {heading !== false && (
        <div class="page-head">
          {above}
          <div class="split">
            <h1>{heading ?? title}</h1>
            {tools && <div class="cluster">{tools}</div>}
          </div>
          {below}
          {lead && <p class="lead measure mt-4">{lead}</p>}
        </div>
      )}
      {children}
    </div>
  )
  if (!aside) return body
  return (
    <div class="with-aside">
      {body}
      <aside class="stack stack-l" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  )
}
