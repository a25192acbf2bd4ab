import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'
import { type FieldProps, GroupFrame, useField } from './field.tsx'

type DateProps<Name extends string> = FieldProps<Name> & {
  /** 'bday' when we ask for the person's own birthday. */
  autocomplete?: 'bday' | undefined
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/

/** A day in three fields: `name-dag`, `name-maaned`, `name-aar`. `fill` makes them one. */
export function DateField<Name extends string>(props: DateProps<Name>) {
  const t = useTexts(texts)
  const field = useField({ ...props, hint: props.hint ?? t.dateHint })
  const { form, name, label, hideLabel, autocomplete } = props
  const typed = form.values as Record<string, string | undefined>
  const [, year = '', month = '', day = ''] = isoDay.exec(field.value) ?? []
  const parts = [
    { end: 'dag', label: t.day, known: String(Number(day) || ''), width: 'in-4', fill: 'day' },
    {
      end: 'maaned',
      label: t.month,
      known: String(Number(month) || ''),
      width: 'in-4',
      fill: 'month',
    },
    { end: 'aar', label: t.year, known: year, width: 'in-6', fill: 'year' },
  ]
  return (
    <GroupFrame {...field} label={label} hideLabel={hideLabel}>
      <div class="cluster">
        {parts.map((part, index) => {
          const id = index === 0 ? field.id : `${field.id}-${part.end}`
          return (
            <div class="field field-part">
              <label for={id}>{part.label}</label>
              <input
                class={`input ${part.width}`}
                id={id}
                name={`${name}-${part.end}`}
                value={typed[`${name}-${part.end}`] ?? part.known}
                inputmode="numeric"
                autocomplete={autocomplete && `${autocomplete}-${part.fill}`}
                aria-invalid={field.described['aria-invalid']}
              />
            </div>
          )
        })}
      </div>
    </GroupFrame>
  )
}
