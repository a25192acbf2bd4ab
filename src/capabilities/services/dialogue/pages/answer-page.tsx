import { Button, ButtonLink } from '../../../../ui/form.tsx'
import { ServicePage } from '../../../../ui/page.tsx'
import { Notice, SummaryList } from '../../../../ui/parts.tsx'
import { useSite, useTexts } from '../../../../ui/site.ts'
import { loginHref } from '../../../identity/index.ts'
import type { SummaryLine } from '../../answers/show.ts'
import { type Definition, inLanguage } from '../../definition.ts'
import { paths } from '../../paths.ts'
import type { Decided, Ground } from '../../rules.ts'
import { texts } from '../../texts.ts'
import type { NotAsked } from '../not-asked.ts'
import { Lines } from './check-page.tsx'
import { NotAskedList } from './not-asked.tsx'
import { LawText, Said } from './said.tsx'

type AnswerProps = {
  definition: Definition
  draft: string
  needed: Decided<'needed'>
  grounds: Ground[]
  lines: SummaryLine[]
  /** What registers answered, with a way to say that it is wrong. */
  told?: NotAsked[]
  /** Logged in as surely as the service asks. */
  known: boolean
  /** The way ends here, unless one goes on nevertheless. */
  ended: boolean
  savedAt: Date
}

/** Whether one needs the service: said as soon as it is decided, with grounds, the law, and what to do instead. */
export function AnswerPage(props: AnswerProps) {
  const { definition, draft, needed, grounds, lines, told = [], known, ended, savedAt } = props
  const t = useTexts(texts)
  const { language } = useSite()
  const { slug, login } = definition
  const here = paths.answer(slug, draft)
  const answered = lines.filter(({ value }) => value)
  const rows = answered.map(({ label, value, page, question }) => ({
    label,
    value: <Lines text={value} />,
    edit: { href: `${paths.page(slug, draft, page)}?ret=1#${question}`, what: label },
  }))
  return (
    <ServicePage
      title={inLanguage(needed.title, language)}
      service={inLanguage(definition.title, language)}
      saved={savedAt}
      closeHref={paths.service(slug)}
      lead={inLanguage(needed.text, language)}
      noIndex
    >
      {(grounds.length > 0 || needed.law) && (
        <section class="stack measure" aria-labelledby="derfor">
          <h2 id="derfor">{t.grounds}</h2>
          <ul class="bullets">
            {grounds.map((ground) => (
              <li>
                <Said ground={ground} />
              </li>
            ))}
            {needed.law && (
              <li>
                <LawText law={needed.law} />
              </li>
            )}
          </ul>
        </section>
      )}
      {needed.instead && (
        <section class="stack measure" aria-labelledby="i-stedet">
          <h2 id="i-stedet">{t.instead}</h2>
          <ul class="bullets">
            {needed.instead.map(({ text, href }) => (
              <li>
                {href ? (
                  <a href={href}>{inLanguage(text, language)}</a>
                ) : (
                  inLanguage(text, language)
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {ended && needed.anyway && <p class="measure">{t.anywayMeans}</p>}
      <form method="post" action={here} class="cluster mt-6">
        {ended ? (
          needed.anyway && <Button kind={2}>{t.anyway}</Button>
        ) : known ? (
          <Button>{t.next}</Button>
        ) : (
          <ButtonLink href={loginHref(here, login.level)}>{t.logInAndGoOn}</ButtonLink>
        )}
      </form>
      <section class="stack" aria-labelledby="svar">
        <h2 id="svar">{t.youAnswered}</h2>
        <SummaryList rows={rows} />
        <NotAskedList
          items={told}
          action={paths.dispute(slug, draft)}
          title={t.knewAlready(told.length)}
        />
      </section>
      {definition.demo && <Notice tone="info" title={t.demo} />}
    </ServicePage>
  )
}
