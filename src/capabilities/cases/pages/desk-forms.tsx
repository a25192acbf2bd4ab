import { Button, FileField, Hidden, Radios, TextArea, TextField } from '../../../ui/form.tsx'
import { deskPaths } from '../paths.ts'
import { Folded, type Of, useDesk } from './desk-folded.tsx'

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
        <Hidden form={form} name="id" />
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
