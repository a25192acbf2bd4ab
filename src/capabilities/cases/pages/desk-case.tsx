import { ButtonLink } from '../../../ui/form.tsx'
import { type Form, type Problem, problems } from '../../../ui/forms.ts'
import { StaffPage, Time } from '../../../ui/page.tsx'
import { Card, FileList, Messages, Notice, Section, SummaryList, Tag } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import { isOpen } from '../cases.ts'
import { deskTexts } from '../desk-texts.ts'
import { openRequest, type Request } from '../file.ts'
import { deskPaths } from '../paths.ts'
import { mayDecide, mayRequest, mayWrite } from '../policy.ts'
import { texts } from '../texts.ts'
import type { CaseView } from '../view.ts'
import {
  AssignmentForm,
  ClosureForm,
  DeadlineForm,
  DocumentForm,
  MessageForm,
  NoteForm,
  ReopeningForm,
  TaskForms,
} from './desk-forms.tsx'
import { History } from './desk-history.tsx'
import { StateTag, useDeskSearch } from './desk-parts.tsx'
import { Parties } from './desk-parties.tsx'
import { fileItem } from './file-item.ts'
import { dayOf } from '../../../ui/dates.ts'
import { useNow } from '../../../ui/site.ts'

export type FormName =
  | 'message'
  | 'note'
  | 'task'
  | 'deadline'
  | 'closure'
  | 'reopening'
  | 'document'
  | 'assignment'
export type Around = {
  teams: { key: string; name: string }[]
  staff: { id: string; name: string }[]
}
export type DeskCaseProps = Around & {
  view: CaseView
  forms: Record<FormName, Form<any>>
  mayHandle: boolean
  meId: string
  /** Why what was asked could not be done: a key of `conflicts`. */
  conflict?: string | undefined
}

/** One case on one page: how it stands, what one can do, and all that has happened. */
export function DeskCasePage(props: DeskCaseProps) {
  const { view, forms, mayHandle, conflict } = props
  const { matter } = view.file
  const t = useTexts(deskTexts)
  const wrong: Problem[] = Object.values(forms).flatMap((form) => problems(form, t.errors))
  return (
    <StaffPage
      title={`${matter.title}, ${matter.number}`}
      heading={matter.title}
      lead={<Lead {...props} />}
      current={deskPaths.inbox()}
      breadcrumb={[{ label: t.cases, href: deskPaths.inbox() }]}
      search={useDeskSearch()}
      errors={wrong}
      tools={mayHandle ? <Tools {...props} /> : undefined}
      aside={<Aside {...props} />}
      asideLabel={t.facts}
    >
      {conflict && <Notice tone="warn" title={t.conflicts[conflict] ?? conflict} />}
      {!mayHandle && <Notice title={t.readOnly} />}
      <Asked request={openRequest(view.file)} />
      {matter.summary.length > 0 && (
        <Section id="svar" title={t.summary}>
          <SummaryList rows={matter.summary} />
        </Section>
      )}
      <Section id="beskeder" title={t.messages}>
        <Thread view={view} />
        {/* A message that could not be sent is handed back in its field. */}
        {mayHandle && (mayWrite(matter) || forms.message.values.text) && (
          <MessageForm id={matter.id} form={forms.message} />
        )}
      </Section>
      {mayHandle && (
        <Section id="notat" title={t.note}>
          <NoteForm id={matter.id} form={forms.note} />
        </Section>
      )}
      <Section id="papirer" title={t.documents}>
        <Documents view={view} />
        {mayHandle && <DocumentForm id={matter.id} form={forms.document} />}
      </Section>
      <Section id="historik" title={t.history}>
        <History view={view} teams={props.teams} />
      </Section>
    </StaffPage>
  )
}

function Lead({ view }: DeskCaseProps) {
  const { matter } = view.file
  const t = useTexts(deskTexts)
  const today = dayOf(useNow()!)
  return (
    <span class="cluster cluster-s">
      <StateTag matter={matter} today={today} />
      <span>{matter.number}</span>
      {matter.deadline && (
        <span>
          {t.deadline} <Time at={matter.deadline} format="weekday" />
        </span>
      )}
    </span>
  )
}

function Tools({ view, meId }: DeskCaseProps) {
  const { matter } = view.file
  const t = useTexts(deskTexts)
  return (
    <>
      {isOpen(matter) && matter.assigneeId !== meId && (
        <form method="post" action={deskPaths.assignment(matter.id)}>
          <input type="hidden" name="assignee" value={meId} />
          <button class="btn btn-2" type="submit">
            {t.take}
          </button>
        </form>
      )}
      {mayRequest(view.file) && (
        <ButtonLink kind={2} href={deskPaths.request(matter.id)}>
          {t.requestInformation}
        </ButtonLink>
      )}
      {mayDecide(view.file) && (
        <ButtonLink href={deskPaths.decision(matter.id)}>{t.decide}</ButtonLink>
      )}
    </>
  )
}

function Aside(props: DeskCaseProps) {
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
                  {deadline}. {reason}
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

function Asked({ request }: { request: Request | undefined }) {
  const t = useTexts(deskTexts)
  if (!request) return null
  return (
    <Section id="bedt-om" title={t.asked}>
      <p>
        {t.askedBy} <Time at={request.due} format="weekday" />. {request.why}
      </p>
      <SummaryList
        rows={request.items.map(({ what, answer, answeredAt }) => ({
          label: what,
          value: answeredAt ? (
            <>
              <Tag tone="ok">{t.answered}</Tag> {answer}
            </>
          ) : (
            <Tag tone="warn">{t.missing}</Tag>
          ),
        }))}
      />
    </Section>
  )
}

function Thread({ view }: { view: CaseView }) {
  const t = useTexts(deskTexts)
  const { messages } = view.file
  if (messages.length === 0) return <p>{t.noMessages}</p>
  const from = (kind: string, id: string) => {
    const party = view.people.get(id)
    return party && !(party.protected && kind === 'citizen') ? party.name : t.citizen
  }
  return (
    <Messages
      messages={messages.map(({ id, at, text, fromKind, fromId }) => ({
        id: `besked-${id}`,
        from: from(fromKind, fromId),
        at,
        text,
        official: fromKind === 'staff',
      }))}
    />
  )
}

function Documents({ view }: { view: CaseView }) {
  const t = useTexts(deskTexts)
  const { matter, documents } = view.file
  if (documents.length === 0) return <p>{t.noDocuments}</p>
  return (
    <FileList
      files={documents.map((document) =>
        fileItem(
          document,
          view.files.get(document.fileId),
          deskPaths.document(matter.id, document.id),
          <>
            {t.directions[document.direction]} <Time at={document.at} format="short" />.{' '}
            {document.subject}
          </>,
        ),
      )}
    />
  )
}
