import type { Logic } from '../conditions/logic.ts'
import type { AnswerSchema } from '../../data.ts'
import type { Question } from '../../definition.ts'

/** Words in the source's main language, and in Danish and English where the source has them. */
export type Words = { main: string; da?: string | undefined; en?: string | undefined }

export type Choice = { value: string; label: Words; hint?: Words | undefined }

/** A question as a source has it, in our terms. */
export type Ask = {
  kind: 'ask'
  place: string
  /** What its id is made from. */
  key: string
  /** What conditions of the source call it, besides the key. */
  names: string[]
  label: Words
  hint?: Words | undefined
  missing?: Words | undefined
  /** What the answer is called where there is little room. */
  short?: Words | undefined
  widget: Question['widget']
  /** Left out for a group: its parts say it. */
  answer?: AnswerSchema
  choices?: Choice[]
  required: boolean
  when?: Logic | undefined
  /** The condition as it stands in the source, for a sentence. */
  said?: string | undefined
  parts?: Ask[]
  item?: Words | undefined
  few?: number | undefined
  many?: number | undefined
  accept?: string | undefined
  unit?: Words | undefined
  confidential?: boolean | undefined
}

/** A text between questions. */
export type Passage = {
  kind: 'text'
  place: string
  name: string
  text: Words
  when?: Logic | undefined
  said?: string | undefined
}

export type Sheet = {
  place: string
  key: string
  title?: Words | undefined
  items: (Ask | Passage)[]
  when?: Logic | undefined
  said?: string | undefined
  /** The form ends here, and nothing is sent. */
  ends?: boolean | undefined
}

/** A form of any format, on its way to a definition. */
export type Sketch = {
  place: string
  key: string
  title?: Words | undefined
  summary?: Words | undefined
  /** The language of the main words: 'nl'. Undefined when the source does not say. */
  language?: string | undefined
  login: boolean
  /** What it says before the first page. */
  intro: Words[]
  thanks?: Words | undefined
  sheets: Sheet[]
}

export const isText = (item: Ask | Passage): item is Passage => item.kind === 'text'
