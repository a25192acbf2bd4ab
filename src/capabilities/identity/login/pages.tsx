import { ButtonLink } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { Go, Notice } from '../../../ui/parts.tsx'
import { useSite, useTexts } from '../../../ui/site.ts'
import type { Audience } from '../providers.ts'
import { type FailureWord, texts } from '../texts.ts'

type Props = {
  audience: Audience
  /** One way in per provider; none when the tenant has set up none. */
  ways: { key: string; href: string; label?: string | undefined }[]
  failure?: FailureWord | undefined
  /** What was sent when the session had ended is lost. */
  expired?: boolean | undefined
  /** The page one came from. */
  from?: string | undefined
}

/** Says what happens at login, or why it came to nothing, and lets one begin. */
export function LoginPage({ audience, ways, failure, expired, from }: Props) {
  const t = useTexts(texts)
  const { phone } = useSite()
  const staff = audience === 'staff'
  const button = failure ? t.logInAgain : staff ? t.withWorkAccount : t.withMitId
  const title = staff ? t.staffLogIn : t.logIn
  return (
    <Page title={title} lead={staff ? t.staffLead : t.logInLead} noIndex>
      {failure && (
        <Notice
          tone={failure === 'aborted' ? 'info' : 'warn'}
          title={t.failures[failure][0]!}
          alert
        >
          {t.failures[failure][1]!}
        </Notice>
      )}
      {expired && !failure && (
        <Notice tone="warn" title={t.expiredTitle} alert>
          {t.expired}
        </Notice>
      )}
      {ways.length === 0 && <Notice title={t.notOpenTitle}>{t.notOpen(phone)}</Notice>}
      {ways.length > 0 && (
        <p class="cluster">
          {ways.map(({ href, label }, at) => (
            <ButtonLink href={href} kind={at === 0 ? 1 : 2} rel="nofollow">
              {label ?? button}
            </ButtonLink>
          ))}
        </p>
      )}
      <p>
        <Go href={from ?? '/'} icon="back">
          {from && from !== '/' ? t.goBack : t.goHome}
        </Go>
      </p>
    </Page>
  )
}

/** Our session has ended; the browser goes on to end the provider's. */
export function SigningOutPage({ onwards }: { onwards: string }) {
  const t = useTexts(texts)
  return (
    <Page title={t.signingOut} lead={t.signingOutLead} noIndex>
      <p>
        <ButtonLink href={onwards}>{t.signOutThere}</ButtonLink>
      </p>
    </Page>
  )
}

/** The end of a logout at both ends. */
export function SignedOutPage() {
  const t = useTexts(texts)
  return (
    <Page title={t.signedOut} lead={t.signedOutLead} noIndex>
      <p>
        <Go href="/">{t.goHome}</Go>
      </p>
    </Page>
  )
}
