import { Card, SummaryList, Tag, Time } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import { isOpen } from '../cases.ts'
import { deskTexts } from '../desk-texts.ts'
import { deskPaths } from '../paths.ts'
import { texts } from '../texts.ts'
import { AssignmentForm, ClosureForm, DeadlineForm, ReopeningForm } from './desk-changes.tsx'
import { Parties } from './desk-parties.tsx'
import type { DeskCaseProps } from './desk-props.ts'
import { TaskForms } from './desk-tasks.tsx'

/** Facts of the case, its parties and tasks, and what is done to it more seldom. */
export function Aside(props: DeskCaseProps) {
  const { view, forms, mayHandle, teams } = props
  const { matter, decisions } = view.file
  const t = useTexts(deskTexts)
  const citizen = useTexts(texts)
  const assignee = matter.assigneeId ? view.people.get(matter.assigneeId)?.name : t.nobody
  const reason =
    matter.deadlineReason &&
    (citizen.deadlineReasons[matter.deadlineReason] ?? matter.deadlineReason)
  const deadline = matter.deadline ? <Time at={matter.deadline} format="weekday" /> : t.noDeadline
  return (
    <>
      <Card id="om" title={t.facts}>
        <SummaryList
          rows={[
            { label: t.number, value: matter.number },
            { label: t.state, value: t.states[matter.state] },
            { label: t.turn, value: t.turns[matter.turn] },
            {
              label: t.deadline,
              value: reason ? (
                <>
                  {deadline}
                  <br />
                  <span class="meta">{reason}</span>
                </>
              ) : (
                deadline
              ),
            },
            { label: t.responsible, value: assignee },
            {
              label: t.team,
              value: teams.find(({ key }) => key === matter.team)?.name ?? matter.team,
            },
            { label: t.opened, value: <Time at={matter.openedAt} format="datetime" /> },
            { label: t.kle, value: matter.kle },
          ]}
        />
      </Card>
      <Card id="parter" title={t.parties}>
        <Parties view={view} mayHandle={mayHandle} />
      </Card>
      {decisions.map((decision) => (
        <p>
          <Tag tone="ok">{t.outcomes[decision.outcome]}</Tag>{' '}
          <a href={deskPaths.letter(matter.id, decision.id)}>{t.letter}</a>
        </p>
      ))}
      <TaskForms view={view} form={forms.task} mayHandle={mayHandle} />
      {mayHandle && isOpen(matter) && <AssignmentForm {...props} form={forms.assignment} />}
      {mayHandle && isOpen(matter) && <DeadlineForm id={matter.id} form={forms.deadline} />}
      {mayHandle && matter.state !== 'closed' && (
        <ClosureForm matter={matter} form={forms.closure} />
      )}
      {mayHandle && !isOpen(matter) && <ReopeningForm id={matter.id} form={forms.reopening} />}
    </>
  )
}
