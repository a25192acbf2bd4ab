import {
  type AnswerSchema,
  type Part,
  type Question,
  type SimpleSchema,
  simpleWidgets,
} from '../shape.ts'

export type Widget = Question['widget']

export const widgets = [
  ...simpleWidgets,
  'address',
  'file',
  'group',
  'contact',
  'person',
  'appointment',
] as const satisfies Widget[]

export const isSimple = (widget: Widget): widget is Part['widget'] =>
  (simpleWidgets as readonly Widget[]).includes(widget)

export const hasOptions = (widget: Widget) => widget === 'choice' || widget === 'choices'

/** What an answer may be, as an author chooses it. Counts are of characters, choices, files or things. */
export type Limits = {
  least?: number | undefined
  most?: number | undefined
  /** Digits after the comma. */
  decimals?: number | undefined
}

const usual = { text: 200, 'long-text': 2000, files: 5, things: 10 }

/** The data that a way of answering gives. */
export function answerFor(question: Question | Part, limits: Limits = {}): AnswerSchema {
  const { widget } = question
  if (isSimple(widget)) return simpleAnswer(question, limits)
  if (widget === 'file') {
    return {
      type: 'array',
      items: { $ref: '#/$defs/file' },
      ...(limits.least !== undefined && { minItems: limits.least }),
      maxItems: limits.most ?? usual.files,
    }
  }
  if (widget === 'group') {
    const parts = 'parts' in question ? (question.parts ?? []) : []
    return {
      type: 'array',
      items: {
        type: 'object',
        properties: Object.fromEntries(parts.map((part) => [part.id, simpleAnswer(part)])),
        required: parts.map(({ id }) => id),
        additionalProperties: false,
      },
      ...(limits.least !== undefined && { minItems: limits.least }),
      maxItems: limits.most ?? usual.things,
    }
  }
  return { $ref: `#/$defs/${widget as 'address'}` }
}

export function simpleAnswer(
  { widget, options = [] }: Pick<Part | Question, 'widget' | 'options'>,
  { least, most, decimals }: Limits = {},
): SimpleSchema {
  const values = options.map(({ value }) => value)
  switch (widget) {
    case 'text':
    case 'long-text':
      return {
        type: 'string',
        ...(least !== undefined && { minLength: least }),
        maxLength: most ?? usual[widget],
      }
    case 'number':
      return {
        type: 'number',
        ...(least !== undefined && { minimum: least }),
        ...(most !== undefined && { maximum: most }),
        ...(decimals !== undefined && { multipleOf: Number((10 ** -decimals).toFixed(decimals)) }),
      }
    case 'yes-no':
      return { type: 'boolean' }
    case 'choice':
      return { type: 'string', enum: values }
    case 'choices':
      return {
        type: 'array',
        items: { type: 'string', enum: values },
        uniqueItems: true,
        ...(least !== undefined && { minItems: least }),
        ...(most !== undefined && { maxItems: most }),
      }
    case 'date':
      return { type: 'string', format: 'date' }
    case 'email':
      return { type: 'string', format: 'email', maxLength: 254 }
    default:
      return { type: 'string', maxLength: 30 }
  }
}

type Loose = Record<string, number | undefined>

/** What the author has chosen, read back from the data. */
export function limitsOf(schema: AnswerSchema | undefined): Limits {
  const { minLength, maxLength, minimum, maximum, multipleOf, minItems, maxItems } = (schema ??
    {}) as Loose
  return {
    least: minLength ?? minimum ?? minItems,
    most: maxLength ?? maximum ?? maxItems,
    decimals:
      multipleOf === undefined ? undefined : Math.max(0, Math.round(-Math.log10(multipleOf))),
  }
}
