import type { Work } from '../work.ts'
import { useBuilding } from './frame.tsx'

type Decision = Work['rules']['decisions'][number]

/** A decision as it stands, to be read. */
export function RulesView({ decision }: { decision: Decision }) {
  const { outcome } = useBuilding()
  const { logic } = decision
  return (
    <section class="stack" aria-labelledby="reglerne">
      <h2 id="reglerne">{outcome.table}</h2>
      {decision.description && <p>{decision.description}</p>}
      {logic?.kind === 'table' && <TableView table={logic.table} />}
      {logic?.kind === 'literal' && (
        <p class="measure">
          <code>{logic.text}</code>
        </p>
      )}
    </section>
  )
}

type Table = Extract<NonNullable<Decision['logic']>, { kind: 'table' }>['table']

function TableView({ table }: { table: Table }) {
  const { outcome } = useBuilding()
  const columns = [
    ...table.inputs.map(({ label, expression }) => label ?? expression),
    ...table.outputs.map(({ label, name }) => label ?? name ?? outcome.title),
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
