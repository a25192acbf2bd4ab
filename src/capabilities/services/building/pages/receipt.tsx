import { Button, ButtonLink, NumberField, Radios, TextField } from '../../../../ui/form.tsx'
import { Go, Tasks } from '../../../../ui/parts.tsx'
import { sayCondition } from '../condition/say.ts'
import { allQuestions } from '../edit/pages.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { EditProps } from '../routes/edit.ts'
import type { BuildingTexts } from '../texts.ts'
import type { Work } from '../work.ts'
import { Both, BuildPage, EditForm, useBuilding } from './frame.tsx'

type Step = Work['receipt']['next'][number]

/** What is said when it has been sent, and what happens then. */
export function ReceiptPage({ service, working: { work }, form, meanwhile }: EditProps) {
  const t = useBuilding()
  const { receipt } = t
  return (
    <BuildPage
      service={service}
      work={work}
      title={receipt.title}
      lead={receipt.lead}
      form={form}
      meanwhile={meanwhile}
    >
      <EditForm action={paths.receipt(service)} form={form} back={paths.service(service)}>
        <Both form={form} name="tak" label={receipt.thanks} hint={receipt.thanksHint} rows={2} />
        <Both form={form} name="kontakt" label={receipt.contact} rows={2} />
        <TextField
          form={form}
          name="telefon"
          label={receipt.phone}
          inputmode="tel"
          width={8}
          optional
        />
      </EditForm>
      <section class="stack" aria-labelledby="trin">
        <h2 id="trin">{receipt.steps}</h2>
        <Tasks
          single
          tasks={work.receipt.next.map((step, at) => ({
            href: paths.step(service, String(at)),
            label: step.title.da,
            meta: saidOf(step, work, t),
          }))}
        />
        <p>
          <ButtonLink href={paths.newStep(service)} kind={2} icon="plus">
            {receipt.addStep}
          </ButtonLink>
        </p>
      </section>
    </BuildPage>
  )
}

const saidOf = ({ due, when }: Step, work: Work, { receipt, overview }: BuildingTexts) =>
  [
    typeof due === 'object' ? receipt.afterDays(due.days) : due && receipt.dues[due],
    when && overview.only(sayCondition(when, allQuestions(work))),
  ]
    .filter(Boolean)
    .join('. ')

/** One thing that happens afterwards: new when the address names none. */
export function StepPage({ service, working: { work }, params, form, meanwhile }: EditProps) {
  const t = useBuilding()
  const { receipt } = t
  const step = params.step === undefined ? undefined : work.receipt.next[Number(params.step)]
  const action = step ? paths.step(service, params.step!) : paths.newStep(service)
  const days = <NumberField form={form} name="dage" label={receipt.days} inputmode="numeric" />
  const press = (value: string, label: string) => (
    <Button kind={2} small name="knap" value={value}>
      {label}
    </Button>
  )
  return (
    <BuildPage
      service={service}
      work={work}
      title={step ? step.title.da : receipt.newStep}
      crumbs={[{ label: receipt.title, href: paths.receipt(service) }]}
      form={form}
      meanwhile={meanwhile}
    >
      <EditForm action={action} form={form} back={paths.receipt(service)}>
        <Both form={form} name="titel" label={receipt.stepTitle} />
        <Both form={form} name="mere" label={receipt.stepDetail} rows={2} optional />
        <Radios
          form={form}
          name="hvornaar"
          label={receipt.due}
          choices={[
            { value: 'days', label: receipt.dues.days, more: days },
            { value: 'appointment', label: receipt.dues.appointment },
            { value: 'deadline', label: receipt.dues.deadline },
            { value: 'none', label: receipt.dues.none },
          ]}
        />
        {step && (
          <p class="cluster">
            {Number(params.step) > 0 && press('op', t.up)}
            {Number(params.step) < work.receipt.next.length - 1 && press('ned', t.down)}
            {work.receipt.next.length > 1 && press('fjern', receipt.removeStep)}
          </p>
        )}
      </EditForm>
      {step && (
        <section class="stack" aria-labelledby="hvornaar-trin">
          <h2 id="hvornaar-trin">{receipt.condition}</h2>
          <p>
            {step.when
              ? t.overview.only(sayCondition(step.when, allQuestions(work)))
              : t.condition.always}
          </p>
          <Go href={paths.stepCondition(service, params.step!)} icon="edit">
            {t.question.editCondition}
          </Go>
        </section>
      )}
    </BuildPage>
  )
}
