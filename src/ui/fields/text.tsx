import { number } from '../numbers.ts'
import { useSite, useTexts } from '../site.ts'
import { texts } from '../texts.ts'
import { FieldFrame, type FieldProps, Hint, useField } from './field.tsx'

type TextProps<Name extends string> = FieldProps<Name> & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | 'date' | 'time' | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search' | undefined
  /** Width in characters: 4, 6 or 8. Full width when not given. */
  width?: 4 | 6 | 8 | undefined
  maxLength?: number | undefined
  /** What the number is counted in, shown after the field: 'meter', 'kr.'. */
  unit?: string | undefined
  spellcheck?: boolean
}

/** A question answered in one line. */
export function TextField<Name extends string>(props: TextProps<Name>) {
  const field = useField(props)
  const { name, label, hideLabel, unit, width } = props
  const input = (
    <input
      class={width ? `input in-${width}` : 'input'}
      id={field.id}
      name={name}
      // Preact types each kind of input by itself; all of these take the same attributes.
      type={(props.type ?? 'text') as 'text'}
      value={field.value}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      maxLength={props.maxLength}
      {...(props.spellcheck === undefined ? {} : { spellcheck: props.spellcheck })}
      {...field.described}
    />
  )
  return (
    <FieldFrame {...field} label={label} hideLabel={hideLabel}>
      {unit ? (
        <div class="with-unit">
          {input}
          <span class="unit">{unit}</span>
        </div>
      ) : (
        input
      )}
    </FieldFrame>
  )
}

/** A number, typed as people write it; a comma is welcome, so it is no type="number". */
export function NumberField<Name extends string>(props: TextProps<Name>) {
  return <TextField width={8} inputmode="decimal" {...props} type="text" />
}

type AreaProps<Name extends string> = FieldProps<Name> & {
  rows?: number | undefined
  maxLength?: number | undefined
  autocomplete?: string | undefined
}

/** A question answered at length. */
export function TextArea<Name extends string>(props: AreaProps<Name>) {
  const field = useField(props)
  const t = useTexts(texts)
  const { language } = useSite()
  const { name, label, hideLabel, rows = 6, maxLength } = props
  const count = maxLength && `${field.id}-count`
  const about = [field.described['aria-describedby'], count].filter(Boolean).join(' ')
  return (
    <FieldFrame
      {...field}
      label={label}
      hideLabel={hideLabel}
      after={count && <Hint id={count}>{t.upTo(number(maxLength, language))}</Hint>}
    >
      <textarea
        class="input"
        id={field.id}
        name={name}
        rows={rows}
        autocomplete={props.autocomplete}
        {...field.described}
        aria-describedby={about || undefined}
      >
        {/* The parser drops one line break after the tag; this keeps the writer's own. */}
        {field.value.startsWith('\n') ? `\n${field.value}` : field.value}
      </textarea>
    </FieldFrame>
  )
}
