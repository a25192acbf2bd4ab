import { Checkbox, Select, TextField } from '../../../../ui/form.tsx'
import type { Form } from '../../../../ui/forms.ts'
import { typeOf } from '../../block.ts'
import type { Field } from '../../field.ts'
import { blockTexts, fieldHint, fieldName } from '../texts-blocks.ts'
import { ChosenField } from '../media/fields.tsx'
import { useEditor } from './frame.tsx'
import { WordsField } from './words-field.tsx'

type FieldsProps = {
  type: string
  form: Form<any>
  /** Before each name, where a form has fields of several blocks. */
  prefix?: string | undefined
}

/** The fields of a block, each as its kind is written. */
export function BlockFields({ type, form, prefix = '' }: FieldsProps) {
  const fields = Object.entries<Field>(typeOf(type)?.fields ?? {}).filter(
    // What a document is, is told by the document itself.
    ([name]) => type !== 'document' || (name !== 'kind' && name !== 'bytes'),
  )
  return (
    <>
      {fields.map(([name, field]) => (
        <OneField type={type} field={field} form={form} own={name} name={prefix + name} />
      ))}
    </>
  )
}

type OneProps = { type: string; own: string; name: string; field: Field; form: Form<any> }

function OneField({ type, own, name, field, form }: OneProps) {
  const { fieldErrors: errors } = useEditor()
  const props = {
    form,
    name,
    errors,
    label: fieldName(type, own),
    hint: fieldHint(type, own),
    optional: !field.required && field.kind !== 'flag',
  }
  switch (field.kind) {
    case 'words':
      return <WordsField {...props} boxes={type !== 'callout'} />
    case 'choice':
      return (
        <Select
          {...props}
          empty={field.required ? false : undefined}
          choices={(field.options ?? []).map((value) => ({
            value,
            label: blockTexts.options[value] ?? value,
          }))}
        />
      )
    case 'media':
    case 'file':
      return <ChosenField {...props} kind={field.kind} mayChoose={name === own} />
    case 'flag':
      return <Checkbox {...props} />
    case 'day':
      return <TextField {...props} type="date" width={8} />
    case 'moment':
      return (
        <div class="cluster">
          <TextField
            {...props}
            name={`${name}-dag`}
            type="date"
            width={8}
            label={`${props.label}: ${blockTexts.day.toLowerCase()}`}
          />
          <TextField
            form={form}
            name={`${name}-kl`}
            width={6}
            inputmode="decimal"
            label={`${props.label}: ${blockTexts.clock.toLowerCase()}`}
          />
        </div>
      )
    case 'count':
      return <TextField {...props} width={6} inputmode="numeric" />
    default:
      return <TextField {...props} />
  }
}
