import { questionsIn } from '../condition.ts'
import type { AnswerSchema } from '../data.ts'
import type { Definition, Page, Part, Question, Text } from '../definition.ts'

/** What stands in the way of publishing, each as a sentence for the author. Empty when nothing does. */
export function lint(definition: Definition): string[] {
  const { pages } = definition.dialogue
  const questions = pages.flatMap((page) => page.questions)
  const problems: string[] = []
  const say = (problem: string) => void problems.push(problem)

  twice(pages.map(({ id }) => id)).forEach((id) => say(`Two pages are called ${id}`))
  twice(questions.map(({ id }) => id)).forEach((id) => say(`Two questions have the id ${id}`))
  for (const { id } of pages) if (reserved.has(id)) say(`A page cannot be called ${id}`)

  const properties = definition.data.properties
  for (const { id } of questions) if (!properties[id]) say(`The question ${id} has no data`)
  for (const id of Object.keys(properties)) {
    if (!questions.some((question) => question.id === id))
      say(`The data has ${id}, which nobody asks for`)
  }
  for (const id of definition.data.required)
    if (!properties[id]) say(`${id} is required, but is not in the data`)
  for (const question of questions) fits(question, properties[question.id]).forEach(say)

  conditions(definition, questions).forEach(say)
  decisions(definition, questions).forEach(say)
  for (const { where, text } of textsOf(definition)) {
    for (const name of placeholders(text)) {
      if (!questions.some(({ id }) => id === name) && !(name in definition.decisions)) {
        say(`${where} names {${name}}, which is neither a question nor a decision`)
      }
    }
  }
  const asks = (widget: Question['widget']) =>
    questions.filter((question) => question.widget === widget)
  if (asks('appointment').length > 1) say('A service books one appointment')
  if (asks('appointment').length && !definition.decisions.meeting)
    say('An appointment needs the decision "meeting"')
  if (!asks('appointment').length && definition.decisions.meeting)
    say('The decision "meeting" needs a question that books it')
  if (pages[0]!.questions.some(({ widget }) => widget === 'person')) {
    say(
      'The first page cannot ask for what a register knows: it is looked up on the way to the page',
    )
  }
  return problems
}

const reserved = new Set(['tjek', 'send', 'slet', 'begynd'])

const twice = (ids: string[]) => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]

/** Whether a question's widget can ask for what its data says, and has the words it needs. */
function fits(question: Question, schema: AnswerSchema | undefined): string[] {
  if (!schema) return []
  const { id, widget, parts = [], item } = question
  const wrong = [`The question ${id} asks with ${widget}, which does not give what its data says`]
  if ('$ref' in schema) return schema.$ref === `#/$defs/${widget}` ? [] : wrong
  if (widget === 'file') return schema.type === 'array' && '$ref' in schema.items ? [] : wrong
  if (widget === 'group') {
    if (schema.type !== 'array' || !('properties' in schema.items)) return wrong
    const { properties, required } = schema.items
    return [
      ...(item ? [] : [`The group ${id} does not say what one of it is called`]),
      ...twice(parts.map((part) => part.id)).map(
        (part) => `Two parts of ${id} have the id ${part}`,
      ),
      ...parts.flatMap((part) =>
        properties[part.id]
          ? fits(part as Question, properties[part.id])
          : [`${id}.${part.id} has no data`],
      ),
      ...[...Object.keys(properties), ...required]
        .filter((name) => !parts.some((part) => part.id === name))
        .map((name) => `The data has ${id}.${name}, which nobody asks for`),
    ]
  }
  return fitsSimple(
    question,
    schema as { type: string; enum?: string[]; maxLength?: number; items?: { enum?: string[] } },
    wrong,
  )
}

const typeOf: Partial<Record<Question['widget'], string>> = {
  number: 'number',
  'yes-no': 'boolean',
  choices: 'array',
}

type Loose = {
  type: string
  enum?: string[]
  format?: string
  maxLength?: number
  items?: { enum?: string[] }
}

function fitsSimple(
  { id, widget, options = [] }: Question | Part,
  schema: Loose,
  wrong: string[],
): string[] {
  if ((typeOf[widget] ?? 'string') !== schema.type) return wrong
  if (['address', 'contact', 'person', 'appointment'].includes(widget)) return wrong
  if (widget === 'date' && schema.format !== 'date') return wrong
  if (['text', 'long-text'].includes(widget) && !schema.maxLength)
    return [`The text ${id} has no greatest length`]
  if (widget !== 'choice' && widget !== 'choices') return []
  const allowed = (schema.enum ?? schema.items?.enum ?? []).toSorted()
  const offered = options.map(({ value }) => value)
  if (twice(offered).length) return [`The question ${id} offers the same choice twice`]
  return allowed.join('\n') === offered.toSorted().join('\n')
    ? []
    : [`The choices of ${id} are not those of its data`]
}

/** A condition may look at earlier pages only: so there is no circle, and a page does not change under one's hands. */
function conditions(definition: Definition, questions: Question[]): string[] {
  const problems: string[] = []
  const earlier = new Set<string>()
  const known = new Set(questions.map(({ id }) => id))
  const judge = (where: string, page: Page | undefined, names: string[]) => {
    for (const name of names) {
      if (!known.has(name)) problems.push(`${where} looks at ${name}, which nobody asks for`)
      else if (page && !earlier.has(name))
        problems.push(`${where} looks at ${name}, which is asked later or on the same page`)
    }
  }
  for (const page of definition.dialogue.pages) {
    if (page.when) judge(`The page ${page.id}`, page, questionsIn(page.when))
    for (const { id, when } of page.questions)
      if (when) judge(`The question ${id}`, page, questionsIn(when))
    for (const { id } of page.questions) earlier.add(id)
  }
  for (const [name, rows] of Object.entries(definition.decisions)) {
    for (const { when } of rows ?? [])
      if (when) judge(`The decision ${name}`, undefined, questionsIn(when))
  }
  for (const { title, when } of definition.receipt.next)
    if (when) judge(`The step "${title.da}"`, undefined, questionsIn(when))
  return problems
}

function decisions(definition: Definition, questions: Question[]): string[] {
  const problems: string[] = []
  for (const [name, rows] of Object.entries(definition.decisions)) {
    if (name === 'documents' || !rows) continue
    const always = rows.findIndex(({ when }) => !when)
    if (always === -1)
      problems.push(
        `The decision ${name} has no last row without a condition, so it may have no answer`,
      )
    else if (always < rows.length - 1)
      problems.push(`The decision ${name} has rows that are never reached`)
  }
  const documents = definition.decisions.documents ?? []
  for (const { result } of documents) {
    const asked = questions.find(({ id }) => id === result.question)
    if (result.question && asked?.widget !== 'file')
      problems.push(`The document ${result.id} is sent by ${result.question}, which takes no files`)
  }
  return problems
}

/** Every text with a name of where it stands. */
function textsOf(value: unknown, where = ''): { where: string; text: Text }[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => textsOf(one, `${where}[${index}]`))
  if (value === null || typeof value !== 'object') return []
  if ('da' in value && typeof value.da === 'string') return [{ where, text: value as Text }]
  return Object.entries(value).flatMap(([name, inner]) =>
    textsOf(inner, where ? `${where}.${name}` : name),
  )
}

const placeholders = (text: Text) =>
  [text.da, text.en ?? ''].flatMap((words) =>
    [...words.matchAll(/\{(\w+)(?:\.\w+)?\}/g)].map(([, name]) => name!),
  )
