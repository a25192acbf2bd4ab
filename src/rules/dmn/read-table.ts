import { given } from './given.ts'
import { lawIn } from './extensions.ts'
import {
  type Aggregation,
  type HitPolicy,
  type Rule,
  type Table,
  type TableInput,
  type TableOutput,
  aggregations,
  hitPolicies,
} from './model.ts'
import { type Reading, childOf, childrenOf, textIn } from './reading.ts'
import type { Element } from './xml.ts'

/** A decisionTable element as data. */
export function readTable(reading: Reading, element: Element): Table {
  const policy = element.attributes.get('hitPolicy') ?? 'UNIQUE'
  if (!isPolicy(policy)) reading.say(`Hit policy ${policy} findes ikke i DMN.`, element)
  const aggregation = element.attributes.get('aggregation')
  if (aggregation && !isAggregation(aggregation)) {
    reading.say(`Aggregeringen ${aggregation} findes ikke i DMN.`, element)
  }
  const inputs = childrenOf(element, 'input')
  const outputs = childrenOf(element, 'output')
  return given({
    hitPolicy: isPolicy(policy) ? policy : 'UNIQUE',
    aggregation: isAggregation(aggregation) ? aggregation : undefined,
    label: element.attributes.get('outputLabel'),
    inputs: inputs.map((input) => inputOf(reading, input)),
    outputs: outputs.map((output) => outputOf(reading, output)),
    annotations: childrenOf(element, 'annotation').map((one) => one.attributes.get('name') ?? ''),
    rules: childrenOf(element, 'rule').map((rule, index) => {
      const read = ruleOf(rule)
      if (read.inputs.length !== inputs.length || read.outputs.length !== outputs.length) {
        reading.say(`Regel ${index + 1} har ikke en celle til hver kolonne.`, rule)
      }
      return read
    }),
  })
}

const isPolicy = (policy: string): policy is HitPolicy =>
  (hitPolicies as readonly string[]).includes(policy)

const isAggregation = (aggregation?: string): aggregation is Aggregation =>
  (aggregations as readonly (string | undefined)[]).includes(aggregation)

function inputOf(reading: Reading, input: Element): TableInput {
  const expression = childOf(input, 'inputExpression')
  return given({
    label: input.attributes.get('label'),
    expression: (expression && textIn(expression, 'text')) ?? '',
    type: expression && reading.typeRef(expression),
    values: cell(childOf(input, 'inputValues')),
    place: expression && childOf(expression, 'text')?.textPlace,
  })
}

function outputOf(reading: Reading, output: Element): TableOutput {
  return given({
    name: output.attributes.get('name'),
    label: output.attributes.get('label'),
    type: reading.typeRef(output),
    values: cell(childOf(output, 'outputValues')),
    default: cell(childOf(output, 'defaultOutputEntry')),
    place: output.place,
  })
}

/** The text of a cell; an empty one is absent. */
const cell = (element: Element | undefined) => (element && textIn(element, 'text')) || undefined

function ruleOf(rule: Element): Rule {
  const cells = (name: string) => childrenOf(rule, name)
  const texts = (name: string) => cells(name).map((one) => textIn(one, 'text') ?? '')
  const annotations = texts('annotationEntry')
  return given({
    id: rule.attributes.get('id'),
    description: textIn(rule, 'description'),
    inputs: texts('inputEntry'),
    outputs: texts('outputEntry'),
    annotations: annotations.length > 0 ? annotations : undefined,
    law: lawIn(rule),
    place: rule.place,
    cells: [...cells('inputEntry'), ...cells('outputEntry')].map(
      (one) => (childOf(one, 'text') ?? one).textPlace,
    ),
  })
}
