import type { Form } from '../../../../ui/forms.ts'
import { fieldId, sentenceFor } from '../../../../ui/forms.ts'
import { Hidden } from '../../../../ui/form.tsx'
import { Icon } from '../../../../ui/parts.tsx'
import { editorPaths as paths } from '../paths.ts'
import { Thumb } from './parts.tsx'
import { mediaTexts as t } from './texts.ts'

type ChosenProps = {
  kind: 'media' | 'file'
  form: Form<any>
  name: string
  label: string
  errors: Record<string, string>
  /** Only where the form is the block's own can another be chosen from it. */
  mayChoose: boolean
}

/** The image or the document of a block, and the button that saves what is written and goes to choose another. */
export function ChosenField({ kind, form, name, label, errors, mayChoose }: ChosenProps) {
  const chosen = form.values[name] ?? ''
  const id = fieldId(form, name)
  const error = sentenceFor(form, name, errors)
  const sort = kind === 'media' ? 'image' : 'document'
  return (
    <fieldset
      class={error ? 'field field-error' : 'field'}
      aria-describedby={error && `${id}-error`}
    >
      <legend>{label}</legend>
      {error && (
        <p class="error" id={`${id}-error`}>
          <Icon name="warn" />
          {error}
        </p>
      )}
      <Hidden form={form} name={name} />
      {chosen && kind === 'media' && (
        <div class="ed-chosen">
          <Thumb id={chosen} />
        </div>
      )}
      {chosen && kind === 'file' && (
        <p>
          <a href={paths.media(chosen)}>{t.one.facts}</a>
        </p>
      )}
      {!chosen && <p class="hint">{t.choice.none}</p>}
      {mayChoose && (
        <p>
          <button class="btn btn-2 btn-s" id={id} type="submit" name="knap" value="vaelg">
            {chosen ? t.choice.change[sort] : t.choice.choose[sort]}
          </button>
        </p>
      )}
    </fieldset>
  )
}
