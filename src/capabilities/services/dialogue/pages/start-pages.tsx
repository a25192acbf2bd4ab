import type { Offer } from '../../../../platform/capability.ts'
import { say } from '../../../../ui/dates.ts'
import { ButtonLink } from '../../../../ui/form.tsx'
import { Page, ServicePage } from '../../../../ui/page.tsx'
import { Empty, Notice, StatusTimeline, Tasks } from '../../../../ui/parts.tsx'
import { useNow, useSite, useTexts } from '../../../../ui/site.ts'
import { type Definition, inLanguage } from '../../definition.ts'
import type { Draft } from '../../draft.ts'
import { longestDeadline } from '../../engine/deadline.ts'
import { paths } from '../../paths.ts'
import { texts } from '../../texts.ts'

/** Everything one can do oneself, from A to Å. */
export function ServicesPage({ offers }: { offers: Offer[] }) {
  const t = useTexts(texts)
  return (
    <Page title={t.services} lead={t.servicesLead} current={paths.services()} breadcrumb={[]}>
      {offers.length > 0 ? (
        <Tasks
          tasks={offers.map(({ href, title, detail }) => ({ href, label: title, meta: detail }))}
        />
      ) : (
        <Empty title={t.noServices}>{t.noServicesYet}</Empty>
      )}
    </Page>
  )
}

/** What one gets, how long it takes, what to have ready, and the way in. The same for all. */
export function StartPage({ definition }: { definition: Definition }) {
  const t = useTexts(texts)
  const { language } = useSite()
  const { title, summary, outcome, minutes, ready, login, slug, demo, receipt } = definition
  const steps = receipt.next.filter(({ when }) => !when)
  const longest = longestDeadline(definition)
  const promise = (due: (typeof steps)[number]['due'], detail?: string) => {
    if (typeof due === 'object') return t.after(due.days)
    return due === 'deadline' && longest !== undefined ? t.after(longest) : detail
  }
  return (
    <Page
      title={inLanguage(title, language)}
      description={inLanguage(summary, language)}
      lead={inLanguage(outcome, language)}
      breadcrumb={[{ label: t.services, href: paths.services() }]}
    >
      <p class="measure">
        {t.takes(minutes)}.{' '}
        {!login.required ? t.noLogin : definition.outcomes.needed ? t.loginLater : t.loginNeeded}
      </p>
      {ready.length > 0 && (
        <section class="measure" aria-labelledby="klar">
          <h2 id="klar">{t.ready}</h2>
          <ul class="bullets mt-3">
            {ready.map((thing) => (
              <li>{inLanguage(thing, language)}</li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <ButtonLink href={paths.begin(slug)} rel="nofollow">
          {t.begin}
        </ButtonLink>
      </p>
      <p class="meta measure">{login.required ? t.savedOnTheWay : t.savedHere}</p>
      <section class="measure" aria-labelledby="bagefter">
        <h2 id="bagefter">{t.whatNext}</h2>
        <div class="mt-4">
          <StatusTimeline
            steps={steps.map((step) => ({
              title: inLanguage(step.title, language),
              note: promise(step.due, step.detail && inLanguage(step.detail, language)),
              state: 'later',
            }))}
          />
        </div>
      </section>
      {demo && (
        <div class="measure">
          <Notice tone="info" title={t.demo} />
        </div>
      )}
    </Page>
  )
}

/** One has begun before: go on, or begin again. */
export function BegunPage({ definition, drafts }: { definition: Definition; drafts: Draft[] }) {
  const t = useTexts(texts)
  const { language, paths: sitePaths } = useSite()
  const now = useNow()!
  const title = inLanguage(definition.title, language)
  const [latest] = drafts
  return (
    <ServicePage
      title={t.inProgress}
      service={title}
      closeHref={sitePaths.personal}
      closeLabel={t.close}
      lead={t.inProgressLead}
      noIndex
    >
      <ul class="rows">
        {drafts.map(({ id, savedAt, expiresAt }) => (
          <li>
            <p>
              {t.draftDetail(
                say(savedAt, 'relative-time', { language, now }),
                say(expiresAt, 'date', { language, now }),
              )}
            </p>
            {id !== latest!.id && (
              <p>
                <a href={paths.draft(definition.slug, id)}>{t.goOn}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p class="cluster">
        <ButtonLink href={paths.draft(definition.slug, latest!.id)}>{t.goOn}</ButtonLink>
        <ButtonLink href={`${paths.begin(definition.slug)}?ny=1`} kind={2}>
          {t.beginAgain}
        </ButtonLink>
      </p>
    </ServicePage>
  )
}
