import { Button, ButtonLink, DraftForm } from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { ServicePage } from '../../../../ui/page.tsx'
import { Icon } from '../../../../ui/parts.tsx'
import { useSite, useTexts } from '../../../../ui/site.ts'
import type { WeekOfTimes } from '../../../booking/index.ts'
import type { Typed } from '../../answers/typed.ts'
import type { Walk } from '../../answers/walk.ts'
import { type Definition, inLanguage, type Page, type Question } from '../../definition.ts'
import { paths } from '../../paths.ts'
import type { Rules, Why } from '../../rules.ts'
import { texts } from '../../texts.ts'
import type { Earlier } from '../earlier.ts'
import type { Papers } from '../documents.ts'
import type { Matches } from '../resolve.ts'
import { StepAside } from './aside.tsx'
import { Changed } from './changed.tsx'
import { QuestionField } from './question.tsx'

/** All one step shows. */
export type StepView = {
  rules: Rules
  definition: Definition
  draft: string
  page: Page
  questions: Question[]
  /** What the rules decide by each. */
  why: ReadonlyMap<string, Why>
  walk: Walk
  typed: Typed
  seen: ReadonlySet<string>
  papers: Papers
  form: Form<string>
  matches: Matches
  /** Address questions in which we have put where the person lives. */
  fromHome: ReadonlySet<string>
  /** What an earlier case has filled in, by question. */
  earlier?: ReadonlyMap<string, Earlier> | undefined
  times: WeekOfTimes | undefined
  lead: string | undefined
  /** The address of this step, without a query. */
  here: string
  /** Come from the summary, and going back to it. */
  editing: boolean
  savedAt: Date | undefined
  /** Whether the draft is a person's, and not only this browser's. */
  known: boolean
  /** What came to mean something else since the draft was begun; undefined when it is of this version. */
  again: Question[] | undefined
  /** It was begun in a form that is no longer read. */
  renewed?: boolean | undefined
}

export function StepPage({ view }: { view: StepView }) {
  const t = useTexts(texts)
  const { language, paths: sitePaths } = useSite()
  const { definition, draft, page, questions, walk, papers, form, here, editing } = view
  const at = walk.stops.findIndex((stop) => stop.page.id === page.id)
  const before = walk.stops[at - 1]
  const backHref = editing
    ? paths.check(definition.slug, draft)
    : before
      ? paths.page(definition.slug, draft, before.page.id)
      : paths.service(definition.slug)
  const meeting = !!definition.outcomes.meeting
  const title = inLanguage(definition.title, language)
  const query = editing ? '?ret=1' : ''
  return (
    <ServicePage
      title={inLanguage(page.title, language)}
      service={title}
      step={{ at: at + 1, of: walk.stops.length + 1 }}
      saved={view.savedAt}
      closeHref={view.known ? sitePaths.personal : paths.service(definition.slug)}
      closeForm="trin"
      lead={view.lead}
      errors={problems(form)}
      aside={<StepAside {...view} current={page.id} />}
      asideLabel={t.your(title)}
      noIndex
    >
      <Changed again={view.again} renewed={view.renewed} />
      {papers.items.length > 0 && papers.missing > 0 && (
        <p class="only-small">
          <a class="go" href="#tag-med">
            <Icon name="paper" />
            {t.missingPapers(papers.missing, meeting)}
          </a>
        </p>
      )}
      <DraftForm
        action={here + query}
        saveTo={`${here}?gem=1`}
        id="trin"
        files={questions.some(({ widget }) => widget === 'file')}
      >
        {questions.map((question) => (
          <QuestionField view={view} question={question} />
        ))}
        <div class="cluster mt-6">
          <Button>{t.next}</Button>
          <ButtonLink href={backHref} kind={2}>
            {t.back}
          </ButtonLink>
        </div>
      </DraftForm>
    </ServicePage>
  )
}
