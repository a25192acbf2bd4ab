import type {
  Aggregation,
  Decision,
  DecisionService,
  HitPolicy,
  InputData,
  Knowledge,
  Model,
  Place,
  Problem,
  Table,
} from '../dmn/model.ts'
import type { Code, Expr, FeelFunction, Run, UnaryTests, Value } from '../feel/index.ts'
import type { Type } from './type.ts'

/** A model made ready: every name looked up, every cell parsed. Make it once, decide many times. */
export type Compiled = {
  model: Model
  /** What is wrong in the model; a decision that does not depend on it can still be taken. */
  problems: Problem[]
  /** By name; what an imported model calls `x` is here `import.x`. */
  inputs: ReadonlyMap<string, CompiledInput>
  decisions: ReadonlyMap<string, CompiledDecision>
  knowledge: ReadonlyMap<string, CompiledKnowledge>
  services: ReadonlyMap<string, CompiledService>
  /** How many values a run holds. */
  size: number
  /** Where in the XML the FEEL begins that a problem names. */
  places: ReadonlyMap<string, Place>
}

/** `index` is where the value stands among those of a run; `namespace` that of the model it lives in. */
type Valued = { name: string; namespace: string; index: number; type: Type }

export type CompiledInput = Valued & { input: InputData }

export type CompiledDecision = Valued & {
  decision: Decision
  /** Absent when the model gives none: the outcome is null. */
  logic?: Logic
  inputs: CompiledInput[]
  decisions: CompiledDecision[]
  knowledge: CompiledKnowledge[]
  services: CompiledService[]
  /** Takes the decision, from the values it builds on. */
  take: (state: Value[], run: Run) => Value
}

export type CompiledKnowledge = {
  name: string
  namespace: string
  knowledge: Knowledge
  logic?: FunctionLogic
  value: FeelFunction
}

export type CompiledService = {
  name: string
  namespace: string
  service: DecisionService
  inputs: CompiledInput[]
  inputDecisions: CompiledDecision[]
  outputs: CompiledDecision[]
  /** Takes its output decisions from its inputs and its input decisions, in that order. */
  take: (args: readonly Value[], run: Run) => Value
  value: FeelFunction
}

/** A boxed expression with its FEEL parsed, and the code that runs it. `expr` is absent where the FEEL was empty or wrong. */
export type Logic =
  | LiteralLogic
  | TableLogic
  | (Of<'context'> & { entries: { name?: string; type: Type; value: Logic }[] })
  | (Of<'list'> & { items: Logic[] })
  | (Of<'relation'> & { columns: { name: string; type: Type }[]; rows: Logic[][] })
  | FunctionLogic
  | (Of<'invocation'> & { callee: Logic; bindings: { name: string; value: Logic }[] })
  | (Of<'conditional'> & { if: Logic; yes: Logic; no: Logic })
  | (Of<'filter'> & { in: Logic; match: Logic })
  | (Of<'for'> & { variable: string; in: Logic; return: Logic })
  | (Of<'some' | 'every'> & { variable: string; in: Logic; satisfies: Logic })

type Of<Kind extends string> = { kind: Kind; type: Type; place?: Place; code: Code }

/** The part of the logic that is the kind's own. */
export type LogicBody = Bare<Logic>
type Bare<L> = L extends Logic ? Omit<L, 'type' | 'place'> : never

export type LiteralLogic = Of<'literal'> & { text: string; expr?: Expr }

export type FunctionLogic = Of<'function'> & {
  parameters: { name: string; type: Type }[]
  body?: Logic
  /** Named by the model, not run here. */
  external?: 'Java' | 'PMML'
}

export type TableLogic = Of<'table'> & {
  /** The table as written: labels, annotations, and the law of each rule. */
  table: Table
  hitPolicy: HitPolicy
  aggregation?: Aggregation
  inputs: TableInputLogic[]
  outputs: TableOutputLogic[]
  rules: RuleLogic[]
}

/** `allowed` are the column's own values, or else those of its type. */
export type TableInputLogic = { label: string; expr?: Expr; type: Type; allowed?: UnaryTests }

/** `priority` are the output's values in order, the most important first. */
export type TableOutputLogic = { name: string; type: Type; priority?: Expr[]; default?: Expr }

/** A cell that is undefined was wrong FEEL; a rule with one never matches. */
export type RuleLogic = { inputs: (UnaryTests | undefined)[]; outputs: (Expr | undefined)[] }
