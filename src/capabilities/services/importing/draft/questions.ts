import type { Ledger } from '../ledger.ts'
import type { AnswerSchema, SimpleSchema } from '../../data.ts'
import { type Part, type Question, simpleWidgets } from '../../definition.ts'
import { say } from '../texts.ts'
import { longText, text } from './kinds.ts'
import { idOf, namesGiven } from './names.ts'
import type { Ask } from './sketch.ts'
import type { Writer } from './words.ts'

export type Asked = { question: Question; answer: AnswerSchema }

const simple = new Set<string>(simpleWidgets)

/** Writes a question with its data. All are asked always: an imported form has no decisions to ask for. */
export function writeQuestion(ask: Ask, id: string, words: Writer, ledger: Ledger): Asked {
  const asked = writeAsked(ask, id, words)
  ledger.carry(ask.place, id)
  const common = {
    ...asked,
    source: (ask.widget === 'person' ? ['register', 'citizen'] : ['citizen']) as Question['source'],
    sensitivity: ask.confidential ? ('confidential' as const) : ('ordinary' as const),
    retention: 'case' as const,
    always: true,
    ...(ask.accept ? { accept: ask.accept } : {}),
  }
  if (ask.widget !== 'group') {
    return { question: { ...common, widget: ask.widget } as Question, answer: ask.answer! }
  }
  const unique = namesGiven()
  const parts = (ask.parts ?? []).flatMap((part) => {
    const made = partOf(part, ledger)
    return made ? [{ part: made, id: unique(idOf(made.key)) }] : []
  })
  const required = parts.filter(({ part }) => part.required).map((one) => one.id)
  const many = Math.min(Math.max(ask.many ?? 10, 1), 50)
  const few = Math.min(ask.few ?? (ask.required ? 1 : 0), many)
  return {
    question: {
      ...common,
      widget: 'group',
      parts: parts.map((one): Part => ({
        ...writeAsked(one.part, one.id, words),
        widget: one.part.widget as Part['widget'],
      })),
      item: words.always(ask.item, say.draft.item, ask.place, ask.label.main),
    } as Question,
    answer: {
      type: 'array',
      items: {
        type: 'object',
        properties: Object.fromEntries(
          parts.map((one) => [one.id, one.part.answer as SimpleSchema]),
        ),
        required,
        additionalProperties: false,
      },
      ...(few ? { minItems: few } : {}),
      maxItems: many,
    },
  }
}

/** A question that can stand in a group, or undefined. Both ways, the account knows. */
function partOf(part: Ask, ledger: Ledger): Ask | undefined {
  const name = part.label.main
  if (part.when || part.said)
    ledger.leaveOut(part.place, 'condition', say.conditionInGroup(name, part.said ?? ''))
  if (part.widget === 'file') {
    ledger.leaveOut(part.place, 'file', say.fileInGroup(name))
    return undefined
  }
  ledger.carry(part.place, idOf(part.key))
  if (simple.has(part.widget)) return part
  ledger.leaveOut(part.place, part.widget, say.inGroup(name, part.widget))
  return { ...part, ...(part.widget === 'address' ? text() : longText()) }
}

function writeAsked(ask: Ask, id: string, words: Writer) {
  const name = ask.label.main || ask.key
  const write = (what: Ask['label'] | undefined) => words.write(what, ask.place, name)
  const [hint, missing, unit] = [write(ask.hint), write(ask.missing), write(ask.unit)]
  const short = write(ask.short)
  return {
    id,
    label: words.always(ask.label, ask.key || say.draft.question, ask.place, name),
    ...(hint ? { hint } : {}),
    ...(short ? { short } : {}),
    ...(missing ? { missing } : {}),
    ...(unit ? { unit } : {}),
    ...(ask.choices
      ? {
          options: ask.choices.map(({ value, label, hint: more }) => {
            const said = write(more)
            return {
              value,
              label: words.always(label, value, ask.place, name),
              ...(said ? { hint: said } : {}),
            }
          }),
        }
      : {}),
  }
}
