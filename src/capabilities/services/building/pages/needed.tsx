import { Button, ButtonLink, Checkbox, Radios, TextArea } from '../../../../ui/form.tsx'
import { Empty, Go, Tasks } from '../../../../ui/parts.tsx'
import { buildingPaths as paths } from '../paths.ts'
import type { EditProps } from '../routes/edit.ts'
import { own, type Working } from '../work.ts'
import { Both, BuildPage, EditForm, useBuilding } from './frame.tsx'

/** The answers one can get to whether one needs the service at all. */
export function NeededPage({ working }: { working: Working }) {
  const { needed: t } = useBuilding()
  const { serviceId: service, work } = working
  const answers = Object.entries(work.needed ?? {})
  const add = (
    <ButtonLink href={paths.newNeed(service)} kind={2} icon="plus">
      {t.add}
    </ButtonLink>
  )
  return (
    <BuildPage service={service} work={work} title={t.title} lead={t.lead}>
      {answers.length === 0 ? (
        <Empty title={t.none} action={add}>
          {t.noneText}
        </Empty>
      ) : (
        <>
          <Tasks
            single
            tasks={answers.map(([id, { title, goOn }]) => ({
              href: paths.need(service, id),
              label: title.da,
              meta: goOn ? t.goesOn : t.ends,
            }))}
          />
          <p class="cluster">
            {add}
            <Go href={paths.outcome(service, 'needed')}>{t.rules}</Go>
          </p>
        </>
      )}
    </BuildPage>
  )
}

/** One such answer: new when the address names none. */
export function NeedPage({ service, working: { work }, params, form, meanwhile }: EditProps) {
  const { needed: t } = useBuilding()
  const need = params.need === undefined ? undefined : own(work.needed, params.need)
  const action = need ? paths.need(service, params.need!) : paths.newNeed(service)
  const anyway = <Checkbox form={form} name="alligevel" label={t.anyway} hint={t.anywayHint} />
  return (
    <BuildPage
      service={service}
      work={work}
      title={need ? need.title.da : t.new}
      crumbs={[{ label: t.title, href: paths.needed(service) }]}
      form={form}
      meanwhile={meanwhile}
    >
      <EditForm action={action} form={form} back={paths.needed(service)}>
        <Both form={form} name="titel" label={t.heading} hint={t.headingHint} />
        <Both form={form} name="tekst" label={t.text} rows={3} />
        <Radios
          form={form}
          name="videre"
          label={t.goOn}
          choices={[
            { value: 'ja', label: t.goOnYes },
            { value: 'nej', label: t.goOnNo, more: anyway },
          ]}
        />
        <TextArea
          form={form}
          name="istedet"
          label={t.instead}
          hint={t.insteadHint}
          rows={3}
          optional
        />
      </EditForm>
      {need && (
        <details class="why">
          <summary>{t.remove}</summary>
          <form method="post" action={paths.needRemoval(service, params.need!)}>
            <Button kind="bad" small>
              {t.remove}
            </Button>
          </form>
        </details>
      )}
    </BuildPage>
  )
}
