import type { Form } from '../../../../ui/forms.ts'
import { Go } from '../../../../ui/parts.tsx'
import { sayCondition } from '../condition/say.ts'
import { allQuestions } from '../edit/pages.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { EditProps } from '../routes/edit.ts'
import { pageById } from '../work.ts'
import { Both, BuildPage, EditForm, isWrong, useBuilding } from './frame.tsx'
import { RemovePart } from './remove-part.tsx'

function Fields({ form }: { form: Form<any> }) {
  const { page } = useBuilding()
  return (
    <>
      <Both form={form} name="titel" label={page.title} hint={page.titleHint} />
      <Both form={form} name="indledning" label={page.intro} hint={page.introHint} rows={2} />
      <details class="why" open={isWrong(form, 'trin', 'svar') ? true : undefined}>
        <summary>{page.more}</summary>
        <div class="stack">
          <Both form={form} name="trin" label={page.step} hint={page.stepHint} />
          <Both form={form} name="svar" label={page.answer} hint={page.answerHint} />
        </div>
      </details>
    </>
  )
}

export function NewPagePage({ service, working: { work }, form, meanwhile }: EditProps) {
  const { page } = useBuilding()
  return (
    <BuildPage
      service={service}
      work={work}
      title={page.new}
      lead={page.newLead}
      form={form}
      meanwhile={meanwhile}
    >
      <EditForm
        action={paths.newPage(service)}
        form={form}
        back={paths.service(service)}
        save={page.add}
      >
        <Fields form={form} />
      </EditForm>
    </BuildPage>
  )
}

export function PagePage({ service, working: { work }, params, form, meanwhile }: EditProps) {
  const t = useBuilding()
  const page = pageById(work, params.page!)!
  const isFirst = work.dialogue.pages[0]?.id === page.id
  return (
    <BuildPage
      service={service}
      work={work}
      title={page.title.da}
      lead={t.page.lead(work.title.da)}
      form={form}
      meanwhile={meanwhile}
      asideLabel={t.page.condition}
      aside={
        <div class="stack stack-l">
          <section class="card card-tint" aria-labelledby="hvornaar">
            <h2 id="hvornaar" class="h-s">
              {t.page.condition}
            </h2>
            <p>
              {page.when
                ? t.overview.only(sayCondition(page.when, allQuestions(work)))
                : t.question.conditionAlways}
            </p>
            {!isFirst && (
              <p>
                <Go href={paths.pageCondition(service, page.id)} icon="edit">
                  {t.question.editCondition}
                </Go>
              </p>
            )}
          </section>
          <RemovePart
            action={paths.pageRemoval(service, page.id)}
            label={t.page.remove}
            text={t.page.removeText(page.questions.length)}
          />
        </div>
      }
    >
      <EditForm action={paths.page(service, page.id)} form={form} back={paths.service(service)}>
        <Fields form={form} />
      </EditForm>
    </BuildPage>
  )
}
