import type { ComponentChildren } from 'preact'
import type { Problem } from '../../../../ui/forms.ts'
import { StaffPage } from '../../../../ui/page.tsx'
import { Chips } from '../../../../ui/parts.tsx'
import { type MenuItem, useNow, useTexts } from '../../../../ui/site.ts'
import { say } from '../../../../ui/dates.ts'
import { insightPaths as paths } from '../paths.ts'
import { deskTexts } from '../texts-desk.ts'

export const useInsight = () => useTexts(deskTexts)

/** A day in words. */
export const useDay = () => {
  const now = useNow()
  return (day: string) => say(day, 'date', { language: 'da', now })
}

type FrameProps = {
  title: string
  lead?: ComponentChildren | undefined
  /** Of the four parts, the one this page is. */
  part?: string | undefined
  crumbs?: MenuItem[] | undefined
  errors?: Problem[] | undefined
  tools?: ComponentChildren | undefined
  children?: ComponentChildren | undefined
}

/** A page of insight at the desk. Those that are a part of it lead to the others. */
export function InsightPage({ part, crumbs, children, ...rest }: FrameProps) {
  const t = useInsight()
  const parts = [
    { href: paths.pages(), label: t.parts.pages },
    { href: paths.surveys(), label: t.parts.surveys },
    { href: paths.reuse(), label: t.parts.reuse },
    { href: paths.together(), label: t.parts.together },
  ]
  return (
    <StaffPage
      {...rest}
      current={paths.pages()}
      breadcrumb={crumbs && [{ label: t.title, href: paths.pages() }, ...crumbs]}
    >
      {part && (
        <Chips
          label={t.partsLabel}
          chips={parts.map((one) => ({ ...one, current: one.href === part }))}
        />
      )}
      {children}
    </StaffPage>
  )
}
