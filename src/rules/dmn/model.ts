/** Where an element stands in the XML it was read from; both count from 1. */
export type Place = { line: number; column: number }

/** The law a rule or a decision rests on: its text, and the ELI address at retsinformation.dk. */
export type Law = { text: string; eli?: string }

/** A whole DMN model as plain data: what a file holds, and what can be stored as JSON. */
export type Model = {
  id?: string
  name: string
  namespace: string
  description?: string
  imports: Import[]
  types: TypeDefinition[]
  inputs: InputData[]
  decisions: Decision[]
  /** Business knowledge models: functions that decisions may call. */
  knowledge: Knowledge[]
  services: DecisionService[]
  place?: Place
}

/** Another model, whose elements are called `name.element` here. An empty name adds them unqualified. */
export type Import = { name: string; namespace: string; location?: string; place?: Place }

/** An item definition. Without `base`, `parts` and `function` it is Any; `allowed` and `constraint` are unary tests. */
export type TypeDefinition = {
  name: string
  base?: string
  list?: boolean
  /** Tests on the value itself; for a list on each of its items. */
  allowed?: string
  /** Tests on the whole value, also when it is a list (DMN 1.5, typeConstraint). */
  constraint?: string
  parts?: TypeDefinition[]
  function?: { parameters: Parameter[]; returns?: string }
  place?: Place
}

/** A name with a type: a parameter of a function, or a column of a relation. */
export type Parameter = { name: string; type?: string }

export type InputData = {
  id: string
  name: string
  type?: string
  /** What people are asked, when the name is not a question itself. */
  question?: string
  description?: string
  place?: Place
}

/** What a decision builds on. `namespace` only when it lives in an imported model. */
export type Requirement = {
  kind: 'input' | 'decision' | 'knowledge'
  id: string
  namespace?: string
}

export type Decision = {
  id: string
  name: string
  type?: string
  question?: string
  /** What answers there can be, in words. */
  answers?: string
  description?: string
  law?: Law
  /** Made to show with: not to be taken for the law. */
  demo?: boolean
  logic?: Boxed
  requires: Requirement[]
  place?: Place
}

/** A business knowledge model: a function with a name. */
export type Knowledge = {
  id: string
  name: string
  type?: string
  description?: string
  law?: Law
  logic?: BoxedFunction
  requires: Requirement[]
  place?: Place
}

/** Part of the network with a door: call it as a function, with its inputs, for its output decisions. */
export type DecisionService = {
  id: string
  name: string
  type?: string
  description?: string
  outputs: Reference[]
  encapsulated: Reference[]
  inputDecisions: Reference[]
  inputs: Reference[]
  place?: Place
}

export type Reference = { id: string; namespace?: string }

/** An expression as DMN draws it; each kind nests others. */
export type Boxed =
  | BoxedLiteral
  | BoxedTable
  | BoxedContext
  | BoxedList
  | BoxedRelation
  | BoxedFunction
  | BoxedInvocation
  | BoxedConditional
  | BoxedFilter
  | BoxedFor
  | BoxedQuantified

type Box<Kind extends string> = { kind: Kind; type?: string; place?: Place }

/** `language` only when it is not FEEL. */
export type BoxedLiteral = Box<'literal'> & {
  text: string
  language?: string
  /** Where the text begins. */
  textPlace?: Place
}
export type BoxedTable = Box<'table'> & { table: Table }
/** The entry without a name is the result; without one the context itself is. */
export type BoxedContext = Box<'context'> & { entries: ContextEntry[] }
export type ContextEntry = { name?: string; type?: string; value?: Boxed }
export type BoxedList = Box<'list'> & { items: Boxed[] }
export type BoxedRelation = Box<'relation'> & { columns: Parameter[]; rows: Boxed[][] }
export type BoxedFunction = Box<'function'> & {
  parameters: Parameter[]
  body?: Boxed
  /** FEEL when absent; the others are named, not run. */
  language?: 'Java' | 'PMML'
}
export type BoxedInvocation = Box<'invocation'> & { callee: Boxed; bindings: Binding[] }
export type Binding = { name: string; type?: string; value?: Boxed }
export type BoxedConditional = Box<'conditional'> & { if: Boxed; yes: Boxed; no: Boxed }
export type BoxedFilter = Box<'filter'> & { in: Boxed; match: Boxed }
export type BoxedFor = Box<'for'> & { variable: string; in: Boxed; return: Boxed }
export type BoxedQuantified = Box<'some' | 'every'> & {
  variable: string
  in: Boxed
  satisfies: Boxed
}

export const hitPolicies = [
  'UNIQUE',
  'FIRST',
  'PRIORITY',
  'ANY',
  'COLLECT',
  'RULE ORDER',
  'OUTPUT ORDER',
] as const
export type HitPolicy = (typeof hitPolicies)[number]

export const aggregations = ['SUM', 'COUNT', 'MIN', 'MAX'] as const
export type Aggregation = (typeof aggregations)[number]

/** A decision table; cells are FEEL: unary tests on the left, expressions on the right. */
export type Table = {
  hitPolicy: HitPolicy
  /** Only with COLLECT. */
  aggregation?: Aggregation
  /** What the outcome is called at the head of the table. */
  label?: string
  inputs: TableInput[]
  outputs: TableOutput[]
  /** Headings of the columns of remarks. */
  annotations: string[]
  rules: Rule[]
}

/** `values` are the unary tests that the column allows. */
export type TableInput = {
  label?: string
  expression: string
  type?: string
  values?: string
  place?: Place
}

/** `values` in order of priority, highest first; `default` is the outcome when no rule matches. */
export type TableOutput = {
  name?: string
  label?: string
  type?: string
  values?: string
  default?: string
  place?: Place
}

export type Rule = {
  id?: string
  inputs: string[]
  outputs: string[]
  annotations?: string[]
  law?: Law
  description?: string
  place?: Place
  /** Where the text of each cell begins, inputs before outputs. */
  cells?: Place[]
}

/** What is wrong, as one Danish sentence; `place` says where, and in which element. */
export type Problem = {
  kind: ProblemKind
  sentence: string
  place?: Place & { element?: string }
}

export type ProblemKind = 'xml' | 'model' | 'feel' | 'type' | 'unknown-decision' | 'input' | 'limit'
