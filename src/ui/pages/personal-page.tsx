import type { ComponentChildren } from 'preact'
import { Icon } from '../icons.tsx'
import { type Person, useSite, useTexts, useViewer } from '../site.ts'
import { texts } from '../texts.ts'
import { Content } from './content.tsx'
import { Document, type PageProps } from './document.tsx'
import { SiteFooter } from './footer.tsx'
import { Brandmark, MenuLinks, SignOut, SiteHeader } from './header.tsx'
import { SessionWarning } from './session-warning.tsx'

type PersonalProps = PageProps & {
  /** Key, address or label of the personal menu's entry. */
  current?: string | undefined
  /** Without it, the viewer of the request. */
  person?: Person | undefined
  /** Before the words about whose information one sees, for instance today's date. */
  intro?: ComponentChildren | undefined
}

/** Mit <kommune>: personal menu, whose matters one sees, and the way to change it. */
export function PersonalPage(props: PersonalProps) {
  const { current, intro } = props
  const { personalName, name, paths } = useSite()
  const viewer = useViewer()
  const person = props.person ?? (viewer?.kind === 'person' ? viewer : undefined)
  const t = useTexts(texts)
  return (
    <Document {...props} suffix={personalName || name} noIndex>
      <SiteHeader
        brand={<Brandmark title={personalName || undefined} small={name} href={paths.personal} />}
        tools={
          <>
            <a class="tool only-large" href={paths.search}>
              <Icon name="search" />
              {t.search}
            </a>
            <SignOut />
          </>
        }
      />
      <main id="indhold" tabindex={-1}>
        <div class="section-tint">
          <div class="wrap mine">
            <nav aria-label={personalName || name}>
              <ul class="sidenav">
                <MenuLinks items={person?.menu ?? []} current={current} />
              </ul>
            </nav>
            <Content {...props} below={person && <Whose person={person} intro={intro} />} />
          </div>
        </div>
      </main>
      <SiteFooter />
      <SessionWarning endsAt={person?.sessionEndsAt} extend={paths.personal} />
    </Document>
  )
}

function Whose({ person, intro }: { person: Person; intro?: ComponentChildren }) {
  const { onBehalfOf, switchHref } = person
  const t = useTexts(texts)
  return (
    <p class={onBehalfOf ? 'whose whose-other' : 'whose'}>
      <Icon name={onBehalfOf ? 'people' : 'person'} small />
      <span>
        {intro} {onBehalfOf ? <strong>{t.viewingOther(onBehalfOf)}</strong> : t.viewingOwn}{' '}
        {switchHref && <a href={switchHref}>{onBehalfOf ? t.switchBack : t.switchPerson}</a>}
      </span>
    </p>
  )
}
