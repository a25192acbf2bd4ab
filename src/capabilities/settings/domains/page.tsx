import type { Claim, Domain } from '../../../platform/domains.ts'
import { say } from '../../../ui/dates.ts'
import { Button, TextField } from '../../../ui/form.tsx'
import { type Form, problems } from '../../../ui/forms.ts'
import { Notice, Section, Tag } from '../../../ui/parts.tsx'
import { useNow } from '../../../ui/site.ts'
import { SettingsPage } from '../frame.tsx'
import { paths } from '../paths.ts'
import { txtName, txtValue, written } from './name.ts'
import { domainTexts as t } from './texts.ts'

export type DomainsProps = {
  domains: Domain[]
  claims: Claim[]
  form: Form<any>
  told?: string | undefined
}

const good = ['added', 'main', 'removed']

/** Under which names the tenant is found; those it has said are its own, and how that is shown. */
export function DomainsPage({ domains, claims, form, told }: DomainsProps) {
  return (
    <SettingsPage title={t.title} lead={t.lead} errors={problems(form, t.errors)}>
      {told && (
        <Notice
          tone={good.includes(told) ? 'ok' : 'warn'}
          title={t.told[told] ?? t.problems[told]}
        />
      )}
      <ul class="rows">
        {domains.map((one) => (
          <Known {...one} />
        ))}
      </ul>
      {claims.map((one) => (
        <Waiting {...one} />
      ))}
      <Section id="tilfoej" title={t.add}>
        <form method="post" action={paths.domains()} class="stack measure" noValidate>
          <TextField
            form={form}
            name="domaene"
            label={t.host}
            hint={t.hostHint}
            errors={t.errors}
            spellcheck={false}
            autocomplete="off"
            inputmode="url"
          />
          <p>
            <Button>{t.addButton}</Button>
          </p>
        </form>
      </Section>
      <Section id="tls" title={t.tls}>
        <p class="measure">{t.tlsText}</p>
        <h3>{t.login}</h3>
        <p class="measure">{t.loginText}</p>
      </Section>
    </SettingsPage>
  )
}

const Name = ({ host }: { host: string }) => (
  <>
    <b>{written(host)}</b>
    {written(host) !== host && <span class="meta">{t.idn(host)}</span>}
  </>
)

function Known({ host, isMain }: Domain) {
  return (
    <li class="split">
      <p class="cluster">
        <Name host={host} />
        <Tag tone={isMain ? 'ok' : 'info'}>{isMain ? t.main : t.sends}</Tag>
      </p>
      {!isMain && (
        <div class="cluster">
          <form method="post" action={paths.mainDomain(host)}>
            <Button kind={2} small>
              {t.makeMain(written(host))}
            </Button>
          </form>
          <details class="why">
            <summary>{t.removeTitle}</summary>
            <form method="post" action={paths.domainRemoval(host)} class="stack">
              <p>{t.removeText}</p>
              <Button kind="bad" small>
                {t.remove(written(host))}
              </Button>
            </form>
          </details>
        </div>
      )}
    </li>
  )
}

function Waiting({ host, token, triedAt, problem }: Claim) {
  const now = useNow()
  const id = `venter-${host}`
  return (
    <section class="stack notice notice-info" aria-labelledby={id}>
      <span />
      <div class="stack">
        <h2 id={id}>
          {written(host)}: {t.waiting.toLowerCase()}
        </h2>
        {written(host) !== host && <p class="meta">{t.idn(host)}</p>}
        <p>{t.waitingText(written(host))}</p>
        {problem && triedAt && (
          <p>
            <b>{t.tried(say(triedAt, 'relative-time', { language: 'da', now }))}</b>{' '}
            {t.problems[problem]}
          </p>
        )}
        <h3>{t.dns}</h3>
        <p>{t.dnsText}</p>
        <dl>
          <dt>{t.dnsName}</dt>
          <dd class="set-code">{txtName(host)}</dd>
          <dt>{t.dnsValue}</dt>
          <dd class="set-code">{txtValue(token)}</dd>
        </dl>
        <h3>{t.file}</h3>
        <p>{t.fileText}</p>
        <p class="set-code">{txtValue(token)}</p>
        <div class="cluster">
          <form method="post" action={paths.domainProof(host)}>
            <Button small>{t.check(written(host))}</Button>
          </form>
          <form method="post" action={paths.domainRemoval(host)}>
            <Button kind={2} small>
              {t.drop(written(host))}
            </Button>
          </form>
        </div>
      </div>
    </section>
  )
}
