import { canStandAgain } from '../answers/retype.ts'
import type { AnswerSchema } from '../data.ts'
import type { Fact, Part, Question } from '../definition.ts'
import { complain, type Complaint, twice } from './complaint.ts'

/** Whether a question's widget can ask for what its data says, and has the words it needs. */
export function fits(
  question: Question,
  schema: AnswerSchema | undefined,
  path: string,
): Complaint[] {
  const { id, widget, parts = [], item, fact, source, sensitivity } = question
  if (!schema) return [complain(path, `Spørgsmålet ${id} har ingen data`)]
  const wrong = [
    complain(
      path,
      `Spørgsmålet ${id} stilles som ${widget}, og det giver ikke det, dets data siger`,
    ),
  ]
  if (source.includes('earlier')) {
    if (sensitivity === 'sensitive')
      return [complain(path, `Svaret på ${id} er følsomt og hentes ikke fra en tidligere sag`)]
    if (!canStandAgain(widget))
      return [complain(path, `Svaret på ${id} kan ikke hentes fra en tidligere sag`)]
  }
  if (fact && !factFits(fact, schema))
    return [complain(path, `Spørgsmålet ${id} kan ikke besvares af ${fact}`)]
  if ('$ref' in schema) return schema.$ref === `#/$defs/${widget}` ? [] : wrong
  if (widget === 'file') return schema.type === 'array' && '$ref' in schema.items ? [] : wrong
  if (widget !== 'group') return fitsSimple(question, schema as Loose, path, wrong)
  if (schema.type !== 'array' || !('properties' in schema.items)) return wrong
  const { properties, required } = schema.items
  return [
    ...(item ? [] : [complain(path, `Gruppen ${id} siger ikke, hvad én af dem hedder`)]),
    ...twice(parts.map((part) => part.id)).map((part) =>
      complain(path, `To dele af ${id} hedder ${part}`),
    ),
    ...parts.flatMap((part) =>
      properties[part.id]
        ? fitsSimple(part, properties[part.id] as Loose, path, [
            complain(
              path,
              `${id}.${part.id} stilles som ${part.widget}, og det passer ikke til dets data`,
            ),
          ])
        : [complain(path, `${id}.${part.id} har ingen data`)],
    ),
    ...[...Object.keys(properties), ...required]
      .filter((name) => !parts.some((part) => part.id === name))
      .map((name) => complain(path, `Data har ${id}.${name}, som ingen spørger om`)),
  ]
}

/** The kinds of answer that facts give; what is not named is yes and no. */
const kinds: Partial<Record<Fact, 'string' | 'number'>> = {
  municipality: 'string',
  children: 'number',
  age: 'number',
  zone: 'string',
  dwelling: 'string',
  builtArea: 'number',
  outbuildingArea: 'number',
  plotArea: 'number',
  ratioLimit: 'number',
  heightLimit: 'number',
  freeArea: 'number',
}

const factFits = (fact: Fact, schema: AnswerSchema) =>
  'type' in schema && schema.type === (kinds[fact] ?? 'boolean')

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
  path: string,
  wrong: Complaint[],
): Complaint[] {
  if ((typeOf[widget] ?? 'string') !== schema.type) return wrong
  if (['address', 'contact', 'person', 'appointment'].includes(widget)) return wrong
  if (widget === 'date' && schema.format !== 'date') return wrong
  if (['text', 'long-text'].includes(widget) && !schema.maxLength)
    return [complain(path, `Teksten ${id} har ingen største længde`)]
  if (widget !== 'choice' && widget !== 'choices') return []
  const allowed = (schema.enum ?? schema.items?.enum ?? []).toSorted()
  const offered = options.map(({ value }) => value)
  if (twice(offered).length)
    return [complain(path, `Spørgsmålet ${id} tilbyder det samme svar to gange`)]
  return allowed.join('\n') === offered.toSorted().join('\n')
    ? []
    : [complain(path, `Svarmulighederne i ${id} er ikke dem, dets data har`)]
}
