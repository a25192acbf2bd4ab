import type { ComponentChildren } from 'preact'
import type { Work } from '../work.ts'
import { useBuilding } from './frame.tsx'

type Decision = Work['rules']['decisions'][number]
type Logic = NonNullable<Decision['logic']>

/** A decision as it stands, to be read. */
export function RulesView({ decision }: { decision: Decision }) {
  const { outcome } = useBuilding()
  const { logic, description } = decision
  return (
    <section class="stack" aria-labelledby="reglerne">
      <h2 id="reglerne">{outcome.table}</h2>
      {description && <p class="measure">{description}</p>}
      {logic && <LogicView logic={logic} />}
    </section>
  )
}

function LogicView({ logic }: { logic: Logic }): ComponentChildren {
  const { outcome } = useBuilding()
  switch (logic.kind) {
    case 'table':
      return <TableView table={logic.table} />
    case 'literal':
      return (
        <p class="measure">
          <code>{logic.text}</code>
        </p>
      )
    case 'context':
      return (
        <dl class="summary">
          {logic.entries.map(({ name, value }) => (
            <div>
              <dt>{name ?? outcome.result}</dt>
              <dd>{value && <LogicView logic={value} />}</dd>
            </div>
          ))}
        </dl>
      )
    default:
      return <p>{outcome.composed}</p>
  }
}

type Table = Extract<Logic, { kind: 'table' }>['table']

function TableView({ table }: { table: Table }) {
  const { outcome } = useBuilding()
  const columns = [
    ...table.inputs.map(({ label, expression }) => label ?? expression),
    ...table.outputs.map(({ label, name }) => label ?? name ?? outcome.result),
  ]
  return (
    <table class="table table-dense">
      <caption class="vh">{outcome.table}</caption>
      <thead>
        <tr>
          <th scope="col">{outcome.rule}</th>
          {columns.map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rules.map(({ inputs, outputs }, at) => (
          <tr>
            <th scope="row">{at + 1}</th>
            {[...inputs, ...outputs].map((cell, place) => (
              <td data-th={columns[place]}>{cell === '-' || !cell ? outcome.any : cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
