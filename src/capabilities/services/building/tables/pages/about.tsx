import { Checkbox, Checkboxes, Radios, TextArea, TextField } from '../../../../../ui/form.tsx'
import { Notice } from '../../../../../ui/parts.tsx'
import { EditForm, useBuilding } from '../../pages/frame.tsx'
import type { EditProps } from '../../routes/edit.ts'
import type { Work } from '../../work.ts'
import { type Decision, decidingQuestions, decisionById, tableOf } from '../columns.ts'
import { usesOf } from '../edit.ts'
import { tablePaths as paths } from '../paths.ts'
import { TablePage, useTables } from './frame.tsx'
import { RemovePart } from '../../pages/remove-part.tsx'

/** A new decision: its name, and what it looks at. */
export function NewDecisionPage({ service, working, form, meanwhile }: EditProps) {
  const { work } = working
  const t = useTables()
  const inputs = (
    <Checkboxes
      form={form}
      name="ser"
      label={t.form.inputs}
      hint={t.form.inputsHint}
      choices={[
        ...decidingQuestions(work).map(({ id, label }) => ({ value: id, label: label.da })),
        ...work.rules.decisions.map(({ name }) => ({ value: name, label: name })),
      ]}
    />
  )
  return (
    <TablePage
      service={service}
      work={work}
      title={t.new}
      lead={t.newLead}
      form={form}
      meanwhile={meanwhile}
    >
      <EditForm
        action={paths.newDecision(service)}
        form={form}
        back={paths.decisions(service)}
        save={t.form.make}
      >
        <TextField form={form} name="navn" label={t.form.name} hint={t.form.nameHint} />
        <Radios
          form={form}
          name="skrives"
          label={t.form.kind}
          choices={[
            { value: 'tabel', label: t.form.table, more: inputs },
            { value: 'udtryk', label: t.form.literal, hint: t.form.literalHint },
          ]}
        />
      </EditForm>
    </TablePage>
  )
}

/** What a decision is called, what it rests on, and how its table is read. */
export function AboutDecisionPage({ service, working, params, form, meanwhile }: EditProps) {
  const { work } = working
  const t = useTables()
  const decision = decisionById(work, params.decision!)!
  const sums = (
    <Radios
      form={form}
      name="samles"
      label={t.form.sum}
      choices={Object.entries(t.sums).map(([value, label]) => ({ value, label }))}
    />
  )
  return (
    <TablePage
      service={service}
      work={work}
      decision={decision}
      title={t.about}
      form={form}
      meanwhile={meanwhile}
    >
      <EditForm
        action={paths.about(service, decision.id)}
        form={form}
        back={paths.decision(service, decision.id)}
      >
        <TextField form={form} name="navn" label={t.form.name} hint={t.form.nameHint} />
        <TextArea form={form} name="afgoer" label={t.form.description} rows={2} optional />
        <TextField form={form} name="lov" label={t.form.law} hint={t.form.lawHint} optional />
        <TextField form={form} name="eli" label={t.form.eli} hint={t.form.eliHint} optional />
        {tableOf(decision) && (
          <Radios
            form={form}
            name="laeses"
            label={t.form.hit}
            choices={Object.entries(t.hits).map(([value, label]) => ({
              value,
              label,
              hint: t.hitHints[value as 'UNIQUE'],
              more: value === 'COLLECT' ? sums : undefined,
            }))}
          />
        )}
        <Checkbox form={form} name="demo" label={t.form.demo} />
      </EditForm>
      <RemovalOrUses service={service} work={work} decision={decision} />
    </TablePage>
  )
}

type RemovalProps = { service: string; work: Work; decision: Decision }

/** Why a decision cannot be removed, or the button that does it. */
function RemovalOrUses({ service, work, decision }: RemovalProps) {
  const t = useTables()
  const { outcome } = useBuilding()
  const uses = usesOf(work, decision)
  if (uses.length === 0) {
    return (
      <RemovePart
        id="fjern"
        action={paths.removal(service, decision.id)}
        label={t.remove}
        text={t.removeText}
      />
    )
  }
  return (
    <Notice tone="info" title={t.cannotRemove}>
      <ul class="bullets small">
        {uses.map((use) => (
          <li>
            {use.kind === 'outcome'
              ? t.usedByOutcome(outcome.names[use.name])
              : use.kind === 'decision'
                ? t.usedByDecision(use.name)
                : t.usedElsewhere}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
