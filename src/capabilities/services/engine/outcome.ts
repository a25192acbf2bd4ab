import type { Definition, Document, Needed, OutcomeName, Text } from '../definition.ts'
import { Fee, Meeting } from '../outcomes.ts'

type Shapes = {
  needed: Needed & { value: string }
  title: Text
  team: string
  documents: Document[]
  documentsIntro: Text
  meeting: {
    kind: string
    minutes: number
    competence?: string
    place: 'office' | 'video' | 'phone'
  }
  fee: { kroner: number; text?: Text }
  deadline: number
  subject: string
}

/** What an outcome is to the rest of the house. */
export type Decided<Name extends OutcomeName> = Shapes[Name]

/** Reads what a decision gave, with the texts that go with it. Undefined when it gave nothing that fits. */
export function read<Name extends OutcomeName>(
  definition: Definition,
  name: Name,
  value: unknown,
): Decided<Name> | undefined {
  const reader = readers[name] as (
    definition: Definition,
    value: unknown,
  ) => Decided<Name> | undefined
  return reader(definition, value)
}

const textOf = ({ texts }: Definition, id: unknown): Text | undefined =>
  typeof id === 'string' && Object.hasOwn(texts, id) ? texts[id] : undefined

const readers: {
  [Name in OutcomeName]: (definition: Definition, value: unknown) => Shapes[Name] | undefined
} = {
  title: textOf,
  documentsIntro: textOf,
  team: (_, value) => (typeof value === 'string' ? value : undefined),
  subject: (_, value) =>
    typeof value === 'string' && /^\d\d\.\d\d\.\d\d$/.test(value) ? value : undefined,
  needed({ needed = {} }, value) {
    const found =
      typeof value === 'string' && Object.hasOwn(needed, value) ? needed[value] : undefined
    return found && { value: value as string, ...found }
  },
  documents({ documents = [] }, value) {
    const wanted = [value].flat()
    return documents.filter(({ id }) => wanted.includes(id))
  },
  meeting(_, value) {
    const { data } = Meeting.safeParse(value)
    if (!data) return undefined
    const { competence, ...rest } = data
    return { ...rest, ...(competence && { competence }) }
  },
  fee(definition, value) {
    const { data } = Fee.safeParse(value)
    if (!data) return undefined
    const text = textOf(definition, data.text)
    return { kroner: data.kroner, ...(text && { text }) }
  },
  deadline: (_, value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 730
      ? value
      : undefined,
}
