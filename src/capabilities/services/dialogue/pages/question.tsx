import {
  AddressField,
  Checkboxes,
  DateField,
  NumberField,
  Radios,
  TextArea,
  TextField,
} from '../../../../ui/form.tsx'
import { say } from '../../../../ui/dates.ts'
import type { Form } from '../../../../ui/forms.ts'
import { useSite, useTexts } from '../../../../ui/site.ts'
import type { SimpleSchema } from '../../data.ts'
import {
  type Definition,
  inLanguage,
  type Part,
  type Question,
  questionsOf,
} from '../../definition.ts'
import { isOfProperty } from '../../property.ts'
import { texts } from '../../texts.ts'
import { ContactFields, PersonFields } from './person.tsx'
import { FilesField } from './files.tsx'
import { GroupFields } from './group.tsx'
import { TimesField } from './times.tsx'
import { WhyWeAsk } from './why.tsx'
import type { StepView } from './step-page.tsx'

/** A question of the dialogue with what was typed, and why we ask. */
export function QuestionField({ view, question }: { view: StepView; question: Question }) {
  return (
    <div class="stack">
      <Widget view={view} question={question} />
      <WhyWeAsk
        question={question}
        rules={view.why.get(question.id)}
        spares={looksUp(view.definition, question)}
      />
    </div>
  )
}

/** Whether the registers of properties are asked by this question's answer. */
const looksUp = (definition: Definition, { id }: Question) => {
  const all = questionsOf(definition).map(({ question }) => question)
  const about = all.find(({ widget }) => widget === 'address')
  return about?.id === id && all.some(({ fact }) => isOfProperty(fact))
}

function Widget({ view, question }: { view: StepView; question: Question }) {
  const { definition, form } = view
  const from = useFrom(view, question)
  switch (question.widget) {
    case 'address':
      return <Address view={view} question={question} />
    case 'file':
      return <FilesField view={view} question={question} />
    case 'group':
      return <GroupFields view={view} question={question} />
    case 'person':
      return <PersonFields view={view} question={question} />
    case 'contact':
      return <ContactFields view={view} question={question} />
    case 'appointment':
      return <TimesField view={view} question={question} />
    default: {
      const only = view.questions.length === 1
      return (
        <SimpleField
          form={form}
          name={question.id}
          question={question}
          schema={definition.data.properties[question.id] as SimpleSchema}
          optional={!definition.data.required.includes(question.id)}
          from={from}
          hideLabel={only && inLanguage(question.label, 'da') === inLanguage(view.page.title, 'da')}
        />
      )
    }
  }
}

type SimpleProps = {
  form: Form<string>
  name: string
  question: Question | Part
  schema: SimpleSchema
  optional: boolean
  /** Where what stands in the field comes from. */
  from?: string | undefined
  hideLabel?: boolean
}

/** Where what stands in the field comes from, when it is from an earlier case. */
export function useFrom({ earlier }: StepView, { id }: Question): string | undefined {
  const t = useTexts(texts)
  const { language } = useSite()
  const found = earlier?.get(id)
  return found && t.fromEarlier(found.caseNumber, say(found.at, 'date', { language }))
}

/** A question answered in one field, on a page or in a group. */
export function SimpleField(props: SimpleProps) {
  const { form, name, question, schema, optional, from, hideLabel } = props
  const t = useTexts(texts)
  const { language } = useSite()
  const say = (text: Question['label'] | undefined) => text && inLanguage(text, language)
  const field = {
    form,
    name,
    label: say(question.label)!,
    hint: [say(question.hint), from].filter(Boolean).join(' ') || undefined,
    optional,
    ...(hideLabel && { hideLabel }),
  }
  const choices = (question.options ?? []).map(({ value, label, hint }) => ({
    value,
    label: say(label)!,
    hint: say(hint),
  }))
  const maxLength = 'maxLength' in schema ? schema.maxLength : undefined
  switch (question.widget) {
    case 'long-text':
      return <TextArea {...field} maxLength={maxLength} />
    case 'number':
      return <NumberField {...field} unit={say(question.unit)} />
    case 'yes-no':
      return (
        <Radios
          {...field}
          inline
          choices={[
            { value: 'ja', label: yesNo[language].ja },
            { value: 'nej', label: yesNo[language].nej },
          ]}
        />
      )
    case 'choice':
      return <Radios {...field} choices={choices} />
    case 'choices':
      return <Checkboxes {...field} choices={choices} />
    case 'date':
      return <DateField {...field} />
    case 'email':
      return (
        <TextField {...field} type="email" autocomplete="email" hint={field.hint ?? t.emailHint} />
      )
    case 'phone':
      return <TextField {...field} inputmode="tel" autocomplete="tel" width={8} />
    default:
      return <TextField {...field} />
  }
}

const yesNo = { da: { ja: 'Ja', nej: 'Nej' }, en: { ja: 'Yes', nej: 'No' } }

function Address({ view, question }: { view: StepView; question: Question }) {
  const t = useTexts(texts)
  const { language } = useSite()
  const { form, matches, fromHome } = view
  const typed = form.values[question.id] ?? ''
  const found = matches[question.id]
  const from = useFrom(view, question)
  const hint = question.hint && inLanguage(question.hint, language)
  return (
    <AddressField
      form={form}
      name={question.id}
      label={inLanguage(question.label, language)}
      hint={fromHome.has(question.id) ? t.homeFromCpr : (from ?? hint)}
      optional={!isRequired(view.definition, question)}
      matchesLabel={found?.length === 0 ? t.noAddress : undefined}
      matches={
        found && [
          ...found.map(({ id, text }) => ({ id, text })),
          { id: 'egen', text: t.useOwn(typed) },
        ]
      }
    />
  )
}

const isRequired = ({ data }: Definition, { id }: Question) => data.required.includes(id)
