import type { ComponentChildren } from 'preact'
import { Checkboxes, NumberField, Radios, TextField } from '../../../../ui/form.tsx'
import type { Form } from '../../../../ui/forms.ts'
import { Notice } from '../../../../ui/parts.tsx'
import { isNeeded, wayOf } from '../edit/outcomes.ts'
import { allQuestions } from '../edit/pages.ts'
import type { OutcomeName } from '../outcome-form.ts'
import { buildingPaths as paths } from '../paths.ts'
import type { EditProps } from '../routes/edit.ts'
import { Both, BuildPage, EditForm, useBuilding } from './frame.tsx'
import { tablePaths } from '../tables/paths.ts'
import { RulesView } from './rules-view.tsx'

/** How one outcome comes about. */
export function OutcomePage(props: EditProps<{ teams: string[] }>) {
  const { service, working, params, form, meanwhile, teams } = props
  const { work } = working
  const { outcome } = useBuilding()
  const name = params.outcome as OutcomeName
  const way = wayOf(work, name)
  const noTexts = name === 'needed' && !Object.keys(work.needed ?? {}).length
  const questions = allQuestions(work).filter(({ widget }) => !notDeciding.includes(widget))
  const table =
    way.kind === 'rules' ? (
      <p>
        <a href={tablePaths.decision(service, way.decision.id)}>
          {outcome.rulesIn(way.decision.name)}
        </a>{' '}
        {outcome.replaced}
      </p>
    ) : (
      <Checkboxes
        form={form}
        name="svar"
        label={outcome.inputs}
        hint={outcome.inputsHint}
        choices={questions.map(({ id, label }) => ({ value: id, label: label.da }))}
      />
    )
  const ways = [
    ...(isNeeded(name) ? [] : [{ value: 'ingen', label: outcome.none }]),
    ...(name === 'needed'
      ? []
      : [
          {
            value: 'fast',
            label: outcome.fixed,
            more: <Fixed name={name} form={form} teams={teams} />,
          },
        ]),
    ...(noTexts ? [] : [{ value: 'efter', label: outcome.rules, more: table }]),
  ]
  return (
    <BuildPage
      service={service}
      work={work}
      title={outcome.names[name]}
      crumbs={[{ label: outcome.title, href: paths.outcomes(service) }]}
      form={form}
      meanwhile={meanwhile}
    >
      {noTexts && (
        <Notice tone="info" title={outcome.needsTexts}>
          <p>
            <a href={paths.needed(service)}>{useBuilding().needed.title}</a>
          </p>
        </Notice>
      )}
      <EditForm
        action={paths.outcome(service, name)}
        form={form}
        back={paths.outcomes(service)}
        narrow
      >
        <Radios form={form} name="hvordan" label={outcome.how} choices={ways} />
      </EditForm>
      {way.kind === 'rules' && <RulesView decision={way.decision} />}
    </BuildPage>
  )
}

/** What can decide nothing: papers, times and how to reach somebody. */
const notDeciding = ['file', 'appointment', 'contact', 'long-text']

type FixedProps = { name: OutcomeName; form: Form<any>; teams: string[] }

function Fixed({ name, form, teams }: FixedProps): ComponentChildren {
  const { outcome } = useBuilding()
  switch (name) {
    case 'title':
    case 'documentsIntro':
      return <Both form={form} name="tekst" label={outcome.text} hint={outcome.textHint} />
    case 'team':
      return (
        <TextField
          form={form}
          name="team"
          label={outcome.team}
          hint={outcome.teamHint(teams.join(', '))}
        />
      )
    case 'deadline':
      return (
        <NumberField form={form} name="dage" label={outcome.deadlineDays} inputmode="numeric" />
      )
    case 'subject':
      return <TextField form={form} name="kle" label={outcome.kle} width={8} />
    case 'fee':
      return (
        <div class="stack">
          <NumberField form={form} name="kroner" label={outcome.price} unit="kr." />
          <Both form={form} name="tekst" label={outcome.priceText} />
        </div>
      )
    case 'meeting':
      return <Meeting form={form} />
    default:
      return undefined
  }
}

function Meeting({ form }: { form: Form<any> }) {
  const { outcome } = useBuilding()
  return (
    <div class="stack">
      <TextField form={form} name="slags" label={outcome.kind} hint={outcome.kindHint} />
      <NumberField form={form} name="minutter" label={outcome.minutes} inputmode="numeric" />
      <Radios
        form={form}
        name="sted"
        label={outcome.place}
        inline
        choices={Object.entries(outcome.places).map(([value, label]) => ({ value, label }))}
      />
      <TextField form={form} name="kompetence" label={outcome.competence} optional />
    </div>
  )
}
