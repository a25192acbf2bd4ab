import { Button, ButtonLink, Radios, TextArea, TextField } from '../../../../ui/form.tsx'
import { type Form, problems } from '../../../../ui/forms.ts'
import { StaffPage } from '../../../../ui/page.tsx'
import { buildingPaths as paths } from '../paths.ts'
import { useBuilding } from './frame.tsx'

/** The value of 'another team'. */
export const otherTeam = '-'

/** Five answers that make a service. */
export function NewServicePage({ form, teams }: { form: Form<any>; teams: string[] }) {
  const t = useBuilding()
  const { start } = t
  const another = (
    <TextField form={form} name="andet" label={start.otherTeamName} hint={start.otherTeamHint} />
  )
  return (
    <StaffPage
      title={start.title}
      lead={start.lead}
      current={paths.services()}
      breadcrumb={[{ label: t.builder, href: paths.services() }]}
      errors={problems(form)}
    >
      <form method="post" action={paths.start()} class="stack stack-l measure" noValidate>
        <TextField form={form} name="navn" label={start.name} hint={start.nameHint} />
        <TextArea
          form={form}
          name="formaal"
          label={start.summary}
          hint={start.summaryHint}
          rows={2}
        />
        <TextField form={form} name="side" label={start.firstPage} hint={start.firstPageHint} />
        <Radios
          form={form}
          name="login"
          label={start.login}
          choices={(['substantial', 'none'] as const).map((value) => ({
            value,
            label: start.logins[value],
            hint: start.loginHints[value],
          }))}
        />
        <Radios
          form={form}
          name="team"
          label={start.team}
          choices={[
            ...teams.map((value) => ({ value, label: value })),
            { value: otherTeam, label: start.otherTeam, more: another },
          ]}
        />
        <p class="cluster">
          <Button>{start.begin}</Button>
          <ButtonLink href={paths.services()} kind={2}>
            {t.back}
          </ButtonLink>
        </p>
      </form>
    </StaffPage>
  )
}
