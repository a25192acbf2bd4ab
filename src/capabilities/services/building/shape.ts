export {
  Definition,
  type Document,
  type Fact,
  facts,
  inLanguage,
  type Needed,
  type OutcomeName,
  type Outcomes,
  type Page,
  type Part,
  type Question,
  questionsOf,
  simpleWidgets,
  Text,
} from '../definition.ts'
export type { AnswerSchema, GroupSchema, SimpleSchema } from '../data.ts'
