import type { ComponentChildren } from 'preact'
import { Button, ButtonLink } from '../../../../ui/form.tsx'
import { Go, Section, StaffTable, Tag } from '../../../../ui/parts.tsx'
import { useSite } from '../../../../ui/site.ts'
import { number } from '../../../../ui/numbers.ts'
import { Bar } from '../desk/bars.tsx'
import { InsightPage, useDay, useInsight } from '../desk/frame.tsx'
import { insightPaths as paths } from '../paths.ts'
import type { Listed } from './store.ts'
import { meanOf, scale, type stateOf, type Survey, type Tally } from './survey.ts'

export { NewSurveyPage } from './new-page.tsx'

type State = ReturnType<typeof stateOf>
const tones = { soon: 'info', open: 'ok', over: 'warn' } as const

/** Every survey there has been. */
export function SurveysPage({ surveys }: { surveys: (Listed & { state: State })[] }) {
  const { surveys: t } = useInsight()
  const day = useDay()
  return (
    <InsightPage
      title={t.title}
      lead={t.lead}
      part={paths.surveys()}
      tools={
        <ButtonLink href={paths.newSurvey()} small>
          {t.begin}
        </ButtonLink>
      }
    >
      {surveys.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <StaffTable
          caption={t.title}
          result={t.count(surveys.length)}
          columns={[
            { label: t.columns.title },
            { label: t.columns.state },
            { label: t.columns.period, fold: true },
            { label: t.columns.replies, fold: true, figures: true },
          ]}
          rows={surveys.map(({ id, title, state, firstDay, lastDay, replies }) => ({
            id,
            title,
            href: paths.replies(id),
            cells: [
              <Tag tone={tones[state]}>{t.states[state]}</Tag>,
              t.period(day(firstDay), day(lastDay)),
              String(replies),
            ],
          }))}
        />
      )}
    </InsightPage>
  )
}

type RepliesProps = {
  survey: Survey & { replies: number }
  state: State
  pages: { id: string; title: string; path: string }[]
  tallies: Tally[]
  /** Where citizens answer, whole. */
  address: string
}

/** What was answered: counts by question, and the words. */
export function RepliesPage({ survey, state, pages, tallies, address }: RepliesProps) {
  const { surveys: t } = useInsight()
  const day = useDay()
  return (
    <InsightPage
      title={survey.title}
      lead={`${t.states[state]}. ${t.period(day(survey.firstDay), day(survey.lastDay))}. ${t.replies(survey.replies)}.`}
      crumbs={[{ label: t.title, href: paths.surveys() }]}
    >
      <Section id="hvor" title={t.shownOn}>
        <p>
          {t.address} <a href={paths.survey(survey.id)}>{address}</a>
        </p>
        {pages.length > 0 && (
          <ul class="links">
            {pages.map(({ id, title }) => (
              <li>
                <a href={paths.page(id)}>{title}</a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {tallies.map((one) => (
        <Answers tally={one} />
      ))}
      {survey.replies > 0 && (
        <p>
          <Go href={paths.csv(survey.id)} icon="download">
            {t.csv}
          </Go>
        </p>
      )}
      {state !== 'over' && (
        <form method="post" action={paths.closing(survey.id)} class="card card-tint stack">
          <p class="measure">{t.closeText}</p>
          <p>
            <Button kind={2}>{t.close}</Button>
          </p>
        </form>
      )}
    </InsightPage>
  )
}

function Answers({ tally }: { tally: Tally }) {
  const { surveys: t } = useInsight()
  const { language } = useSite()
  const { question, answered, counts, texts } = tally
  const { id, kind, label, options } = question
  const mean = kind === 'scale' ? meanOf(tally) : undefined
  return (
    <Section id={`svar-${id}`} title={label}>
      <p class="meta">
        {t.answered(answered)}
        {mean !== undefined && ` ${t.mean(number(mean, language))}`}
      </p>
      {kind === 'text' ? (
        <Words texts={texts} />
      ) : (
        <Counted
          label={label}
          counts={counts}
          names={kind === 'scale' ? scale.map(String) : options}
        />
      )}
    </Section>
  )
}

const Words = ({ texts }: { texts: string[] }): ComponentChildren =>
  texts.length > 0 && (
    <ul class="rows measure">
      {texts.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  )

type CountedProps = { label: string; counts: number[]; names: string[] }

function Counted({ label, counts, names }: CountedProps) {
  const { surveys: t } = useInsight()
  const most = Math.max(...counts)
  return (
    <table class="table table-dense measure">
      <caption class="vh">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t.columns.answer}</th>
          <th scope="col">{t.columns.count}</th>
          <th scope="col">
            <span class="vh">{t.columns.bar}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {names.map((name, n) => (
          <tr>
            <th scope="row">{name}</th>
            <td data-th={t.columns.count}>{counts[n]}</td>
            <td>
              <Bar value={counts[n] ?? 0} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
