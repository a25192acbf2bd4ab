import type { ComponentChildren } from 'preact'
import { say } from '../../../../ui/dates.ts'
import type { Problem } from '../../../../ui/forms.ts'
import { StaffPage } from '../../../../ui/page.tsx'
import { type MenuItem, useNow, useTexts } from '../../../../ui/site.ts'
import { editorStyle } from '../assets.ts'
import { editorPaths as paths } from '../paths.ts'
import { editorTexts } from '../texts.ts'

export const useEditor = () => useTexts(editorTexts)

/** How long ago something was, in words. */
export const useAgo = () => {
  const now = useNow()
  return (at: Date) => say(at, 'relative-time', { language: 'da', now })
}

type FrameProps = {
  title: string
  lead?: ComponentChildren | undefined
  /** Between the list of pages and this one. */
  crumbs?: MenuItem[] | undefined
  errors?: Problem[] | undefined
  aside?: ComponentChildren | undefined
  asideLabel?: string | undefined
  tools?: ComponentChildren | undefined
  children?: ComponentChildren | undefined
}

/** A page of the editor at the desk. */
export function EditorPage({ crumbs, ...rest }: FrameProps) {
  const t = useEditor()
  return (
    <StaffPage
      {...rest}
      current={paths.pages()}
      breadcrumb={crumbs && [{ label: t.pages, href: paths.pages() }, ...crumbs]}
      head={<link rel="stylesheet" href={editorStyle} />}
    />
  )
}

/** Enter in a field presses a form's first button: it must be the one that saves. */
export const FirstButton = ({ name, value }: { name?: string; value?: string }) => (
  <button class="vh" type="submit" tabIndex={-1} aria-hidden="true" name={name} value={value} />
)
