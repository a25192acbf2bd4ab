import { type At, clock, weekday, say } from '../dates.ts'
import { FieldError } from '../fields/field.tsx'
import { fieldId, type Form, sentenceFor } from '../forms.ts'
import { useSite, useTexts } from '../site.ts'
import { texts } from '../texts.ts'
import { Go } from './section.tsx'

export type Slot = { value: string; at: At }
export type SlotDay = { day: At; note?: string | undefined; slots: readonly Slot[] }

type SlotsProps<Name extends string> = {
  form: Form<Name>
  name: Name
  /** 'Ledige tider i uge 49'. */
  label: string
  heading?: 'h2' | 'h3' | undefined
  days: readonly SlotDay[]
  errors?: Record<string, string> | undefined
  previous?: { href: string; label: string } | undefined
  next?: { href: string; label: string } | undefined
}

/** Free times: a fieldset per day, a radio per time. Days without times stay visible. */
export function Slots<Name extends string>(props: SlotsProps<Name>) {
  const { form, name, label, heading: H = 'h2', days, errors, previous, next } = props
  const { language } = useSite()
  const t = useTexts(texts)
  const id = fieldId(form, name)
  const error = sentenceFor(form, name, errors)
  const first = days.find(({ slots }) => slots.length > 0)?.slots[0]
  return (
    <fieldset
      class={error ? 'field-error stack' : 'stack'}
      aria-labelledby={`${id}-title`}
      aria-describedby={error && `${id}-error`}
      {...(first ? {} : { id, tabIndex: -1 })}
    >
      <div class="split">
        <H class="h-s" id={`${id}-title`}>
          {label}
        </H>
        {(previous || next) && (
          <p class="cluster">
            {previous && (
              <Go href={previous.href} icon="back">
                {previous.label}
              </Go>
            )}
            {next && <Go href={next.href}>{next.label}</Go>}
          </p>
        )}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div class="slots">
        {days.map(({ day, note, slots }, nth) => (
          <fieldset class="slotday">
            <legend>
              {capital(weekday(day, language))} {say(day, 'date', { language, now: day })}
              {note && <span>{note}</span>}
            </legend>
            {slots.length === 0 ? (
              <p class="slot-none">{t.noSlots}</p>
            ) : (
              <div class="slotrow">
                {slots.map((slot, index) => (
                  <label class="slot">
                    <input
                      type="radio"
                      id={slot === first ? id : `${id}-${nth}-${index}`}
                      name={name}
                      value={slot.value}
                      checked={form.values[name] === slot.value}
                    />
                    <span>{clock(slot.at, language)}</span>
                  </label>
                ))}
              </div>
            )}
          </fieldset>
        ))}
      </div>
    </fieldset>
  )
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
