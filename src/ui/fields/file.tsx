import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'
import { FieldError, type FieldProps, Hint, useField } from './field.tsx'

type FileProps<Name extends string> = FieldProps<Name> & {
  /** Types and endings for the file dialog: 'image/*,.pdf'. */
  accept?: string | undefined
  multiple?: boolean | undefined
}

/** A paper or a picture to send. The form must be multipart/form-data. */
export function FileField<Name extends string>(props: FileProps<Name>) {
  const t = useTexts(texts)
  const field = useField({ ...props, hint: props.hint ?? t.fileHint })
  const { name, label, accept = 'image/*,.pdf', multiple } = props
  return (
    <div class={field.error ? 'field field-error' : 'field'}>
      <div class="file">
        <label for={field.id}>{label}</label>
        <Hint id={`${field.id}-hint`}>{field.hint}</Hint>
        {field.error && <FieldError id={`${field.id}-error`}>{field.error}</FieldError>}
        <input
          type="file"
          id={field.id}
          name={name}
          accept={accept}
          multiple={multiple}
          {...field.described}
        />
      </div>
    </div>
  )
}
