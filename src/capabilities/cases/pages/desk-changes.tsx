import { Button, Hidden, Select, TextArea, TextField } from '../../../ui/form.tsx'
import type { Form } from '../../../ui/forms.ts'
import { type Case, isOpen } from '../cases.ts'
import { deskPaths } from '../paths.ts'
import type { CaseView } from '../view.ts'
import { Folded, type Of, useDesk } from './desk-folded.tsx'
import type { Around } from './desk-props.ts'

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
