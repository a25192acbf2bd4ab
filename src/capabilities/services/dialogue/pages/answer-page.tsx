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
import { Lines } from './check-page.tsx'

type AnswerProps = {
  definition: Definition
  draft: string
  needed: Decided<'needed'>
  grounds: Ground[]
  lines: SummaryLine[]
  /** Logged in as surely as the service asks. */
  known: boolean
  /** The way ends here, unless one goes on nevertheless. */
  ended: boolean
  savedAt: Date
}

/** Whether one needs the service: said as soon as it is decided, with grounds, the law, and what to do instead. */
export function AnswerPage(props: AnswerProps) {
  const { definition, draft, needed, grounds, lines, known, ended, savedAt } = props
  const t = useTexts(texts)
  const { language } = useSite()
  const { slug, login } = definition
  const here = paths.answer(slug, draft)
  const rows = lines.map(({ label, value, page, question }) => ({
    label,
    value: value ? <Lines text={value} /> : <span class="meta">{t.notAnswered}</span>,
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
            {grounds.map(({ text, law }) => (
              <li>
                {text} {law && <LawText law={law} />}
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
      <section class="stack" aria-labelledby="svar">
        <h2 id="svar">{t.youAnswered}</h2>
        <SummaryList rows={rows} />
      </section>
      {ended && needed.anyway && <p class="measure">{t.anywayMeans}</p>}
      {definition.demo && <Notice tone="info" title={t.demo} />}
      <form method="post" action={here} class="cluster mt-6">
        {ended ? (
          needed.anyway && <Button kind={2}>{t.anyway}</Button>
        ) : known ? (
          <Button>{t.next}</Button>
        ) : (
          <ButtonLink href={loginHref(here, login.level)}>{t.logInAndGoOn}</ButtonLink>
        )}
      </form>
    </ServicePage>
  )
}

/** The law, with a link where it can be read. */
export const LawText = ({ law }: { law: NonNullable<Ground['law']> }) =>
  law.eli ? <a href={law.eli}>{law.text}</a> : <span>{law.text}</span>
