import type { FastifyInstance } from 'fastify'
import { edit, type Outcome, type Params } from '../../routes/edit.ts'
import { same } from '../../work.ts'
import { ColumnForm, columnFields, withColumn } from '../column-form.ts'
import { decisionById, type Table, tableOf } from '../columns.ts'
import { moveColumn, type Place, placeFrom, putDecision, removeColumn, withTable } from '../edit.ts'
import { ColumnPage } from '../pages/column.tsx'
import { tablePaths as paths } from '../paths.ts'

type Query = { slags?: string }

/** The columns of a table. */
export function columnRoutes(app: FastifyInstance) {
  for (const path of [
    paths.newColumn(':service', ':decision'),
    paths.column(':service', ':decision', ':column'),
  ]) {
    edit(app, {
      path,
      schema: ColumnForm,
      part: (work, { decision, column }) => {
        const table = tableOf(decisionById(work, decision!))
        if (!table || column === undefined) return table && null
        const place = placeFrom(column, table)
        return place && table[place.part][place.at]
      },
      fields(work, { decision, column }) {
        const table = tableOf(decisionById(work, decision!))!
        const place = placeFrom(column, table)
        return place ? columnFields(work, table, place) : { type: '' }
      },
      apply(work, { decision: id, column }, data, form): Outcome {
        const decision = decisionById(work, id!)!
        const table = tableOf(decision)!
        const place = placeFrom(column, table)
        const put = (changed: Table) => putDecision(work, withTable(decision, changed))
        const { knap } = form.values
        if (place && knap === 'fjern')
          return table.outputs.length === 1 && place.part === 'outputs'
            ? work
            : put(removeColumn(table, place))
        if (place && (knap === 'venstre' || knap === 'hoejre'))
          return put(moveColumn(table, place, knap === 'venstre' ? -1 : 1))
        const part = place?.part ?? partOf(form.values.ser)
        const made = withColumn(work, decision, table, part, place, data)
        if ('errors' in made) return made
        // Sent twice, it is the column that was made.
        const fresh = made[part].at(-1)
        if (!place && table[part].some((one) => same(one, fresh))) return work
        return put(made)
      },
      page: ColumnPage,
      next: ({ service, decision }) => paths.decision(service, decision!),
      more: async (_, { work }, request) => {
        const { decision, column } = request.params as Params
        const place = placeFrom(column, tableOf(decisionById(work, decision!)))
        const { slags } = request.query as Query
        return {
          part: place?.part ?? (slags === 'ud' ? ('outputs' as const) : ('inputs' as const)),
        }
      },
    })
  }
}

/** The form of a result has no choice of what to look at. */
const partOf = (source: string | undefined): Place['part'] =>
  source === undefined ? 'outputs' : 'inputs'
