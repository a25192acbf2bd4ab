import { StaffPage } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/pages/document.tsx'
import { settingsStyle } from './assets.ts'
import { paths } from './paths.ts'
import { settingsTexts as t } from './texts.ts'

type Props = Pick<PageProps, 'title' | 'lead' | 'errors' | 'children' | 'aside' | 'asideLabel'> & {
  /** Style sheets of this page alone. */
  styles?: string[]
}

/** A page of how the tenant presents itself, at the desk. */
export function SettingsPage({ styles = [], ...rest }: Props) {
  return (
    <StaffPage
      {...rest}
      current={paths.settings()}
      breadcrumb={[{ label: t.settings, href: paths.settings() }]}
      head={[settingsStyle, ...styles].map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
    />
  )
}
