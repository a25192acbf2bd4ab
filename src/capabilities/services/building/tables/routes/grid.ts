import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { mentions } from '../../../engine/names.ts'
import { notFound } from '../../../../../platform/errors.ts'
import { type Form, fill as fillForm } from '../../../../../ui/forms.ts'
import { openWorking } from '../../actions.ts'
import { builders } from '../../policy.ts'
import { edit, type Outcome, type Params } from '../../routes/edit.ts'
import { same, type Work } from '../../work.ts'
import { judgeExpression, namesIn } from '../cell.ts'
import { type Decision, decisionById, type Rule, type Table, tableOf } from '../columns.ts'
import {
  emptyTable,
  moveRule,
  putDecision,
  putRule,
  removeRule,
  withLogic,
  withTable,
} from '../edit.ts'
import { findingsIn, type Told } from '../findings.ts'
import { cellName, perPage, takeGrid } from '../grid.ts'
import { ruleMarks } from '../../../sharing/status.ts'
import { DecisionPage } from '../pages/decision.tsx'
import { LiveFindings } from '../pages/findings.tsx'
import { RulePage } from '../pages/rule.tsx'
import { tablePaths as paths } from '../paths.ts'
import { RuleForm, ruleFields, ruleFrom } from '../rule-form.ts'

const config = { for: [...builders] }
type Query = { fra?: string; hul?: string; gemt?: string }
const Grid = z.object({})

/** The rules of a decision: all of them as a grid, or one at a time. */
export function gridRoutes(app: FastifyInstance) {
  edit(app, {
    path: paths.decision(':service', ':decision'),
    schema: Grid,
    part: (work, { decision }) => decisionById(work, decision!),
    fields(work, { decision: id }) {
      const { logic } = decisionById(work, id!)!
      return { udtryk: logic?.kind === 'literal' ? logic.text : undefined }
    },
    apply(work, { decision: id }, _, form): Outcome {
      const decision = decisionById(work, id!)!
      const table = tableOf(decision)
      return table ? withGrid(work, decision, table, form) : withLiteral(work, decision, form)
    },
    page: DecisionPage,
    next({ service, decision: id }, work, form) {
      const here = paths.decision(service, id!)
      const [button, at] = String(form.values.knap ?? '').split(':')
      const rules = tableOf(decisionById(work, id!))?.rules.length ?? 0
      const from = Math.floor(rules / perPage) * perPage
      if (button === 'hul')
        // The address ends at the result that is to be written, so that is where one stands.
        return `${here}?fra=${from}&hul=${Number(at) || 0}#${cellName(rules, 'o', 0)}`
      if (button === 'op' || button === 'ned')
        return `${here}#regel-${Number(at) + (button === 'op' ? 0 : 2)}`
      return `${here}?gemt=ja`
    },
    more: async (tx, { work }, request) => {
      const decision = decisionById(work, (request.params as Params).decision!)!
      const found = findingsIn(work, decision)
      const { fra, hul, gemt } = request.query as Query
      return {
        found,
        marks: await ruleMarks(tx, work, decision.id),
        from: pageFrom(fra, decision),
        fill: found.filter(({ fill }) => fill)[Number(hul ?? -1)]?.fill,
        saved: gemt !== undefined && request.method === 'GET',
      }
    },
  })

  app.post(paths.live(':service', ':decision'), { config }, async (request, reply) => {
    const { service, decision: id } = request.params as Params
    const { work } = await request.read((tx) => openWorking(tx, service))
    const decision = decisionById(work, id!)
    const table = tableOf(decision)
    if (!decision || !table) throw notFound()
    const { values } = fillForm(Grid, request.body) as Form<any>
    const { table: typed, errors } = takeGrid(work, decision, table, values)
    const next = putDecision(work, withTable(decision, typed))
    const wrong = Object.entries(errors).map(([name, sentence]): Told => ({
      kind: 'feel',
      severity: 'error',
      sentence,
      rule: Number(/^r(\d+)/.exec(name)?.[1]),
    }))
    return reply.part(LiveFindings, {
      // Of a rule that cannot be read there is nothing else to say.
      found: [
        ...wrong,
        ...findingsIn(next, decision).filter(({ rule }) => !wrong.some((one) => one.rule === rule)),
      ],
      rows: typed.rules.length,
      span: table.inputs.length + table.outputs.length + 3,
    })
  })

  for (const path of [
    paths.newRule(':service', ':decision'),
    paths.rule(':service', ':decision', ':rule'),
  ]) {
    edit(app, {
      path,
      schema: RuleForm,
      part: (work, { decision, rule }) => {
        const table = tableOf(decisionById(work, decision!))
        return table && (rule === undefined ? null : ruleAt(table, rule))
      },
      fields(work, { decision: id, rule }) {
        const decision = decisionById(work, id!)!
        const table = tableOf(decision)!
        return ruleFields(work, decision, table, ruleAt(table, rule))
      },
      apply(work, { decision: id, rule: at }, data, form): Outcome {
        const decision = decisionById(work, id!)!
        const table = tableOf(decision)!
        const put = (changed: Table) => putDecision(work, withTable(decision, changed))
        const before = ruleAt(table, at)
        if (before && form.values.knap === 'fjern') return put(removeRule(table, Number(at)))
        const made = ruleFrom(work, decision, table, before, data, form)
        if ('errors' in made) return made
        if (!before && table.rules.some((one) => same(one, made))) return work
        return put(putRule(table, before ? Number(at) : table.rules.length, made))
      },
      page: RulePage,
      next: ({ service, decision, rule }) =>
        `${paths.decision(service, decision!)}?gemt=ja${rule === undefined ? '' : `#regel-${Number(rule) + 1}`}`,
      more: async (_, { work }, request) => {
        const { decision, rule } = request.params as Params
        const found = findingsIn(work, decisionById(work, decision!)!)
        return { found: found.filter((one) => rule !== undefined && one.rule === Number(rule)) }
      },
    })
  }
}

