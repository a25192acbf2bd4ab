import { BringList, Steps } from '../../../../ui/parts.tsx'
import type { Step } from '../../../../ui/parts/steps.tsx'
import { useSite, useTexts } from '../../../../ui/site.ts'
import { fillIn, show } from '../../answers/show.ts'
import type { Walk } from '../../answers/walk.ts'
import { type Definition, inLanguage } from '../../definition.ts'
import { paths } from '../../paths.ts'
import type { Rules } from '../../rules.ts'
import { texts } from '../../texts.ts'
import type { Papers } from '../documents.ts'

type AsideProps = {
  rules: Rules
  definition: Definition
  draft: string
  walk: Walk
  /** The page one is at; 'tjek' is the last. */
  current: string
  /** Pages that have been answered, whatever the answer. */
  seen: ReadonlySet<string>
  papers: Papers
}

/** Beside every step: what to bring, derived from the answers, and the way through. */
export function StepAside(props: AsideProps) {
  const { definition, draft, papers } = props
  const t = useTexts(texts)
  return (
    <>
      {papers.items.length > 0 && (
        <PapersCard
          papers={papers}
          meeting={!!definition.outcomes.meeting}
          link={linkTo(definition, draft)}
        />
      )}
      <Steps label={t.steps} steps={stepsOf(props, useSite().language, t.checkStep)} />
    </>
  )
}

const linkTo = (definition: Definition, draft: string) => (question: string) => {
  const page = definition.dialogue.pages.find(({ questions }) =>
    questions.some(({ id }) => id === question),
  )
  return page && { href: `${paths.page(definition.slug, draft, page.id)}?ret=1#${question}` }
}

type CardProps = {
  papers: Papers
  meeting: boolean
  title?: string | undefined
  /** Where a paper can be sent; not on a receipt. */
  link?: ((question: string) => { href: string } | undefined) | undefined
}

export function PapersCard({ papers, meeting, title, link }: CardProps) {
  const t = useTexts(texts)
  const items = papers.items.map(({ question, ...item }) => ({
    ...item,
    link: question ? link?.(question) : undefined,
  }))
  return (
    <section class="card card-tint" id="tag-med" aria-labelledby="tag">
      <div>
        <h2 id="tag" class="h-s">
          {title ?? (meeting ? t.bring : t.sendThese)}
        </h2>
        {papers.intro && <p class="meta mt-3">{papers.intro}</p>}
      </div>
      <BringList items={items} haveAlready={papers.haveAlready} />
    </section>
  )
}

function stepsOf(
  { rules, definition, draft, walk, current, seen }: AsideProps,
  language: 'da' | 'en',
  last: string,
): Step[] {
  const steps = walk.stops.map(({ page, questions, errors }): Step => {
    const done = seen.has(page.id) && Object.keys(errors).length === 0
    const state = page.id === current ? 'now' : done ? 'done' : 'later'
    const told = page.answer && fillIn(rules, definition, page.answer, walk.answers, language)
    const first = questions
      .filter(
        // Yes and no say nothing without their question.
        ({ id, widget }) => walk.answers[id] !== undefined && !['file', 'yes-no'].includes(widget),
      )
      .slice(0, 2)
      .map((question) => show(question, walk.answers[question.id], language).split('\n')[0])
      .join(', ')
    return {
      label: inLanguage(page.step, language),
      state,
      href: state === 'done' ? paths.page(definition.slug, draft, page.id) : undefined,
      answer: state === 'done' ? short(told ?? first) : undefined,
    }
  })
  return [...steps, { label: last, state: current === 'tjek' ? 'now' : 'later' }]
}

const short = (text: string) =>
  [...text].length > 60 ? `${[...text].slice(0, 59).join('')}…` : text
