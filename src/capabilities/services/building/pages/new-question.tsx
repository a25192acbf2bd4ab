import { Radios, TextArea, TextField } from '../../../../ui/form.tsx'
import type { Form } from '../../../../ui/forms.ts'
import { hasOptions, type Widget, widgets } from '../edit/answers.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { EditProps } from '../routes/edit.ts'
import { simpleWidgets } from '../shape.ts'
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

type AskProps = EditProps & {
  title: string
  lead: string
  /** Where the answer belongs: a page, or a question with parts. */
  within: { label: string; href: string }
  action: string
  /** Where one goes without saving. */
  back: string
  save: string
  /** The ways to answer there are. */
  among: readonly Widget[]
  /** Whether the question is new, and has no words yet. */
  isNew?: boolean
}

function AskPage({ service, working: { work }, form, meanwhile, isNew, ...props }: AskProps) {
  const { question } = useBuilding()
  return (
    <BuildPage
      service={service}
      work={work}
      title={props.title}
      lead={props.lead}
      crumbs={[props.within]}
      form={form}
      meanwhile={meanwhile}
    >
      <EditForm action={props.action} form={form} back={props.back} save={props.save} narrow>
        {isNew && (
          <TextField
            form={form}
            name="spoergsmaal"
            label={question.label}
            hint={question.labelHint}
          />
        )}
        <Ways form={form} among={props.among} />
      </EditForm>
    </BuildPage>
  )
}

/** A new question: its words and how it is answered. The rest has a page of its own. */
export function NewQuestionPage(props: EditProps) {
  const { question: words } = useBuilding()
  const { service, working, params } = props
  const page = pageById(working.work, params.page!)!
  return (
    <AskPage
      {...props}
      isNew
      title={words.new}
      lead={words.newLead(page.title.da)}
      within={{ label: page.title.da, href: paths.page(service, page.id) }}
      action={paths.newQuestion(service, page.id)}
      back={paths.service(service)}
      save={words.add}
      among={widgets}
    />
  )
}

/** A new question about each thing of a group. */
export function NewPartPage(props: EditProps) {
  const { question: words } = useBuilding()
  const { service, working, params } = props
  const { question } = questionById(working.work, params.question!)!
  const back = paths.question(service, question.id)
  return (
    <AskPage
      {...props}
      isNew
      title={words.newPart}
      lead={question.label.da}
      within={{ label: question.label.da, href: back }}
      action={paths.newPart(service, question.id)}
      back={back}
      save={words.add}
      among={simpleWidgets}
    />
  )
}

/** Another way to answer the same question. */
export function WidgetPage(props: EditProps) {
  const { question: words } = useBuilding()
  const { service, working, params } = props
  const { question } = questionById(working.work, params.question!)!
  const back = paths.question(service, question.id)
  return (
    <AskPage
      {...props}
      title={words.widgetTitle}
      lead={words.widgetText}
      within={{ label: question.label.da, href: back }}
      action={paths.widget(service, question.id)}
      back={back}
      save={words.change}
      among={widgets}
    />
  )
}
