import { Button, Checkboxes, TextArea, TextField } from '../../../../../ui/form.tsx'
import type { Form } from '../../../../../ui/forms.ts'
import { Notice } from '../../../../../ui/parts.tsx'
import { EditForm } from '../../pages/frame.tsx'
import type { EditProps } from '../../routes/edit.ts'
import { type Column, decisionById, tableOf } from '../columns.ts'
import type { Told } from '../findings.ts'
import { columnsOf } from '../grid.ts'
import { tablePaths as paths } from '../paths.ts'
import { choicesOf, chosenName } from '../rule-form.ts'
import { TablePage, useTables } from './frame.tsx'

export type RuleMore = { found: Told[] }

/** One rule: each column with its choices, the reason, and the law. */
export function RulePage(props: EditProps<RuleMore>) {
  const { service, working, params, form, meanwhile, found } = props
  const { work } = working
  const t = useTables()
  const { ruleForm } = t
  const decision = decisionById(work, params.decision!)!
  const columns = columnsOf(work, decision, tableOf(decision)!)
  const isNew = params.rule === undefined
  const row = Number(params.rule)
  return (
    <TablePage
      service={service}
      work={work}
      decision={decision}
      title={isNew ? ruleForm.new : ruleForm.title(row + 1)}
      form={form}
      meanwhile={meanwhile}
    >
      {found.map(({ sentence, severity }) => (
        <Notice tone={severity === 'error' ? 'bad' : 'warn'} title={sentence} />
      ))}
      <EditForm
        action={
          isNew
            ? paths.newRule(service, decision.id)
            : paths.rule(service, decision.id, params.rule!)
        }
        form={form}
        back={paths.decision(service, decision.id)}
        save={ruleForm.save}
      >
        <section class="stack stack-l" aria-labelledby="naar">
          <h2 id="naar">{ruleForm.when}</h2>
          {columns.inputs.map((column, at) => (
            <Test form={form} column={column} at={at} />
          ))}
        </section>
        <section class="stack stack-l" aria-labelledby="saa">
          <h2 id="saa">{ruleForm.result}</h2>
          {columns.outputs.map((column, at) => (
            <Result form={form} column={column} at={at} />
          ))}
          <TextArea
            form={form}
            name="begrundelse"
            label={ruleForm.description}
            hint={ruleForm.descriptionHint}
            rows={2}
            optional
          />
          <TextField form={form} name="lov" label={t.form.law} hint={t.form.lawHint} optional />
          <TextField form={form} name="eli" label={t.form.eli} hint={t.form.eliHint} optional />
        </section>
        {!isNew && (
          <p>
            <Button kind="bad" small name="knap" value="fjern">
              {ruleForm.remove}
            </Button>
          </p>
        )}
      </EditForm>
    </TablePage>
  )
}

type CellProps = { form: Form<any>; column: Column; at: number }

function Test({ form, column, at }: CellProps) {
  const { ruleForm } = useTables()
  const choices = choicesOf(column).map(({ value, label }) => ({ value, label }))
  if (!choices.length) return <TextField form={form} name={`i${at}`} label={column.label} />
  return (
    <div class="stack">
      <Checkboxes
        form={form}
        name={chosenName(at)}
        label={column.label}
        hint={ruleForm.chooseHint}
        choices={choices}
      />
      <TextField
        form={form}
        name={`i${at}`}
        label={
          <>
            {ruleForm.or} <span class="vh">{column.label}</span>
          </>
        }
        optional
      />
    </div>
  )
}

const Result = ({ form, column, at }: CellProps) => (
  <TextField
    form={form}
    name={`o${at}`}
    label={column.label}
    hint={column.options.map(({ label }) => label).join(', ') || undefined}
  />
)
