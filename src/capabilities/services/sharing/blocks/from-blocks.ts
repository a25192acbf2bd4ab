import type { Block } from '../../../../merging/index.ts'
import type { Definition } from '../../definition.ts'
import { withChoices } from './answers.ts'
import { except, fieldsOf, parentOf } from './fields.ts'
import { ruleOf } from './tables.ts'

/** A block that what it belongs to is gone from under, or a rule whose table has got other columns. */
export type Loose =
  | { readonly what: 'orphan'; readonly block: Block }
  | { readonly what: 'misfit'; readonly block: Block; readonly columns: readonly string[] }

/** A service made of blocks, whether it holds or not, and what found no place in it as it was. */
export type Assembled = { readonly definition: Definition; readonly loose: readonly Loose[] }

type Fields = Record<string, unknown>

/** The definition that blocks say. Its shape is what they give: whether it is whole is for the schema and lint to tell. */
export function fromBlocks(id: string, blocks: readonly Block[]): Assembled {
  const there = new Set(blocks.map((block) => block.id))
  const whole = placed(blocks, there)
  const loose: Loose[] = blocks
    .filter((block) => !whole.has(block.id))
    .map((block) => ({ what: 'orphan', block }))
  const kept = blocks.filter((block) => whole.has(block.id))
  const of = (type: string) => kept.filter((block) => block.type === type)
  const under = (type: string, parent: string) =>
    of(type).filter((block) => parentOf(block) === parent)
  const say = (block: Block): Fields => except(fieldsOf(block.data), 'in')
  const one = (type: string): Fields => Object.assign({}, ...of(type).map(say))

  const answers: Answers = { properties: {}, required: [] }
  const asked = (block: Block): Fields => {
    const fields = say(block)
    const options = some(under('option', block.id).map(say))
    const parts = under('part', block.id)
    const inner: Answers = { properties: {}, required: [] }
    const said = parts.map((part) => {
      const own = say(part)
      const choices = some(under('option', part.id).map(say))
      note(inner, own, withChoices(own, choices as never))
      return given({ ...except(own, ...beside), options: choices })
    })
    note(answers, fields, grouped(withChoices(fields, options as never), inner))
    return given({ ...except(fields, ...beside), options, parts: some(said) })
  }
  const pages = of('page').map((page) => ({
    ...say(page),
    questions: under('question', page.id).map(asked),
  }))
  const decisions = of('decision').map((decision) => {
    const { table: frame, ...fields } = say(decision)
    if (!frame) return fields
    const { rest, table } = apart(fields)
    const rules = under('rule', decision.id).map((block) => {
      const { rule, misfits } = ruleOf(block.data, table as never)
      if (misfits.length) loose.push({ what: 'misfit', block, columns: misfits })
      return rule
    })
    return { ...rest, logic: { ...(frame as object), table: { ...table, rules } } }
  })
  const rest = one('rest')
  const { thanks, contact, phone } = one('receipt')
  const definition = given({
    ...one('service'),
    id,
    data: {
      properties: { ...answers.properties, ...(rest.properties as object) },
      required: [...answers.required, ...((rest.required as string[]) ?? [])],
    },
    dialogue: { pages },
    rules: given({
      types: some(of('type').map((block) => say(block).type)),
      decisions,
      knowledge: some(of('knowledge').map(say)),
    }),
    outcomes: one('outcomes'),
    tests: some(of('test').map(say)),
    needed: someIn(
      of('need')
        .map(say)
        .map(({ id, ...need }) => [String(id), need]),
    ),
    documents: some(of('paper').map(say)),
    texts: Object.fromEntries(
      of('text')
        .map(say)
        .map(({ id, text }) => [String(id), text]),
    ),
    receipt: {
      thanks,
      next: of('step').map(say),
      contact: given({ text: contact, phone }),
    },
  })
  return { definition: definition as never, loose }
}

/** The blocks that belong to nothing, or to something that has a place itself. */
function placed(blocks: readonly Block[], there: ReadonlySet<string>): ReadonlySet<string> {
  const parents = new Map(blocks.map((block) => [block.id, parentOf(block)]))
  const stands = (id: string | undefined, depth = 0): boolean =>
    id === undefined || (depth < 4 && there.has(id) && stands(parents.get(id), depth + 1))
  return new Set([...there].filter((id) => stands(id)))
}

type Answers = { properties: Record<string, unknown>; required: string[] }

/** Fields of a question's block that say what may be answered, not how it is asked. */
const beside = ['required', 'answer', 'choices']

function note(answers: Answers, { id, required }: Fields, schema: unknown) {
  if (schema !== undefined) answers.properties[String(id)] = schema
  if (required) answers.required.push(String(id))
}

function grouped(schema: unknown, { properties, required }: Answers): unknown {
  const { items } = (schema ?? {}) as { items?: { properties?: object; required?: string[] } }
  if (!items?.properties) return schema
  const all = {
    ...items,
    properties: { ...properties, ...items.properties },
    required: [...required, ...(items.required ?? [])],
  }
  return { ...(schema as object), items: all }
}

const ofTable = ['hitPolicy', 'aggregation', 'inputs', 'outputs', 'annotations']

/** What a decision says of its table, apart from the rest. */
const apart = (fields: Fields) => ({
  rest: except(fields, ...ofTable),
  table: Object.fromEntries(Object.entries(fields).filter(([name]) => ofTable.includes(name))),
})

const some = <T>(list: T[]): T[] | undefined => (list.length ? list : undefined)
const someIn = (entries: [string, unknown][]) =>
  entries.length ? Object.fromEntries(entries) : undefined
const given = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
