import type { ComponentChildren } from 'preact'
import { say } from '../../../../ui/dates.ts'
import { Button, ButtonLink, Hidden, TextArea, TextField } from '../../../../ui/form.tsx'
import type { Form } from '../../../../ui/forms.ts'
import { Notice } from '../../../../ui/parts.tsx'
import { momentOf } from '../../items/wall-time.ts'
import { editorPaths as paths } from '../paths.ts'
import type { Page } from '../work.ts'
import { useEditor } from './frame.tsx'

type OutProps = { page: Page; form: Form<any> }

/** Out at once, or at a time. */
export function Out({ page, form }: OutProps) {
  const t = useEditor()
  const { publish, errors } = t
  const { item, draft } = page
  const clock = (name: string, label: string) => (
    <div class="cluster">
      <TextField
        form={form}
        name={`${name}-dag`}
        type="date"
        width={8}
        label={`${label}: ${publish.day.toLowerCase()}`}
        errors={errors}
      />
      <TextField
        form={form}
        name={`${name}-kl`}
        width={6}
        inputmode="decimal"
        label={`${label}: ${publish.clock.toLowerCase()}`}
        errors={errors}
      />
    </div>
  )
  return (
    <>
      <form method="post" action={paths.publication(item.id)} class="stack measure" noValidate>
        <Hidden form={form} name="udgave" />
        <TextArea
          form={form}
          name="note"
          label={publish.note}
          hint={publish.noteHint}
          rows={2}
          optional
          errors={errors}
        />
        <p class="cluster">
          <Button>{publish.now}</Button>
          <ButtonLink href={paths.page(item.id)} kind={2}>
            {t.back}
          </ButtonLink>
        </p>
      </form>
      <details
        class="why"
        open={Boolean(
          draft.publishAt ?? draft.withdrawAt ?? form.errors['ud-dag'] ?? form.errors['ned-dag'],
        )}
      >
        <summary>{publish.plan}</summary>
        <form method="post" action={paths.plan(item.id)} class="stack" noValidate>
          <Hidden form={form} name="udgave" />
          <p class="meta">{publish.planText}</p>
          {clock('ud', publish.publishAt)}
          {clock('ned', publish.withdrawAt)}
          <p class="hint">{publish.withdrawHint}</p>
          <p class="cluster">
            <Button kind={2} name="knap" value="gem">
              {publish.planSave}
            </Button>
            {(draft.publishAt ?? draft.withdrawAt) && (
              <Button kind={2} name="knap" value="fjern">
                {publish.noPlan}
              </Button>
            )}
          </p>
        </form>
      </details>
    </>
  )
}

/** When it goes out and is taken down, if that is planned. */
export function Planned({ page: { draft } }: Pick<OutProps, 'page'>) {
  const { publish } = useEditor()
  const when = (wall: string) => say(momentOf(wall), 'datetime', { language: 'da' })
  const said: ComponentChildren[] = []
  if (draft.publishAt) said.push(publish.planned(when(draft.publishAt)))
  if (draft.withdrawAt) said.push(publish.plannedDown(when(draft.withdrawAt)))
  return said.length ? <Notice tone="info" icon="clock" title={said.join(' ')} /> : null
}
