import { Button, Hidden, TextField } from '../../../ui/form.tsx'
import type { Form } from '../../../ui/forms.ts'
import { Card, Time } from '../../../ui/parts.tsx'
import { deskPaths } from '../paths.ts'
import type { CaseView } from '../view.ts'
import { Folded, useDesk } from './desk-folded.tsx'

/** What is to be done, and the way to add to it. */
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
