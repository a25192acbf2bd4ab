import { Checkbox, Radios, TextField } from '../../../../ui/form.tsx'
import { Notice, SummaryList, Tag } from '../../../../ui/parts.tsx'
import { useSite, useTexts } from '../../../../ui/site.ts'
import type { TypedPerson } from '../../answers/typed.ts'
import { inLanguage, type Question } from '../../definition.ts'
import { texts } from '../../texts.ts'
import type { StepView } from './step-page.tsx'

type Props = { view: StepView; question: Question }

/** Who one is: as the register says, with a way to say that it is wrong; written by oneself when it says nothing. */
export function PersonFields({ view, question }: Props) {
  const t = useTexts(texts)
  const { language } = useSite()
  const { form, typed } = view
  const known = (typed[question.id] as TypedPerson | undefined)?.known
  const label = inLanguage(question.label, language)
  if (typeof known !== 'object') {
    return (
      <div class="stack">
        <h2 class="h-s">{label}</h2>
        {known === 'down' ? (
          <Notice tone="info" heading="h3" title={t.registerDown}>
            {t.registerDownText}
          </Notice>
        ) : (
          <p>{t.writeYourself}</p>
        )}
        <Own view={view} question={question} />
      </div>
    )
  }
  const { from, name, address, protected: hidden } = known
  const choices = [
    { value: 'ja', label: t.right },
    {
      value: 'nej',
      label: t.wrong,
      hint: t.wrongHint,
      more: <Own view={view} question={question} />,
    },
  ]
  return (
    <div class="stack">
      <div class="split">
        <h2 class="h-s">{label}</h2>
        <Tag tone="info">{from === 'cpr' ? t.fromCpr : t.fromCvr}</Tag>
      </div>
      {hidden ? (
        <Notice tone="info" icon="lock" heading="h3" title={t.protectedTitle}>
          {t.protectedText}
        </Notice>
      ) : (
        <SummaryList
          rows={[
            { label: t.name, value: name },
            ...(address ? [{ label: t.address, value: address }] : []),
          ]}
        />
      )}
      <Radios form={form} name={`${question.id}-rigtigt`} label={t.isItRight} choices={choices} />
    </div>
  )
}

function Own({ view: { form }, question }: Props) {
  const t = useTexts(texts)
  return (
    <div class="stack">
      <TextField form={form} name={`${question.id}-navn`} label={t.name} autocomplete="name" />
      <TextField
        form={form}
        name={`${question.id}-adresse`}
        label={t.address}
        autocomplete="street-address"
        optional
      />
    </div>
  )
}

/** How we reach the person. What they told us before stands there already. */
export function ContactFields({ view, question }: Props) {
  const t = useTexts(texts)
  const { form, definition } = view
  const meeting = !!definition.outcomes.meeting
  return (
    <div class="stack">
      <TextField
        form={form}
        name={`${question.id}-telefon`}
        label={t.phone}
        hint={t.phoneHint}
        inputmode="tel"
        autocomplete="tel"
        width={8}
      />
      <TextField
        form={form}
        name={`${question.id}-email`}
        label={t.email}
        hint={t.emailHint}
        type="email"
        autocomplete="email"
      />
      <Checkbox
        form={form}
        name={`${question.id}-sms`}
        label={meeting ? t.sms : t.smsUpdates}
        hint={meeting ? t.smsHint : undefined}
      />
    </div>
  )
}
