import { FileField } from '../../../../ui/form.tsx'
import { size } from '../../../../ui/numbers.ts'
import { Icon, Tag } from '../../../../ui/parts.tsx'
import { useSite, useTexts } from '../../../../ui/site.ts'
import type { TypedFile } from '../../answers/typed.ts'
import { inLanguage, type Question } from '../../definition.ts'
import { texts } from '../../texts.ts'
import type { StepView } from './step-page.tsx'

/** A paper to send: the field, and what we have got already, each with a way to take it back. */
export function FilesField({ view, question }: { view: StepView; question: Question }) {
  const t = useTexts(texts)
  const { language } = useSite()
  const { form, definition, typed } = view
  const files = (typed[question.id] ?? []) as TypedFile[]
  return (
    <div class="stack">
      <FileField
        form={form}
        name={question.id}
        label={inLanguage(question.label, language)}
        hint={question.hint && inLanguage(question.hint, language)}
        optional={!definition.data.required.includes(question.id)}
        accept={question.accept}
        multiple
      />
      {files.length > 0 && (
        <ul class="docs">
          {files.map(({ id, name, size: bytes }) => (
            <li>
              <div class="docs-row">
                <Icon name="paper" />
                <span class="docs-name">{name}</span>
                <span class="meta">
                  {size(bytes, language)} <Tag tone="ok">{t.chosenFile}</Tag>
                </span>
              </div>
              <button
                class="btn btn-2 btn-s"
                type="submit"
                name="fjern"
                value={`${question.id}:${id}`}
              >
                {t.remove}
                <span class="vh"> {name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
