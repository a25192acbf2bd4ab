import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AnswerSchema } from './data.ts'
import { Decision, Knowledge, TypeDefinition } from './decision.ts'
import { Document, Needed, outcomeNames, Outcomes } from './outcomes.ts'
import { propertyFacts } from './property.ts'
import { personFacts } from './register.ts'
import { Condition, Id, Slug, Text } from './text.ts'

export { inLanguage, Text } from './text.ts'
export type { Document, Needed, OutcomeName, Outcomes } from './outcomes.ts'

const Option = z.strictObject({
  value: z.string().min(1),
  label: Text,
  hint: Text.optional(),
  /** How the answer stands in a sentence: 'en carport'. Without it, the label. */
  phrase: Text.optional(),
})

const asked = {
  /** Stable per meaning: the same question has the same id in every version and every service. Its name in the rules. */
  id: Id,
  label: Text,
  hint: Text.optional(),
  /** What the answer is called on the summary and on the case, when the label is a whole question. */
  short: Text.optional(),
  /** What we say when it is not answered: 'Vælg en tid til mødet'. */
  missing: Text.optional(),
  options: z.array(Option).optional(),
  /** What a number counts: 'm²'. */
  unit: Text.optional(),
}

/** Ways to answer in one field: the only ones inside a group. */
export const simpleWidgets = [
  'text',
  'long-text',
  'number',
  'yes-no',
  'choice',
  'choices',
  'date',
  'email',
  'phone',
] as const

/** A question inside a repeatable group. */
const Part = z.strictObject({ ...asked, widget: z.enum(simpleWidgets) })
export type Part = z.infer<typeof Part>

/**
 * Facts that need not be asked for: of the one whose matter it is (from the login, and from CPR), and of the property that
 * the answer to the first address question names.
 */
export const facts = [...personFacts, ...propertyFacts] as const
export type Fact = (typeof facts)[number]

const Question = z.strictObject({
  ...asked,
  widget: z.enum([
    ...simpleWidgets,
    'address',
    'file',
    'group',
    'appointment',
    'contact',
    'person',
  ]),
  /** Why we ask: shown under the question. */
  why: Text.optional(),
  purpose: Text.optional(),
  /** The law that lets us ask, with an ELI address where there is one. */
  legalBasis: z.strictObject({ text: Text, eli: z.url().optional() }).optional(),
  /** Where the answer is looked for, best first. What an earlier case has stands in the field until it is confirmed. */
  source: z
    .array(z.enum(['register', 'earlier', 'citizen']))
    .min(1)
    .default(['citizen']),
  /** How many months old an answer in an earlier case may be to stand there. Without it, 12. */
  earlierMonths: z.int().min(1).max(60).optional(),
  sensitivity: z.enum(['ordinary', 'confidential', 'sensitive']).default('ordinary'),
  /** How long the answer is kept: with the case, or so many days after the submission. */
  retention: z.union([z.literal('case'), z.strictObject({ days: z.int().min(1) })]).default('case'),
  /** Only when this holds over the answers of earlier pages. */
  when: Condition.optional(),
  /** Asked even when no outcome can change by it: the caseworker needs to know. */
  always: z.boolean().optional(),
  /** What a register or the login can answer instead of the person. */
  fact: z.enum(facts).optional(),
  /** Counted up by the author when the words came to mean something else: then open drafts are asked again. */
  meaning: z.int().min(1).optional(),
  /** For a group: its questions, and what one of them is called. */
  parts: z.array(Part).optional(),
  item: Text.optional(),
  /** For files: types and endings for the file dialog. */
  accept: z.string().optional(),
})
export type Question = z.infer<typeof Question>

const Page = z.strictObject({
  id: Slug,
  title: Text,
  /** What the page is called in the list of steps. */
  step: Text,
  /** How its answers stand in the list of steps: '{sted.short}'. Without it, the first two. */
  answer: Text.optional(),
  /** May name answers: 'Mødet varer {meeting.minutes} minutter'. */
  lead: Text.optional(),
  when: Condition.optional(),
  questions: z.array(Question).min(1),
})
export type Page = z.infer<typeof Page>

