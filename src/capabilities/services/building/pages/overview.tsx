import { ButtonLink, Hidden } from '../../../../ui/form.tsx'
import { blank } from '../../../../ui/forms.ts'
import { Go, Icon, Notice, Tag, Tasks } from '../../../../ui/parts.tsx'
import { useTexts } from '../../../../ui/site.ts'
import { sayCondition } from '../condition/say.ts'
import { allQuestions, orderOf } from '../edit/pages.ts'
import { untranslated } from '../english.ts'
import { buildingPaths as paths } from '../paths.ts'
import { qualityPaths } from '../quality/paths.ts'
import { qualityTexts } from '../quality/texts.ts'
import { tablePaths } from '../tables/paths.ts'
import { tableTexts } from '../tables/texts.ts'
import { testPaths } from '../tests/paths.ts'
import { testTexts } from '../tests/texts.ts'
import { testsMeta } from '../tests/words.ts'
import type { Page, Question } from '../shape.ts'
import type { Work } from '../work.ts'
import { MarkTag, SharedTag } from '../../sharing/pages/mark.tsx'
import type { Marks } from '../../sharing/own.ts'
import { BuildPage, useBuilding } from './frame.tsx'
import { Status, type StatusProps } from './status.tsx'

export type OverviewProps = StatusProps & {
  /** Something was to be moved, but the order had changed. */
  notMoved: boolean
}

/** A service as those who build it see it: pages and questions, the rest, and how far it has come. */
export function OverviewPage(props: OverviewProps) {
  const { working, notMoved } = props
  const { serviceId: service, work } = working
  const t = useBuilding()
  const { overview } = t
  return (
    <BuildPage
      service={service}
      work={work}
      title={work.title.da}
      lead={work.summary.da}
      tools={props.over && <SharedTag />}
      aside={<Status {...props} />}
      asideLabel={overview.status}
    >
      {notMoved && <Notice tone="warn" title={t.stale.order} />}
      <section class="stack" aria-labelledby="sider">
        <h2 id="sider">{overview.pages}</h2>
        <p>{overview.pagesLead}</p>
        {work.dialogue.pages.map((page, at) => (
          <PageCard work={work} page={page} at={at} marks={props.marks} />
        ))}
        <p>
          <ButtonLink href={paths.newPage(service)} kind={2} icon="plus">
            {overview.addPage}
          </ButtonLink>
        </p>
      </section>
      <Rest work={work} />
    </BuildPage>
  )
}

type CardProps = { work: Work; page: Page; at: number; marks: Marks }

function PageCard({ work, page, at, marks }: CardProps) {
  const t = useBuilding()
  const { overview } = t
  const { id: service, dialogue } = work
  const last = dialogue.pages.length - 1
  const title = page.title.da
  return (
    <section class="card" aria-labelledby={`side-${page.id}`}>
      <div class="split">
        <h3 id={`side-${page.id}`}>
          {at + 1}. {title} <MarkTag mark={marks.get(`page.${page.id}`)} />
        </h3>
        <Arrange work={work}>
          <Move to="op" what={`side:${page.id}`} name={title} hidden={at === 0} />
          <Move to="ned" what={`side:${page.id}`} name={title} hidden={at === last} />
          <Go href={paths.page(service, page.id)} icon="edit" small>
            {overview.editPage}
            <span class="vh"> {title}</span>
          </Go>
        </Arrange>
      </div>
      {page.when && <Only work={work} condition={page.when} />}
      {page.questions.length === 0 ? (
        <p class="meta">{overview.noQuestions}</p>
      ) : (
        <ol class="talk">
          {page.questions.map((question, place) => (
            <QuestionRow
              work={work}
              question={question}
              marks={marks}
              first={at === 0 && place === 0}
              last={at === last && place === page.questions.length - 1}
            />
          ))}
        </ol>
      )}
      <div class="card-foot">
        <Go href={paths.newQuestion(service, page.id)} icon="plus">
          {overview.addQuestion}
          <span class="vh"> {overview.addQuestionTo(title)}</span>
        </Go>
      </div>
    </section>
  )
}

type RowProps = { work: Work; question: Question; marks: Marks; first: boolean; last: boolean }

function QuestionRow({ work, question, marks, first, last }: RowProps) {
  const { overview, widgets } = useBuilding()
  const { id, label, widget, when, always } = question
  return (
    <li>
      <div>
        <a href={paths.question(work.id, id)}>{label.da}</a>
        <p class="cluster cluster-s">
          <span class="meta">{widgets[widget]}</span>
          {!work.data.required.includes(id) && <Tag>{overview.optional}</Tag>}
          {always && <Tag tone="info">{overview.always}</Tag>}
          <MarkTag mark={marks.get(`question.${id}`)} />
        </p>
        {when && <Only work={work} condition={when} />}
      </div>
      <Arrange work={work}>
        <Move to="op" what={`spoergsmaal:${id}`} name={label.da} hidden={first} />
        <Move to="ned" what={`spoergsmaal:${id}`} name={label.da} hidden={last} />
      </Arrange>
    </li>
  )
}

const Only = ({ work, condition }: { work: Work; condition: string }) => (
  <p class="meta">{useBuilding().overview.only(sayCondition(condition, allQuestions(work)))}</p>
)

function Arrange({ work, children }: { work: Work; children: preact.ComponentChildren }) {
  return (
    <form method="post" action={paths.arrange(work.id)} class="cluster cluster-s">
      <Hidden form={blank({ udgave: orderOf(work) })} name="udgave" />
      {children}
    </form>
  )
}

type MoveProps = { to: 'op' | 'ned'; what: string; name: string; hidden: boolean }

/** A button that moves one place; where there is none, its room. */
function Move({ to, what, name, hidden }: MoveProps) {
  const t = useBuilding()
  if (hidden) return null
  return (
    <button class="tool" type="submit" name="flyt" value={`${to}:${what}`}>
      <Icon name={to === 'op' ? 'up' : 'down'} small />
      <span class="vh">
        {to === 'op' ? t.up : t.down}: {name}
      </span>
    </button>
  )
}

function Rest({ work }: { work: Work }) {
  const { overview } = useBuilding()
  const tables = useTexts(tableTexts)
  const tests = useTexts(testTexts)
  const quality = useTexts(qualityTexts)
  const { id } = work
  return (
    <section class="stack" aria-labelledby="resten">
      <h2 id="resten">{overview.rest}</h2>
      <Tasks
        single
        tasks={[
          { href: paths.about(id), label: overview.about, meta: overview.aboutMeta },
          { href: paths.outcomes(id), label: overview.outcomes, meta: overview.outcomesMeta },
          {
            href: tablePaths.decisions(id),
            label: tables.title,
            meta: tables.meta(work.rules.decisions.length),
          },
          { href: testPaths.tests(id), label: tests.title, meta: testsMeta(work) },
          { href: qualityPaths.checklist(id), label: quality.title, meta: quality.lead },
          {
            href: paths.documents(id),
            label: overview.documents,
            meta: overview.documentsMeta(work.documents?.length ?? 0),
          },
          {
            href: paths.needed(id),
            label: overview.needed,
            meta: overview.neededMeta(Object.keys(work.needed ?? {}).length),
          },
          {
            href: paths.receipt(id),
            label: overview.receipt,
            meta: overview.receiptMeta(work.receipt.next.length),
          },
          {
            href: paths.english(id),
            label: overview.english,
            meta: overview.englishMeta(untranslated(work)),
          },
        ]}
      />
    </section>
  )
}
