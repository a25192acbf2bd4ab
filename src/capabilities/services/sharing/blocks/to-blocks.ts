import type { Block, Data } from '../../../../merging/index.ts'
import { type Definition, type Part, type Question } from '../../definition.ts'
import { groupItems, withoutChoices, withoutParts } from './answers.ts'
import { dataOf, except } from './fields.ts'
import { named, once, recognised, shortHash } from './ids.ts'
import { ruleData } from './tables.ts'

const own = ['dialogue', 'data', 'rules', 'outcomes', 'tests', 'needed', 'documents', 'texts']

/**
 * A definition as blocks with permanent ids. What has no id of its own – a step, a rule written without one – is recognised
 * among the blocks it is `like`, and otherwise gets one from what it says.
 */
export function toBlocks(definition: Definition, like: readonly Block[] = []): Block[] {
  const { id: _, dialogue, data, rules, outcomes, receipt } = definition
  const make = maker()
  make('service', 'service', dataOf(except(definition, 'id', 'receipt', ...own)))
  for (const page of dialogue.pages) {
    const on = make('page', `page.${page.id}`, dataOf(except(page, 'questions')))
    for (const question of page.questions) questionBlocks(make, on, question, data)
  }
  for (const one of definition.documents ?? []) make('paper', `paper.${one.id}`, dataOf(one))
  make('outcomes', 'outcomes', dataOf(outcomes))
  for (const [id, need] of Object.entries(definition.needed ?? {}))
    make('need', `need.${named(id)}`, dataOf({ id, ...need }))
  for (const [id, text] of Object.entries(definition.texts ?? {}))
    make('text', `text.${id}`, dataOf({ id, text }))
  for (const type of rules.types ?? []) make('type', `type.${named(type.name)}`, dataOf({ type }))
  for (const one of rules.knowledge ?? [])
    make('knowledge', `knowledge.${named(one.id)}`, dataOf(one, sentences))
  for (const decision of rules.decisions) decisionBlocks(make, decision, like)
  for (const test of definition.tests ?? [])
    make('test', `test.${shortHash(test.name)}`, dataOf(test))
  const { contact, thanks } = receipt
  make('receipt', 'receipt', dataOf({ thanks, contact: contact.text, phone: contact.phone }))
  const steps = receipt.next.map((step) => dataOf(step))
  const known = recognised(
    steps,
    like.filter(({ type }) => type === 'step'),
  )
  steps.forEach((step, at) => make('step', known[at] ?? `step.${shortHash(step)}`, step))
  const rest = unasked(definition)
  if (rest) make('rest', 'rest', dataOf(rest))
  return make.blocks
}

const sentences = ['description', 'question']

type Make = ((type: string, id: string, data: Data) => string) & { blocks: Block[] }

function maker(): Make {
  const id = once()
  const blocks: Block[] = []
  const make = (type: string, wanted: string, data: Data) => {
    const block = { id: id(wanted), type, data: plain(data) }
    blocks.push(block)
    return block.id
  }
  return Object.assign(make, { blocks })
}

// As it is read from the database again: nothing in it is undefined.
const plain = (data: Data): Data => JSON.parse(JSON.stringify(data)) as Data

function questionBlocks(make: Make, on: string, question: Question, data: Definition['data']) {
  const { id, options, parts = [] } = question
  const schema = data.properties[id]
  const answer = withoutChoices(withoutParts(schema, parts), options)
  const required = data.required.includes(id)
  const fields = { in: on, ...except(question, 'options', 'parts'), required, ...answer }
  const asked = make('question', `question.${id}`, dataOf(fields))
  optionBlocks(make, asked, id, options)
  const items = groupItems(schema)
  for (const part of parts) {
    const known = items?.properties[part.id]
    const must = items?.required.includes(part.id) ?? false
    const inner = withoutChoices(known, part.options)
    const said = { in: asked, ...except(part, 'options'), required: must, ...inner }
    const made = make('part', `part.${id}.${part.id}`, dataOf(said))
    optionBlocks(make, made, `${id}.${part.id}`, part.options)
  }
}

function optionBlocks(make: Make, on: string, of: string, options: Part['options'] = []) {
  for (const option of options)
    make('option', `option.${of}.${named(option.value)}`, dataOf({ in: on, ...option }))
}

type Decision = Definition['rules']['decisions'][number]

function decisionBlocks(make: Make, decision: Decision, like: readonly Block[]) {
  const { logic } = decision
  if (logic?.kind !== 'table')
    return void make('decision', `decision.${named(decision.id)}`, dataOf(decision, sentences))
  const { table, ...frame } = logic
  const fields = { ...except(decision, 'logic'), table: frame, ...except(table, 'rules') }
  const on = make('decision', `decision.${named(decision.id)}`, dataOf(fields, sentences))
  const prefix = `rule.${named(decision.id)}.`
  const data = table.rules.map((rule) => ({ in: [on], ...ruleData(rule, table) }))
  const names = new Set(table.rules.flatMap(({ id }) => (id ? [`${prefix}${named(id)}`] : [])))
  const nameless = table.rules.flatMap(({ id }, at) => (id ? [] : [data[at]!]))
  const known = recognised(
    nameless,
    like.filter(({ id, data: { in: where } }) => !names.has(id) && String(where) === on),
  )
  table.rules.forEach(({ id }, at) => {
    const found = id ? `${prefix}${named(id)}` : known[nameless.indexOf(data[at]!)]
    const wanted = found ?? `${prefix}r${shortHash(except(data[at]!, 'in') as Data)}`
    // An id that two rules have cannot be the name of both.
    const free = make.blocks.some((block) => block.id === wanted)
      ? `${prefix}r${shortHash(data[at]!)}`
      : wanted
    make('rule', free, {
      ...data[at]!,
      id: [id && free === wanted ? id : free.slice(prefix.length)],
    })
  })
}

/** What may be answered that nobody asks; lint tells, and until then it is kept. */
function unasked({ dialogue, data }: Definition) {
  const asked = dialogue.pages.flatMap(({ questions }) => questions.map(({ id }) => id))
  const properties = except(data.properties, ...asked)
  const required = data.required.filter((id) => !asked.includes(id))
  return Object.keys(properties).length + required.length ? { properties, required } : undefined
}
