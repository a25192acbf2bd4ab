import { NumberField, Radios, TextArea, TextField } from '../../../../ui/form.tsx'
import { buildingPaths as paths } from '../paths.ts'
import type { EditProps } from '../routes/edit.ts'
import { Both, BuildPage, EditForm, useBuilding } from './frame.tsx'

export type AboutMore = { kle: string; published: boolean }

/** What citizens see before they begin, and what the case takes with it. */
export function AboutPage({
  service,
  working: { work },
  form,
  meanwhile,
  kle,
  published,
}: EditProps<AboutMore>) {
  const t = useBuilding()
  const { about } = t
  return (
    <BuildPage
      service={service}
      work={work}
      title={about.title}
      lead={about.lead}
      form={form}
      meanwhile={meanwhile}
    >
      <EditForm action={paths.about(service)} form={form} back={paths.service(service)}>
        <p class="meta">{t.englishWaits}</p>
        <Both form={form} name="navn" label={about.name} hint={about.nameHint} />
        <Both form={form} name="formaal" label={about.summary} hint={about.summaryHint} rows={2} />
        <Both form={form} name="udbytte" label={about.outcome} hint={about.outcomeHint} rows={2} />
        <Both form={form} name="klar" label={about.ready} hint={about.readyHint} rows={3} />
        <Both form={form} name="harvi" label={about.have} rows={2} optional />
        <NumberField
          form={form}
          name="minutter"
          label={about.minutes}
          inputmode="numeric"
          width={4}
        />
        <TextField form={form} name="ord" label={about.words} hint={about.wordsHint} />
        <Radios
          form={form}
          name="login"
          label={about.login}
          choices={Object.entries(about.logins).map(([value, label]) => ({ value, label }))}
        />
        <TextArea
          form={form}
          name="fuldmagter"
          label={about.powers}
          hint={about.powersHint}
          rows={2}
          optional
        />
        <TextField
          form={form}
          name="kle"
          label={about.kle}
          hint={`${about.kleHint} ${kle ? about.kleUsed(kle) : ''}`.trim()}
          width={8}
        />
        <TextField
          form={form}
          name="begynd"
          label={about.prefix}
          hint={about.prefixHint}
          width={6}
        />
        <NumberField
          form={form}
          name="forside"
          label={about.popular}
          hint={about.popularHint}
          inputmode="numeric"
          width={4}
          optional
        />
        {published ? (
          <p class="meta">{about.slugFixed(work.slug)}</p>
        ) : (
          <TextField form={form} name="adresse" label={about.slug} hint={about.slugHint} />
        )}
      </EditForm>
    </BuildPage>
  )
}
