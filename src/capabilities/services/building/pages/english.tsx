import { TextArea, TextField } from '../../../../ui/form.tsx'
import { textsOf, untranslated } from '../english.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { EditProps } from '../routes/edit.ts'
import { BuildPage, EditForm, useBuilding } from './frame.tsx'

/** Every text with room for English beside it. */
export function EnglishPage({ service, working: { work }, form, meanwhile }: EditProps) {
  const { english: t } = useBuilding()
  return (
    <BuildPage
      service={service}
      work={work}
      title={t.title}
      lead={t.lead}
      form={form}
      meanwhile={meanwhile}
    >
      <p class="meta">{t.missing(untranslated(work))}</p>
      <EditForm action={paths.english(service)} form={form} back={paths.service(service)}>
        <ul class="rows">
          {textsOf(work).map(({ path, text }) => {
            const Field = text.da.length > 80 ? TextArea : TextField
            return (
              <li class="grid grid-2">
                <p>{text.da}</p>
                <Field
                  form={form}
                  name={path}
                  label={
                    <>
                      {t.english}
                      <span class="vh">: {text.da}</span>
                    </>
                  }
                  hideLabel
                  {...(text.da.length > 80 && { rows: 2 })}
                />
              </li>
            )
          })}
        </ul>
      </EditForm>
    </BuildPage>
  )
}
