import type { ComponentChildren } from 'preact'
import { Button, NumberField, Radios, TextArea, TextField } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import { hearings, outcomes } from '../decisions.ts'
import { deskTexts } from '../desk-texts.ts'
import { deskPaths } from '../paths.ts'
import { CaseFormPage, type FormPageProps } from './desk-form-page.tsx'

type Props = FormPageProps & { hasNotes: boolean }

/** Decides a case, with what the law wants of a decision beside each field. */
export function DecisionFormPage(props: Props) {
  const { form } = props
  const t = useTexts(deskTexts)
  const { decision } = t
  const area = (name: string, label: string, hint?: string, rows = 4) => (
    <TextArea form={form} name={name} label={label} hint={hint} rows={rows} errors={t.errors} />
  )
  return (
    <CaseFormPage
      {...props}
      title={decision.title}
      lead={decision.lead}
      action={deskPaths.decision(props.matter.id)}
      before={
        !props.hasNotes && (
          <Notice tone="warn" title={t.gapTitle}>
            {t.gapText}
          </Notice>
        )
      }
    >
      <Radios
        form={form}
        name="outcome"
        label={decision.outcome}
        errors={t.errors}
        choices={outcomes.map((value) => ({ value, label: t.outcomes[value] }))}
      />
      {area('text', decision.text, decision.textHint, 8)}
      {area('conditions', decision.conditions, decision.conditionsHint)}
      <Part title={decision.grounds} hint={decision.groundsHint}>
        {area('rules', decision.rules, decision.rulesHint)}
        {area('considerations', decision.considerations, decision.considerationsHint)}
        {area('facts', decision.facts, decision.factsHint)}
        <Radios
          form={form}
          name="hearing"
          label={decision.hearing}
          errors={t.errors}
          choices={hearings.map((value) => ({ value, label: decision.hearings[value] }))}
        />
        {area('hearingReason', decision.hearingReason, undefined, 2)}
      </Part>
      <Part title={decision.appeal} hint={decision.appealHint}>
        <TextField form={form} name="appealBody" label={decision.appealBody} errors={t.errors} />
        <NumberField
          form={form}
          name="appealDays"
          label={decision.appealDays}
          inputmode="numeric"
          unit="dage"
          errors={t.errors}
        />
        {area('appealHow', decision.appealHow)}
      </Part>
      <p>
        <Button>{decision.send}</Button>
      </p>
    </CaseFormPage>
  )
}

function Part({
  title,
  hint,
  children,
}: {
  title: string
  hint: string
  children: ComponentChildren
}) {
  return (
    <section class="stack">
      <h2>{title}</h2>
      <p class="hint">{hint}</p>
      {children}
    </section>
  )
}
