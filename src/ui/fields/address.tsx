import { useSite, useTexts } from '../site.ts'
import { texts } from '../texts.ts'
import { island } from '../island.ts'
import { FieldFrame, type FieldProps, useField } from './field.tsx'

/** An address we know: its id in the address register and how it is written. */
export type AddressMatch = { id: string; text: string }

type AddressProps<Name extends string> = FieldProps<Name> & {
  /** What the search found, when the person sent the form without choosing. */
  matches?: readonly AddressMatch[] | undefined
  /** Over `matches`, when it is not that there are several. */
  matchesLabel?: string | undefined
  autocomplete?: string | undefined
}

/**
 * An address. The text is posted as `name`, the chosen address' id as `name-id`. The island suggests
 * while one types; without it the form comes back with `matches` to choose among.
 */
export function AddressField<Name extends string>(props: AddressProps<Name>) {
  const t = useTexts(texts)
  const { paths } = useSite()
  const field = useField({ ...props, hint: props.hint ?? t.addressHint })
  const { form, name, label, hideLabel, matches, autocomplete = 'street-address' } = props
  const chosen = (form.values as Record<string, string | undefined>)[`${name}-id`] ?? ''
  return (
    <div
      class="address"
      {...island('address')}
      data-search={paths.addresses}
      data-none={t.addressNoMatch}
      data-one={t.addressCount(1)}
      data-many={t.addressCount(0)}
    >
      <FieldFrame {...field} label={label} hideLabel={hideLabel}>
        <input
          class="input"
          id={field.id}
          name={name}
          value={field.value}
          autocomplete={autocomplete}
          {...field.described}
        />
      </FieldFrame>
      {matches && matches.length > 0 ? (
        <fieldset class="field address-matches">
          <legend>{props.matchesLabel ?? t.addressMatches}</legend>
          <div class="checks">
            {matches.map(({ id, text }, index) => (
              <div class="check">
                <input
                  type="radio"
                  id={`${field.id}-match-${index}`}
                  name={`${name}-id`}
                  value={id}
                  checked={id === chosen}
                />
                <label for={`${field.id}-match-${index}`}>{text}</label>
              </div>
            ))}
          </div>
        </fieldset>
      ) : (
        <input type="hidden" name={`${name}-id`} value={chosen} />
      )}
    </div>
  )
}
