import { Checkbox, Radios, TextArea } from '../../../../ui/form.tsx'
import { buildingPaths as paths } from '../paths.ts'
import type { EditProps } from '../routes/edit.ts'
import { own, type Working } from '../work.ts'
import { Both, BuildPage, EditForm, useBuilding } from './frame.tsx'
import { PartList } from './part-list.tsx'
import { RemovePart } from './remove-part.tsx'

/** The answers one can get to whether one needs the service at all. */
export function NeededPage({ working }: { working: Working }) {
  const { needed: t } = useBuilding()
  const { serviceId: service, work } = working
  return (
    <PartList
      working={working}
      words={t}
      newHref={paths.newNeed(service)}
      parts={Object.entries(work.needed ?? {}).map(([id, { title, goOn }]) => ({
        href: paths.need(service, id),
        label: title.da,
        meta: goOn ? t.goesOn : t.ends,
      }))}
      rules={{ href: paths.outcome(service, 'needed'), label: t.rules }}
    />
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
      {need && <RemovePart action={paths.needRemoval(service, params.need!)} label={t.remove} />}
    </BuildPage>
  )
}
