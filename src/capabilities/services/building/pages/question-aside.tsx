import { Button, Hidden, Select } from '../../../../ui/form.tsx'
import { blank } from '../../../../ui/forms.ts'
import { Go } from '../../../../ui/parts.tsx'
import { sayCondition } from '../condition/say.ts'
import { usesOf } from '../edit/uses.ts'
import { allQuestions, orderOf } from '../edit/pages.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { Page, Question } from '../shape.ts'
import type { Work } from '../work.ts'
import { useBuilding } from './frame.tsx'

type Props = { work: Work; page: Page; question: Question }

/** Beside a question: when it is asked, what it consists of, and how it is moved, changed or taken away. */
export function QuestionAside({ work, page, question }: Props) {
  const t = useBuilding()
  const { question: words } = t
  const service = work.id
  return (
    <div class="stack stack-l">
      <section class="card card-tint" aria-labelledby="hvornaar">
        <h2 id="hvornaar" class="h-s">
          {words.condition}
        </h2>
        <p>
          {question.when
            ? t.overview.only(sayCondition(question.when, allQuestions(work)))
            : words.conditionAlways}
        </p>
        <p>
          <Go href={paths.questionCondition(service, question.id)} icon="edit">
            {words.editCondition}
          </Go>
        </p>
      </section>
      {question.widget === 'group' && <Parts service={service} question={question} />}
      <details class="why">
        <summary>{words.changeWidget}</summary>
        <p>
          <Go href={paths.widget(service, question.id)} icon="edit">
            {words.changeWidget}
          </Go>
        </p>
      </details>
      {work.dialogue.pages.length > 1 && <MoveTo work={work} page={page} question={question} />}
      <details class="why">
        <summary>{words.remove}</summary>
        <Removal work={work} question={question} />
      </details>
    </div>
  )
}

function Parts({ service, question }: { service: string; question: Question }) {
  const { question: words } = useBuilding()
  const parts = question.parts ?? []
  return (
    <section class="card" aria-labelledby="dele">
      <h2 id="dele" class="h-s">
        {words.parts}
      </h2>
      {parts.length === 0 ? (
        <p class="meta">{words.noParts}</p>
      ) : (
        <ol class="links">
          {parts.map(({ id, label }) => (
            <li>
              <a href={paths.part(service, question.id, id)}>{label.da}</a>
            </li>
          ))}
        </ol>
      )}
      <Go href={paths.newPart(service, question.id)} icon="plus">
        {words.addPart}
      </Go>
    </section>
  )
}

function MoveTo({ work, page, question }: Props) {
  const { question: words } = useBuilding()
  const others = work.dialogue.pages.filter(({ id }) => id !== page.id)
  return (
    <details class="why">
      <summary>{words.move}</summary>
      <form method="post" action={paths.arrange(work.id)} class="stack">
        <Hidden form={blank({ udgave: orderOf(work) })} name="udgave" />
        <Hidden form={blank({ spoergsmaal: question.id })} name="spoergsmaal" />
        <Select
          form={blank<any>({})}
          name="side"
          label={words.moveTo}
          empty={false}
          choices={others.map(({ id, title }) => ({ value: id, label: title.da }))}
        />
        <Button kind={2} small>
          {words.moveButton}
        </Button>
      </form>
    </details>
  )
}

function Removal({ work, question }: { work: Work; question: Question }) {
  const { question: words } = useBuilding()
  const uses = usesOf(work, question.id)
  return (
    <form method="post" action={paths.questionRemoval(work.id, question.id)} class="stack">
      <p>
        {words.removeText} {uses.length > 0 && words.used(uses.join(', '))}
      </p>
      <Button kind="bad" small>
        {words.remove}
      </Button>
    </form>
  )
}
