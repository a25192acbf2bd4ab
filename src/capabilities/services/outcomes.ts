import { z } from 'zod'
import { Law } from './decision.ts'
import { Id, Text } from './text.ts'

/** A paper to bring or send; a decision says which. */
export const Document = z.strictObject({
  id: Id,
  title: Text,
  how: Text.optional(),
  icon: z.enum(['paper', 'ruler', 'house', 'place']).optional(),
  /** The file question by which it can be sent beforehand. */
  question: Id.optional(),
})
export type Document = z.infer<typeof Document>

/** What is said when it is decided whether the service is needed at all. */
export const Needed = z.strictObject({
  title: Text,
  text: Text,
  /** False: the dialogue ends here, before any login. */
  goOn: z.boolean(),
  /** Whether one may go on nevertheless: everybody has a right to apply (forvaltningsloven § 7). */
  anyway: z.boolean().default(true),
  /** What to do instead. */
  instead: z.array(z.strictObject({ text: Text, href: z.string().optional() })).optional(),
  law: Law.optional(),
})
export type Needed = z.infer<typeof Needed>

const Name = z.string().min(1).max(200)

/**
 * What follows from the answers: each names a decision. `title`, `documentsIntro` and `needed` give the id of a text,
 * `documents` ids of papers, `team` a team, `deadline` days, `subject` a KLE number, `fee` `{ kroner, text? }` and
 * `meeting` `{ kind, minutes, competence?, place }`.
 */
export const Outcomes = z.strictObject({
  /** Whether one needs the service at all. */
  needed: Name.optional(),
  /** What the case is called. */
  title: Name,
  team: Name,
  documents: Name.optional(),
  /** Over the list of papers, also while something is still unanswered. */
  documentsIntro: Name.optional(),
  meeting: Name.optional(),
  /** In whole kroner. */
  fee: Name.optional(),
  /** Days from the submission until the case must be decided. */
  deadline: Name.optional(),
  /** Subject in KL's classification, when it follows from the answers. Without it, the service's own. */
  subject: Name.optional(),
})
export type Outcomes = z.infer<typeof Outcomes>
export type OutcomeName = keyof Outcomes
export const outcomeNames = Outcomes.keyof().options

/** What a meeting decision gives. */
export const Meeting = z.object({
  kind: z.string(),
  minutes: z.int().min(5).max(480),
  competence: z.string().nullish(),
  place: z.enum(['office', 'video', 'phone']),
})

/** What a fee decision gives; `text` is the id of a text. */
export const Fee = z.object({ kroner: z.number().min(0), text: z.string().nullish() })
