import { partOf } from '../edit/questions.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { EditProps } from '../routes/edit.ts'
import { questionById } from '../work.ts'
import { BuildPage, EditForm, useBuilding } from './frame.tsx'
import { CommonFields, NameFields } from './question-fields.tsx'
import { RemovePart } from './remove-part.tsx'

/** A question about each thing of a group. */
export function PartPage({ service, working: { work }, params, form, meanwhile }: EditProps) {
  const t = useBuilding()
  const { question: words } = t
  const { question } = questionById(work, params.question!)!
  const { part } = partOf(work, params.question!, params.part!)!
  const at = paths.part(service, question.id, part.id)
  return (
    <BuildPage
      service={service}
      work={work}
      title={part.label.da}
      lead={`${t.widgets[part.widget]} · ${question.label.da}`}
      crumbs={[{ label: question.label.da, href: paths.question(service, question.id) }]}
      form={form}
      meanwhile={meanwhile}
      asideLabel={words.remove}
      aside={
        <RemovePart
          action={paths.partRemoval(service, question.id, part.id)}
          label={words.remove}
          text={words.removeText}
        />
      }
    >
      <EditForm action={at} form={form} back={paths.question(service, question.id)}>
        <CommonFields form={form} widget={part.widget} />
        <NameFields form={form} />
      </EditForm>
    </BuildPage>
  )
}
