import { FieldError } from '../../../../ui/fields/field.tsx'
import { useSite, useTexts } from '../../../../ui/site.ts'
import type { TypedGroup } from '../../answers/typed.ts'
import type { GroupSchema } from '../../data.ts'
import { inLanguage, type Question } from '../../definition.ts'
import { texts } from '../../texts.ts'
import { SimpleField, useFrom } from './question.tsx'
import type { StepView } from './step-page.tsx'

/** The same few questions once per thing: one more and one less by buttons that keep all that was typed. */
export function GroupFields({ view, question }: { view: StepView; question: Question }) {
  const t = useTexts(texts)
  const { language } = useSite()
  const { form, definition, typed } = view
  const from = useFrom(view, question)
  const schema = definition.data.properties[question.id] as GroupSchema
  const items = (typed[question.id] ?? []) as TypedGroup
  const count = Math.max(items.length, 1)
  const item = inLanguage(question.item ?? question.label, language)
  const error = form.errors[question.id]
  return (
    <div
      class={error ? 'stack field-error' : 'stack'}
      id={question.id}
      tabIndex={-1}
      role="group"
      aria-labelledby={`${question.id}-title`}
    >
      <h2 class="h-s" id={`${question.id}-title`}>
        {inLanguage(question.label, language)}
      </h2>
      {from && <p class="hint">{from}</p>}
      {error && <FieldError id={`${question.id}-error`}>{error}</FieldError>}
      <input type="hidden" name={`${question.id}-antal`} value={String(count)} />
      {Array.from({ length: count }, (_, index) => (
        <fieldset class="field card" id={`${question.id}-${index}`}>
          <legend>{t.one(item, index + 1)}</legend>
          {(question.parts ?? []).map((part) => (
            <SimpleField
              form={form}
              name={`${question.id}-${index}-${part.id}`}
              question={part}
              schema={schema.items.properties[part.id]!}
              optional={!schema.items.required.includes(part.id)}
            />
          ))}
          {count > 1 && (
            <p>
              <button
                class="btn btn-2 btn-s"
                type="submit"
                name="fjern"
                value={`${question.id}:${index}`}
              >
                {t.remove}
                <span class="vh"> {t.one(item, index + 1)}</span>
              </button>
            </p>
          )}
        </fieldset>
      ))}
      {count < schema.maxItems && (
        <p>
          <button class="btn btn-2 btn-s" type="submit" name="tilfoej" value={question.id}>
            {t.addAnother(item)}
          </button>
        </p>
      )}
    </div>
  )
}
