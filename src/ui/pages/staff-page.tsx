import type { ComponentChildren } from 'preact'
import { Breadcrumb } from '../parts/breadcrumb.tsx'
import { type MenuItem, type StaffMember, useSite, useTexts, useViewer } from '../site.ts'
import { texts } from '../texts.ts'
import { Content } from './content.tsx'
import { Document, type PageProps } from './document.tsx'
import { SmallFooter } from './footer.tsx'
import { Brandmark, MenuLinks, SignOut } from './header.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { SessionWarning } from './session-warning.tsx'

type StaffProps = PageProps & {
  /** Key, address or label of the desk menu's entry. */
  current?: string | undefined
  breadcrumb?: readonly MenuItem[] | undefined
  /** The desk's search field, a GET form. */
  search?: { action: string; label: string; value?: string | undefined } | undefined
  /** Buttons and links beside the h1. */
  tools?: ComponentChildren | undefined
  /** Without it, the viewer of the request. */
  staff?: StaffMember | undefined
}

/** The desk: who one is, in which role, what one may open, and the work itself. */
export function StaffPage(props: StaffProps) {
  const { current, breadcrumb, search } = props
  const { name, paths } = useSite()
  const viewer = useViewer()
  const staff = props.staff ?? (viewer?.kind === 'staff' ? viewer : undefined)
  const t = useTexts(texts)
  return (
    <Document {...props} suffix={`${t.desk}. ${name}`} bodyClass="desk" noIndex>
      <header class="desk-header">
        <div class="wrap">
          <Brandmark title={t.desk} small={name} href={paths.staff} />
          {search && (
            <search class="desk-find">
              <form class="desk-search" action={search.action} method="get">
                <label class="vh" for="desk-q">
                  {search.label}
                </label>
                <input
                  class="input"
                  id="desk-q"
                  name="q"
                  type="search"
                  value={search.value}
                  placeholder={search.label}
                  data-key="/"
                />
                <button class="btn btn-2 btn-s" type="submit">
                  {t.search}
                </button>
              </form>
            </search>
          )}
          {staff && (
            <p class="desk-who">
              <b>{staff.name}</b>
              <span class="meta">{staff.role}</span>
            </p>
          )}
          <SignOut />
        </div>
        {staff && staff.menu.length > 0 && (
          <nav class="desk-nav" aria-label={t.deskMenu}>
            <ul class="wrap">
              <MenuLinks items={staff.menu} current={current} />
            </ul>
          </nav>
        )}
      </header>
      <main id="indhold" tabindex={-1}>
        <div class="wrap desk-main">
          {breadcrumb && <Breadcrumb items={breadcrumb} />}
          <Content {...props} />
          <Shortcuts />
        </div>
      </main>
      <SmallFooter />
      <SessionWarning endsAt={staff?.sessionEndsAt} extend={paths.staff} />
    </Document>
  )
}
