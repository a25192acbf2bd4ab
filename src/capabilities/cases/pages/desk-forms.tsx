import type { ComponentChildren } from 'preact'
import {
  Button,
  FileField,
  Hidden,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../../ui/form.tsx'
import type { Form } from '../../../ui/forms.ts'
import { Card, Time } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import { type Case, isOpen } from '../cases.ts'
import { deskTexts } from '../desk-texts.ts'
import { deskPaths } from '../paths.ts'
import type { CaseView } from '../view.ts'
import type { Around } from './desk-case.tsx'

type Of = { id: string; form: Form<any> }
const useDesk = () => useTexts(deskTexts)

/** A form that is folded until it is wanted, or has something to put right. */
function Folded({
  form,
  title,
  children,
}: {
  form: Form<any>
  title: string
  children: ComponentChildren
}) {
  return (
    <details class="why" open={Object.keys(form.errors).length > 0}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

export function MessageForm({ id, form }: Of) {
  const t = useDesk()
  return (
    <form class="stack" method="post" action={deskPaths.messages(id)} noValidate>
      <Hidden form={form} name="id" />
      <TextArea
        form={form}
        name="text"
        label={t.write}
        hint={t.writeHint}
        errors={t.errors}
        maxLength={10_000}
      />
      <p>
        <Button kind={2}>{t.sendMessage}</Button>
      </p>
    </form>
  )
}

export function NoteForm({ id, form }: Of) {
  const t = useDesk()
  return (
    <form class="stack" method="post" action={deskPaths.notes(id)} noValidate>
      <Hidden form={form} name="id" />
      <TextArea
        form={form}
        name="note"
        label={t.note}
        hideLabel
        hint={t.noteHint}
        rows={3}
        errors={t.errors}
      />
      <p>
        <Button kind={2}>{t.saveNote}</Button>
      </p>
    </form>
  )
}

export function TaskForms({
  view,
  form,
  mayHandle,
}: {
  view: CaseView
  form: Form<any>
  mayHandle: boolean
}) {
  const t = useDesk()
  const { matter, tasks } = view.file
  const open = tasks.filter(({ doneAt }) => !doneAt)
  if (!mayHandle && open.length === 0) return null
  return (
    <Card id="opgaver" title={t.tasks}>
      {open.map((task) => (
        <form class="split card-row" method="post" action={deskPaths.taskDone(matter.id, task.id)}>
          <span>
            {task.title}
            {task.due && (
              <span class="meta">
                {' '}
                <Time at={task.due} format="short" />
              </span>
            )}
          </span>
          {mayHandle && (
            <Button kind={2} small>
              {t.done}
              <span class="vh">: {task.title}</span>
            </Button>
          )}
        </form>
      ))}
      {mayHandle && (
        <Folded form={form} title={t.addTask}>
          <form class="stack" method="post" action={deskPaths.tasks(matter.id)} noValidate>
            <Hidden form={form} name="id" />
            <TextField form={form} name="task" label={t.taskWhat} errors={t.errors} />
            <TextField
              form={form}
              name="due"
              label={t.taskDue}
              type="date"
              errors={t.errors}
              optional
            />
            <p>
              <Button kind={2}>{t.addTask}</Button>
            </p>
          </form>
        </Folded>
      )}
    </Card>
  )
}

export function AssignmentForm({
  view,
  form,
  teams,
  staff,
}: Around & { view: CaseView; form: Form<any> }) {
  const t = useDesk()
  return (
    <Folded form={form} title={t.move}>
      <form class="stack" method="post" action={deskPaths.assignment(view.file.matter.id)}>
        <Select
          form={form}
          name="assignee"
          label={t.assignee}
          empty={t.nobody}
          errors={t.errors}
          choices={staff.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          form={form}
          name="team"
          label={t.team}
          empty={false}
          choices={teams.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <p>
          <Button kind={2}>{t.saveAssignment}</Button>
        </p>
      </form>
    </Folded>
  )
}

export function DeadlineForm({ id, form }: Of) {
  const t = useDesk()
  return (
    <Folded form={form} title={t.setDeadline}>
      <form class="stack" method="post" action={deskPaths.deadline(id)} noValidate>
        <TextField
          form={form}
          name="deadline"
          label={t.deadlineDay}
          type="date"
          errors={t.errors}
        />
        <TextField form={form} name="reason" label={t.deadlineWhy} errors={t.errors} />
        <p>
          <Button kind={2}>{t.setDeadline}</Button>
        </p>
      </form>
    </Folded>
  )
}

export function ClosureForm({ matter, form }: { matter: Case; form: Form<any> }) {
  const t = useDesk()
  return (
    <Folded form={form} title={t.close}>
      <form class="stack" method="post" action={deskPaths.closure(matter.id)} noValidate>
        <Hidden form={form} name="id" />
        {isOpen(matter) && <p>{t.closeWithout}</p>}
        <TextArea form={form} name="reason" label={t.closeWhy} rows={2} errors={t.errors} />
        <p>
          <Button kind="bad">{t.close}</Button>
        </p>
      </form>
    </Folded>
  )
}

export function ReopeningForm({ id, form }: Of) {
  const t = useDesk()
  return (
    <Folded form={form} title={t.reopen}>
      <form class="stack" method="post" action={deskPaths.reopening(id)} noValidate>
        <TextArea form={form} name="reason" label={t.reopenWhy} rows={2} errors={t.errors} />
        <p>
          <Button kind={2}>{t.reopen}</Button>
        </p>
      </form>
    </Folded>
  )
}

export function DocumentForm({ id, form }: Of) {
  const t = useDesk()
  return (
    <Folded form={form} title={t.addDocument}>
      <form
        class="stack"
        method="post"
        action={deskPaths.documents(id)}
        encType="multipart/form-data"
        noValidate
      >
        <TextField form={form} name="title" label={t.documentTitle} errors={t.errors} />
        <TextField
          form={form}
          name="subject"
          label={t.documentSubject}
          hint={t.documentSubjectHint}
          errors={t.errors}
        />
        <Radios
          form={form}
          name="direction"
          label={t.direction}
          errors={t.errors}
          inline
          choices={[
            { value: 'in', label: t.directions.in },
            { value: 'out', label: t.directions.out },
          ]}
        />
        <FileField form={form} name="file" label={t.file} errors={t.errors} />
        <p>
          <Button kind={2}>{t.saveDocument}</Button>
        </p>
      </form>
    </Folded>
  )
}