const ruleAt = ({ rules }: Table, at: string | undefined): Rule | undefined =>
  at !== undefined && /^\d{1,4}$/.test(at) ? rules[Number(at)] : undefined

/** The page of a table that a rule stands on; the empty line stands on the last. */
function pageFrom(fra: string | undefined, decision: Decision): number {
  const wanted = Math.floor((Number(fra) || 0) / perPage) * perPage
  const rules = tableOf(decision)?.rules.length ?? 0
  return Math.max(0, Math.min(wanted, Math.floor(rules / perPage) * perPage))
}

function withGrid(work: Work, decision: Decision, table: Table, form: Form<any>): Outcome {
  const { table: typed, errors } = takeGrid(work, decision, table, form.values)
  if (Object.keys(errors).length) return { errors }
  const [button, number] = String(form.values.knap ?? '').split(':')
  const at = Number(number)
  const changed =
    button === 'op' || button === 'ned'
      ? moveRule(typed, at, button === 'op' ? -1 : 1)
      : button === 'fjern'
        ? removeRule(typed, at)
        : typed
  return putDecision(work, withTable(decision, changed))
}

function withLiteral(work: Work, decision: Decision, form: Form<any>): Outcome {
  const names = namesIn(work)
  if (form.values.knap === 'tabel') {
    const used = [...mentions(decision.logic, names)].filter((name) => name !== decision.name)
    const inputs = used.map((expression) => ({ expression }))
    return putDecision(work, withTable(decision, emptyTable(inputs, decision.name)))
  }
  if (decision.logic && decision.logic.kind !== 'literal') return work
  const judged = judgeExpression(String(form.values.udtryk ?? '').trim(), undefined, names)
  if ('error' in judged) return { errors: { udtryk: judged.error } }
  return putDecision(
    work,
    withLogic(decision, { ...decision.logic, kind: 'literal', text: judged.feel }),
  )
}
