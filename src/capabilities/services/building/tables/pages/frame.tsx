import type { ComponentChildren } from 'preact'
import type { Form } from '../../../../../ui/forms.ts'
import { type MenuItem, useTexts } from '../../../../../ui/site.ts'
import { BuildPage } from '../../pages/frame.tsx'
import type { EditProps } from '../../routes/edit.ts'
import type { Work } from '../../work.ts'
import type { Decision } from '../columns.ts'
import { tablePaths as paths } from '../paths.ts'
import { tableTexts } from '../texts.ts'

export const useTables = () => useTexts(tableTexts)

type FrameProps = {
  service: string
  work: Work
  title: string
  lead?: ComponentChildren | undefined
  /** The decision that the page is about a part of. */
  decision?: Decision | undefined
  form?: Form<any> | undefined
  meanwhile?: EditProps['meanwhile']
  tools?: ComponentChildren | undefined
  children: ComponentChildren
}

/** A page about the decisions of a service. */
export function TablePage({ decision, ...rest }: FrameProps) {
  const t = useTables()
  const crumbs: MenuItem[] = [{ label: t.title, href: paths.decisions(rest.service) }]
  if (decision)
    crumbs.push({ label: decision.name, href: paths.decision(rest.service, decision.id) })
  return <BuildPage {...rest} crumbs={crumbs} />
}
