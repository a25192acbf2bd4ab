import { Radios, TextArea, TextField } from '../../../../ui/form.tsx'
import type { Form } from '../../../../ui/forms.ts'
import { hasOptions, simpleWidgets, type Widget, widgets } from '../edit/answers.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { EditProps } from '../routes/edit.ts'
import { pageById, questionById } from '../work.ts'
import { BuildPage, EditForm, useBuilding } from './frame.tsx'

function Ways({ form, among }: { form: Form<any>; among: readonly Widget[] }) {
  const t = useBuilding()
  const { question } = t
  const options = (widget: Widget) =>
    hasOptions(widget) ? (
      <TextArea form={form} name={`valg-${widget}`} label={question.options} rows={4} />
    ) : undefined
  return (
    <Radios
      form={form}
      name="svartype"
      label={question.widget}
      choices={among.map((value) => ({
        value,
        label: t.widgets[value],
        hint: t.widgetHints[value],
        more: options(value),
      }))}
    />
  )
}

/** A new question: its words and how it is answered. The rest has a page of its own. */
export function NewQuestionPage({
  service,
  working: { work },
  params,
  form,
  meanwhile,
}: EditProps) {
  const t = useBuilding()
  const { question } = t
  const page = pageById(work, params.page!)!
  return (
    <BuildPage
      service={service}
      work={work}
      title={question.new}
      lead={question.newLead(page.title.da)}
      crumbs={[{ label: page.title.da, href: paths.page(service, page.id) }]}
      form={form}
      meanwhile={meanwhile}
    >
      <EditForm
        action={paths.newQuestion(service, page.id)}
        form={form}
        back={paths.service(service)}
        save={question.add}
        narrow
      >
        <TextField
          form={form}
          name="spoergsmaal"
          label={question.label}
          hint={question.labelHint}
        />
        <Ways form={form} among={widgets} />
      </EditForm>
    </BuildPage>
  )
}

/** A new question about each thing of a group. */
export function NewPartPage({ service, working: { work }, params, form, meanwhile }: EditProps) {
  const t = useBuilding()
  const { question: words } = t
  const { question } = questionById(work, params.question!)!
  const back = paths.question(service, question.id)
  return (
    <BuildPage
      service={service}
      work={work}
      title={words.newPart}
      lead={question.label.da}
      crumbs={[{ label: question.label.da, href: back }]}
      form={form}
      meanwhile={meanwhile}
    >
      <EditForm
        action={paths.newPart(service, question.id)}
        form={form}
        back={back}
        save={words.add}
        narrow
      >
        <TextField form={form} name="spoergsmaal" label={words.label} hint={words.labelHint} />
        <Ways form={form} among={simpleWidgets} />
      </EditForm>
    </BuildPage>
  )
}

/** Another way to answer the same question. */
export function WidgetPage({ service, working: { work }, params, form, meanwhile }: EditProps) {
  const t = useBuilding()
  const { question: words } = t
  const { question } = questionById(work, params.question!)!
  const back = paths.question(service, question.id)
  return (
    <BuildPage
      service={service}
      work={work}
      title={words.widgetTitle}
      lead={words.widgetText}
      crumbs={[{ label: question.label.da, href: back }]}
      form={form}
      meanwhile={meanwhile}
    >
      <EditForm
        action={paths.widget(service, question.id)}
        form={form}
        back={back}
        save={words.change}
        narrow
      >
        <Ways form={form} among={widgets} />
      </EditForm>
    </BuildPage>
  )
}
