import type { ComponentChildren } from 'preact'
import { fieldId, type Form, sentenceFor } from '../forms.ts'
import { Icon } from '../icons.tsx'
import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'

/** What every field takes. `errors` turns the form's error keys into sentences. */
export type FieldProps<Name extends string> = {
  form: Form<Name>
  name: Name
  label: ComponentChildren
  hint?: ComponentChildren | undefined
  errors?: Record<string, string> | undefined
  /** A complaint in words; without it the form's own is looked up. */
  error?: string | undefined
  /** Says that the field may stay empty. What is required is not marked. */
  optional?: boolean | undefined
  /** The label is there for screen readers only. */
  hideLabel?: boolean | undefined
}

/** How a field, its hint and its error find each other by id. */
export function useField<Name extends string>(props: FieldProps<Name>) {
  const { form, name, hint, errors, optional } = props
  const t = useTexts(texts)
  const id = fieldId(form, name)
  const error = props.error ?? sentenceFor(form, name, errors)
  const shown = optional ? (
    <>
      {hint} {t.optional}
    </>
  ) : (
    hint
  )
  const about = [shown && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    error,
    hint: shown,
    value: form.values[name] ?? '',
    list: form.lists[name] ?? [],
    described: {
      'aria-describedby': about || undefined,
      'aria-invalid': error ? ('true' as const) : undefined,
    },
  }
}

/** Help under a label. */
export function Hint({ id, children }: { id?: string | undefined; children: ComponentChildren }) {
  return (
    <p class="hint" id={id}>
      {children}
    </p>
  )
}

/** The same sentence as in the error summary. */
export function FieldError({ id, children }: { id?: string; children: ComponentChildren }) {
  return (
    <p class="error" id={id}>
      <Icon name="warn" />
      {children}
    </p>
  )
}

type Frame = {
  id: string
  label: ComponentChildren
  hint?: ComponentChildren | undefined
  error?: string | undefined
  hideLabel?: boolean | undefined
  after?: ComponentChildren | undefined
  children: ComponentChildren
}

/** Label, hint, error, control, in that order. */
export function FieldFrame({ id, label, hint, error, hideLabel, after, children }: Frame) {
  return (
    <div class={error ? 'field field-error' : 'field'}>
      <label for={id} class={hideLabel ? 'vh' : undefined}>
        {label}
      </label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
      {after}
    </div>
  )
}

/** The same for several controls that answer one question. */
export function GroupFrame({ id, label, hint, error, hideLabel, children }: Frame) {
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset class={error ? 'field field-error' : 'field'} aria-describedby={about || undefined}>
      <legend class={hideLabel ? 'vh' : undefined}>{label}</legend>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
    </fieldset>
  )
}

/** Carries a value along. Not for secrets. */
export function Hidden<Name extends string>({
  form,
  name,
}: Pick<FieldProps<Name>, 'form' | 'name'>) {
  return <input type="hidden" name={name} value={form.values[name] ?? ''} />
}

/** Why we ask: what we use the answer for and when we delete it. */
export function Why({ label, open, children }: WhyProps) {
  return (
    <details class="why" open={open}>
      <summary>{label}</summary>
      <p>{children}</p>
    </details>
  )
}

type WhyProps = { label: string; open?: boolean | undefined; children: ComponentChildren }