const Step = z.strictObject({
  title: Text,
  detail: Text.optional(),
  /** Days after the submission, the appointment itself, or the deadline; without it, a promise without a date. */
  due: z
    .union([
      z.strictObject({ days: z.int().min(0).max(730) }),
      z.literal('appointment'),
      z.literal('deadline'),
    ])
    .optional(),
  when: Condition.optional(),
})

/** Given these answers, this outcome. `facts` are what registers tell, by the name of the fact; answers are by question. */
const Test = z.strictObject({
  name: z.string().min(1).max(200),
  answers: z.record(Id, z.unknown()),
  facts: z.partialRecord(z.enum(facts), z.unknown()).optional(),
  /** What each outcome is; those not named may be anything. */
  expect: z.partialRecord(z.enum(outcomeNames), z.unknown()),
})
export type Test = z.infer<typeof Test>

/** A self-service (selvbetjeningsløsning): what is asked, in which order, what follows. Immutable once published. */
export const Definition = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  slug: Slug,
  title: Text,
  summary: Text,
  /** What one gets by going through it, one sentence. */
  outcome: Text,
  minutes: z.int().min(1).max(240),
  /** What to have ready. */
  ready: z.array(Text),
  /** What else people call it: for searching. */
  words: z.array(z.string()),
  /** Lowest first among the front page's eight. */
  popular: z.int().optional(),
  /** Says that the rules in it are made up for demonstration. */
  demo: z.boolean().default(false),
  login: z.strictObject({ required: z.boolean(), level: z.enum(['low', 'substantial', 'high']) }),
  /** Privileges in Digital Fuldmagt, each of which lets its holder use the service for the giver. Without any, none does. */
  powers: z.array(z.string().min(1).max(300)).max(20).optional(),
  /** Subject in KL's classification: '02.34.02'. */
  kle: z.string().regex(/^\d\d\.\d\d\.\d\d$/),
  /** Begins the case number: 'BYG'. */
  prefix: z.string().regex(/^[A-ZÆØÅ]{2,4}$/),
  /** What the answers are, as JSON Schema per question id. Kept apart from how they are asked. */
  data: z.strictObject({
    properties: z.record(Id, AnswerSchema),
    required: z.array(Id),
  }),
  dialogue: z.strictObject({ pages: z.array(Page).min(1) }),
  /** Decisions over the answers: the questions are the inputs, by id. */
  rules: z.strictObject({
    types: z.array(TypeDefinition).optional(),
    decisions: z.array(Decision),
    knowledge: z.array(Knowledge).optional(),
  }),
  outcomes: Outcomes,
  /** Must hold for the service to be published. */
  tests: z.array(Test).max(500).optional(),
  /** What `outcomes.needed` can be, and what is said then. */
  needed: z.record(z.string(), Needed).optional(),
  /** The papers that `outcomes.documents` chooses among, in the order they are shown. */
  documents: z.array(Document).optional(),
  /** What we have already and nobody needs to find. */
  haveAlready: Text.optional(),
  /** Texts that decisions give by id. May name answers: 'Byggemøde: {bygning.phrase}, {sted}'. */
  texts: z.record(Id, Text).default({}),
  receipt: z.strictObject({
    thanks: Text,
    next: z.array(Step).min(1),
    contact: z.strictObject({
      text: Text,
      phone: z
        .string()
        .regex(/^\d{8}$/)
        .optional(),
    }),
  }),
})
export type Definition = z.infer<typeof Definition>

/** A definition as published: `hash` is of its content and never changes. */
export type Published = {
  id: string
  version: number
  hash: string
  definition: Definition
  publishedAt: Date
}

/** SHA-256 over a version's number and content with keys in order, base64url. */
export const hashOf = (definition: Definition, version: number): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted({ version, definition })))
    .digest('base64url')

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]))
}

/** Every question of the dialogue with the page it stands on. */
export function questionsOf(definition: Definition): Placed[] {
  const known = placed.get(definition)
  if (known) return known
  const made = definition.dialogue.pages.flatMap((page) =>
    page.questions.map((question) => ({ page, question })),
  )
  placed.set(definition, made)
  return made
}

type Placed = { page: Page; question: Question }
// A definition is taken never to change.
const placed = new WeakMap<Definition, Placed[]>()
