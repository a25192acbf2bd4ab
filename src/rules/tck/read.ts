import type { Problem } from '../dmn/model.ts'
import { type Element, readXml } from '../dmn/xml.ts'
import { textReaders } from '../decide/json.ts'
import { type Value, numberFrom } from '../feel/index.ts'

/** A file of the public DMN Technology Compatibility Kit: cases for one model. */
export type TestFile = { modelName: string; cases: TestCase[] }

export type TestCase = {
  id: string
  /** What is called: decisions by the names of the results, or one service or knowledge model. */
  type: 'decision' | 'decisionService' | 'bkm'
  invocable?: string
  inputs: { name: string; namespace?: string; value: Value }[]
  results: { name: string; expected: Value }[]
}

/** Reads a test file; undefined when the XML is not one. */
export function readTests(
  xml: string,
): { ok: true; tests: TestFile | undefined } | { ok: false; problem: Problem } {
  const read = readXml(xml)
  if (!read.ok) return read
  const { root } = read.document
  if (root.name !== 'testCases') return { ok: true, tests: undefined }
  const modelName = child(root, 'modelName')?.text.trim() ?? ''
  return { ok: true, tests: { modelName, cases: children(root, 'testCase').map(caseOf) } }
}

function caseOf(element: Element, index: number): TestCase {
  const { attributes } = element
  const type = attributes.get('type')
  const invocable = attributes.get('invocableName')
  return {
    id: attributes.get('id') ?? String(index + 1),
    type: type === 'decisionService' || type === 'bkm' ? type : 'decision',
    ...(invocable !== undefined && { invocable }),
    inputs: children(element, 'inputNode').map((node) => {
      const namespace = node.attributes.get('namespace')
      return { name: nameOf(node), value: valueOf(node), ...(namespace && { namespace }) }
    }),
    results: children(element, 'resultNode').map((node) => {
      const expected = child(node, 'expected')
      return { name: nameOf(node), expected: expected ? valueOf(expected) : null }
    }),
  }
}

const child = (element: Element, name: string) => element.children.find((one) => one.name === name)
const children = (element: Element, name: string) =>
  element.children.filter((one) => one.name === name)
const nameOf = (element: Element) => element.attributes.get('name') ?? ''

/** The value drawn in an element: parts of a context, the items of a list, or a single value. */
function valueOf(element: Element): Value {
  const parts = children(element, 'component')
  if (parts.length > 0) return new Map(parts.map((part) => [nameOf(part), valueOf(part)]))
  const list = child(element, 'list')
  if (list) return isNil(list) ? null : children(list, 'item').map(valueOf)
  const value = child(element, 'value')
  return value && !isNil(value) ? single(value) : null
}

const isNil = ({ attributes }: Element) =>
  [...attributes].some(([name, value]) => name.endsWith(':nil') && value.trim() === 'true')

const feelTypes: Record<string, string> = {
  date: 'date',
  time: 'time',
  dateTime: 'date and time',
  duration: 'days and time duration',
}

function single({ attributes, text }: Element): Value {
  const written = [...attributes].find(([name]) => name.endsWith(':type'))?.[1] ?? 'string'
  const type = written.split(':').at(-1)!
  if (type === 'string') return text
  const said = text.trim()
  if (type === 'boolean') return said === 'true' || said === '1'
  const read = textReaders[feelTypes[type] ?? '']
  return read ? read(said) : numberFrom(said)
}
