import type { ComponentChildren } from 'preact'
import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'
import { FieldError, FieldFrame, type FieldProps, GroupFrame, Hint, useField } from './field.tsx'

export type Choice = {
  value: string
  label: ComponentChildren
  hint?: ComponentChildren | undefined
  /** Shown under the choice, for instance a field that only matters when it is chosen. */
  more?: ComponentChildren | undefined
}

type ChoicesProps<Name extends string> = FieldProps<Name> & {
  choices: readonly Choice[]
  /** Side by side, for two or three short answers. */
  inline?: boolean | undefined
}

function Options<Name extends string>(props: ChoicesProps<Name> & { type: 'radio' | 'checkbox' }) {
  const field = useField(props)
  const { choices, name, type, inline } = props
  return (
    <div class={inline ? 'checks checks-inline' : 'checks'}>
      {choices.map(({ value, label, hint, more }, index) => {
        // The first one bears the field's own id: that is where the error summary leads.
        const id = index === 0 ? field.id : `${field.id}-${index + 1}`
        return (
          <div class="check">
            <input
              type={type}
              id={id}
              name={name}
              value={value}
              checked={field.list.includes(value)}
              aria-describedby={hint ? `${id}-more` : undefined}
              aria-invalid={type === 'checkbox' ? field.described['aria-invalid'] : undefined}
            />
            <label for={id}>{label}</label>
            {hint && <Hint id={`${id}-more`}>{hint}</Hint>}
            {more && <div class="check-more">{more}</div>}
          </div>
        )
      })}
    </div>
  )
}

/** One answer of a few. */
export function Radios<Name extends string>(props: ChoicesProps<Name>) {
  const { label, hideLabel } = props
  return (
    <GroupFrame {...useField(props)} label={label} hideLabel={hideLabel}>
      <Options {...props} type="radio" />
    </GroupFrame>
  )
}

/** As many as fit. The answer is a list. */
export function Checkboxes<Name extends string>(props: ChoicesProps<Name>) {
  const { label, hideLabel } = props
  return (
    <GroupFrame {...useField(props)} label={label} hideLabel={hideLabel}>
      <Options {...props} type="checkbox" />
    </GroupFrame>
  )
}

/** One thing to agree to. */
export function Checkbox<Name extends string>(props: FieldProps<Name> & { value?: string }) {
  const field = useField(props)
  const { name, label, value = 'ja' } = props
  return (
    <div class={field.error ? 'field field-error' : 'field'}>
      {field.error && <FieldError id={`${field.id}-error`}>{field.error}</FieldError>}
      <div class="check">
        <input
          type="checkbox"
          id={field.id}
          name={name}
          value={value}
          checked={field.list.includes(value)}
          {...field.described}
        />
        <label for={field.id}>{label}</label>
        {field.hint && <Hint id={`${field.id}-hint`}>{field.hint}</Hint>}
      </div>
    </div>
  )
}

type SelectProps<Name extends string> = FieldProps<Name> & {
  choices: readonly { value: string; label: string }[]
  /** The words of the empty choice; false when there is none. */
  empty?: string | false | undefined
  autocomplete?: string | undefined
}

/** One answer of many. Prefer Radios up to seven. */
export function Select<Name extends string>(props: SelectProps<Name>) {
  const field = useField(props)
  const t = useTexts(texts)
  const { name, label, hideLabel, choices, empty = t.choose } = props
  return (
    <FieldFrame {...field} label={label} hideLabel={hideLabel}>
      <select
        class="input"
        id={field.id}
        name={name}
        autocomplete={props.autocomplete}
        {...field.described}
      >
        {empty !== false && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === field.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
