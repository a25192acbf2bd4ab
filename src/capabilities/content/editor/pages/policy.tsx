import { Radios, TextField } from '../../../../ui/form.tsx'
import type { Form } from '../../../../ui/forms.ts'
import { useEditor } from './frame.tsx'

/** How one follows what is shared. */
export function PolicyFields({ form }: { form: Form<any> }) {
  const { policy, errors } = useEditor()
  const choice = (value: 'follow' | 'follow-editorial' | 'review-all' | 'frozen') => ({
    value,
    label: policy[value],
    hint: policy.hints[value],
  })
  return (
    <Radios
      form={form}
      name="foelg"
      label={policy.label}
      errors={errors}
      choices={[
        choice('follow'),
        choice('follow-editorial'),
        choice('review-all'),
        {
          ...choice('frozen'),
          more: (
            <>
              <TextField
                form={form}
                name="frys-til"
                type="date"
                width={8}
                label={policy.until}
                errors={errors}
              />
              <TextField form={form} name="frys-fordi" label={policy.reason} errors={errors} />
            </>
          ),
        },
      ]}
    />
  )
}
