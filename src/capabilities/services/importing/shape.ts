export { Definition, type Page, type Part, type Question } from '../definition.ts'
export type { AnswerSchema, GroupSchema, SimpleSchema } from '../data.ts'
export type { Text } from '../text.ts'
