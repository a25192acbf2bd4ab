import type { Boxed, BoxedFunction, Parameter, Rule, Table } from './model.ts'
import { extensions, lawTag } from './extensions.ts'
import { type Tag, optional, tag } from './tags.ts'

/** A boxed expression as XML. */
export function boxedTag(boxed: Boxed): Tag {
  const { name, attributes = {}, inside } = partsOf(boxed)
  return tag(name, { ...attributes, typeRef: boxed.type }, inside)
}

type Parts = { name: string; attributes?: Tag['attributes']; inside: (Tag | undefined)[] }

function partsOf(boxed: Boxed): Parts {
  switch (boxed.kind) {
    case 'literal':
      return {
        name: 'literalExpression',
        attributes: { expressionLanguage: boxed.language },
        inside: [textTag(boxed.text)],
      }
    case 'table':
      return tableParts(boxed.table)
    case 'context':
      return {
        name: 'context',
        inside: boxed.entries.map(({ name, type, value }) =>
          tag('contextEntry', {}, [
            name === undefined ? undefined : tag('variable', { name, typeRef: type }),
            value && boxedTag(value),
          ]),
        ),
      }
    case 'list':
      return { name: 'list', inside: boxed.items.map(boxedTag) }
    case 'relation':
      return {
        name: 'relation',
        inside: [
          ...boxed.columns.map((column) => parameterTag('column', column)),
          ...boxed.rows.map((row) => tag('row', {}, row.map(boxedTag))),
        ],
      }
    case 'function':
      return {
        name: 'functionDefinition',
        attributes: { kind: boxed.language },
        inside: functionInside(boxed),
      }
    case 'invocation':
      return {
        name: 'invocation',
        inside: [
          boxedTag(boxed.callee),
          ...boxed.bindings.map((binding) =>
            tag('binding', {}, [
              parameterTag('parameter', binding),
              binding.value && boxedTag(binding.value),
            ]),
          ),
        ],
      }
    case 'conditional':
      return {
        name: 'conditional',
        inside: held(['if', boxed.if], ['then', boxed.yes], ['else', boxed.no]),
      }
    case 'filter':
      return { name: 'filter', inside: held(['in', boxed.in], ['match', boxed.match]) }
    case 'for':
      return loop(boxed, ['in', boxed.in], ['return', boxed.return])
    default:
      return loop(boxed, ['in', boxed.in], ['satisfies', boxed.satisfies])
  }
}

const held = (...parts: [string, Boxed][]) =>
  parts.map(([name, boxed]) => tag(name, {}, [boxedTag(boxed)]))

const loop = (boxed: { kind: string; variable: string }, ...parts: [string, Boxed][]) => ({
  name: boxed.kind,
  attributes: { iteratorVariable: boxed.variable },
  inside: held(...parts),
})

/** What stands in a function definition, and in the logic of a business knowledge model. */
export const functionInside = ({ parameters, body }: BoxedFunction): Tag[] => [
  ...parameters.map((one) => parameterTag('formalParameter', one)),
  ...(body ? [boxedTag(body)] : []),
]

export const parameterTag = (element: string, { name, type }: Parameter) =>
  tag(element, { name, typeRef: type })

const textTag = (text: string) => tag('text', {}, text)
const cellTag = (name: string, text: string) => tag(name, {}, [textTag(text)])
const optionalCell = (name: string, text?: string) =>
  text === undefined ? undefined : cellTag(name, text)

function tableParts(table: Table): Parts {
  const { hitPolicy, aggregation, label } = table
  return {
    name: 'decisionTable',
    attributes: { hitPolicy, aggregation, outputLabel: label },
    inside: [
      ...table.inputs.map((input) =>
        tag('input', { label: input.label }, [
          tag('inputExpression', { typeRef: input.type }, [textTag(input.expression)]),
          optionalCell('inputValues', input.values),
        ]),
      ),
      ...table.outputs.map((output) =>
        tag('output', { name: output.name, label: output.label, typeRef: output.type }, [
          optionalCell('outputValues', output.values),
          optionalCell('defaultOutputEntry', output.default),
        ]),
      ),
      ...table.annotations.map((name) => tag('annotation', { name })),
      ...table.rules.map(ruleTag),
    ],
  }
}

const ruleTag = (rule: Rule) =>
  tag('rule', { id: rule.id }, [
    optional('description', rule.description),
    extensions(lawTag(rule.law)),
    ...rule.inputs.map((text) => cellTag('inputEntry', text)),
    ...rule.outputs.map((text) => cellTag('outputEntry', text)),
    ...(rule.annotations ?? []).map((text) => cellTag('annotationEntry', text)),
  ])
