import { Button, Radios, Select, TextArea, TextField } from '../../../../../ui/form.tsx'
import { EditForm } from '../../pages/frame.tsx'
import type { EditProps } from '../../routes/edit.ts'
import type { Work } from '../../work.ts'
import { own } from '../column-form.ts'
import { type Decision, decidingQuestions, decisionById, inputColumn, tableOf } from '../columns.ts'
import { type Place, placeFrom } from '../edit.ts'
import { tablePaths as paths } from '../paths.ts'
import { TablePage, useTables } from './frame.tsx'

export type ColumnMore = { part: Place['part'] }

/** A column of a table: what it looks at or gives, and what may stand in it. */
export function ColumnPage(props: EditProps<ColumnMore>) {
  const { service, working, params, form, meanwhile, part } = props
  const { work } = working
  const t = useTables()
  const { columnForm } = t
  const decision = decisionById(work, params.decision!)!
  const table = tableOf(decision)!
  const place = placeFrom(params.column, table)
  const back = paths.decision(service, decision.id)
  const title = part === 'inputs' ? columnForm.input : columnForm.output
  const action = place
    ? paths.column(service, decision.id, params.column!)
    : `${paths.newColumn(service, decision.id)}?slags=${part === 'inputs' ? 'ind' : 'ud'}`
  return (
    <TablePage
      service={service}
      work={work}
      decision={decision}
      title={title}
      form={form}
      meanwhile={meanwhile}
    >
      <EditForm action={action} form={form} back={back} save={columnForm.save}>
        {part === 'inputs' ? (
          <Source form={form} work={work} decision={decision} />
        ) : (
          (table.outputs.length > 1 || !place) && (
            <TextField
              form={form}
              name="navn"
              label={columnForm.outputName}
              hint={columnForm.outputNameHint}
              width={8}
            />
          )
        )}
        <TextField
          form={form}
          name="overskrift"
          label={columnForm.label}
          hint={columnForm.labelHint}
          optional
        />
        <Radios
          form={form}
          name="type"
          label={columnForm.type}
          inline
          choices={Object.entries(columnForm.types).map(([value, label]) => ({ value, label }))}
        />
        <TextArea
          form={form}
          name="vaerdier"
          label={columnForm.values}
          hint={valuesHint(work, form.values.ser, columnForm)}
          rows={4}
          optional
        />
        {part === 'outputs' && (
          <TextField form={form} name="ellers" label={columnForm.default} optional />
        )}
        {place && <Move place={place} table={table} />}
      </EditForm>
    </TablePage>
  )
}

type Words = ReturnType<typeof useTables>['columnForm']

function valuesHint(work: Work, source: string | undefined, words: Words): string {
  const options = source ? inputColumn(work, { expression: source }).options : []
  const names = options.map(({ label }) => label).join(', ')
  return options.length ? `${words.valuesHint} ${words.valuesFrom(names)}` : words.valuesHint
}

function Source({
  form,
  work,
  decision,
}: Pick<EditProps, 'form'> & { work: Work; decision: Decision }) {
  const { columnForm } = useTables()
  const questions = decidingQuestions(work).map(({ id, label, fact }) => ({
    value: id,
    label: `${label.da}${fact ? ` (${columnForm.register})` : ''}`,
  }))
  const others = work.rules.decisions
    .filter(({ id }) => id !== decision.id)
    .map(({ name }) => ({ value: name, label: `${columnForm.decision}: ${name}` }))
  return (
    <>
      <Select
        form={form}
        name="ser"
        label={columnForm.source}
        choices={[...questions, ...others, { value: own, label: columnForm.own }]}
      />
      <TextField
        form={form}
        name="udtryk"
        label={columnForm.expression}
        hint={columnForm.expressionHint}
        optional
      />
    </>
  )
}

function Move({ place, table }: { place: Place; table: NonNullable<ReturnType<typeof tableOf>> }) {
  const { columnForm } = useTables()
  const last = table[place.part].length - 1
  const button = (value: string, label: string, kind: 2 | 'bad' = 2) => (
    <Button kind={kind} small name="knap" value={value}>
      {label}
    </Button>
  )
  return (
    <p class="cluster">
      {place.at > 0 && button('venstre', columnForm.left)}
      {place.at < last && button('hoejre', columnForm.right)}
      {(place.part === 'inputs' || last > 0) && button('fjern', columnForm.remove, 'bad')}
    </p>
  )
}
