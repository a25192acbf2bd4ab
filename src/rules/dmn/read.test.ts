import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileModel } from '../decide/compile-model.ts'
import { decide } from '../decide/decide.ts'
import { readModel } from './read.ts'

const model = (inside: string, namespace = 'https://www.omg.org/spec/DMN/20230324/MODEL/') =>
  `<?xml version="1.0"?>\n<definitions xmlns="${namespace}" namespace="https://example.dk/m" name="m">\n${inside}\n</definitions>`

const read = (xml: string) => {
  const result = readModel(xml)
  assert.ok(result.ok, JSON.stringify(result.problems))
  return result
}

function refused(xml: string, sentence: RegExp, line?: number) {
  const result = readModel(xml)
  assert.ok(!result.ok)
  assert.match(result.problems[0]!.sentence, sentence)
  if (line !== undefined) assert.equal(result.problems[0]!.place?.line, line)
}

test('every edition of DMN from 1.1 to 1.5 is read', () => {
  for (const namespace of [
    'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
    'http://www.omg.org/spec/DMN/20180521/MODEL/',
    'https://www.omg.org/spec/DMN/20191111/MODEL/',
    'https://www.omg.org/spec/DMN/20211108/MODEL/',
    'https://www.omg.org/spec/DMN/20230324/MODEL/',
  ]) {
    assert.equal(read(model('<inputData id="a" name="a"/>', namespace)).model.inputs[0]?.name, 'a')
  }
})

test('the types of DMN 1.1, written with a prefix, are the same types', () => {
  const { model: m } = read(
    `<d:definitions xmlns:d="http://www.omg.org/spec/DMN/20151101/dmn.xsd" xmlns:feel="http://www.omg.org/spec/FEEL/20140401"
      xmlns:own="https://example.dk/m" xmlns:far="https://example.dk/far" namespace="https://example.dk/m" name="m">
      <d:import name="fjern" namespace="https://example.dk/far"/>
      <d:inputData id="a" name="a"><d:variable name="a" typeRef="feel:number"/></d:inputData>
      <d:inputData id="b" name="b"><d:variable name="b" typeRef="own:tB"/></d:inputData>
      <d:inputData id="c" name="c"><d:variable name="c" typeRef="far:tC"/></d:inputData>
    </d:definitions>`,
  )
  assert.deepEqual(
    m.inputs.map(({ type }) => type),
    ['number', 'tB', 'fjern.tC'],
  )
})

test('an expression knows where its text begins', () => {
  const { model: m } = read(
    model(
      '<decision id="d" name="d"><literalExpression><text>\n   1 + 2</text></literalExpression></decision>',
    ),
  )
  const logic = m.decisions[0]!.logic
  assert.ok(logic?.kind === 'literal')
  assert.deepEqual([logic.text, logic.textPlace], ['1 + 2', { line: 4, column: 4 }])
})

test('what is not DMN is refused in one sentence, with its place', () => {
  refused('', /ikke XML/, 1)
  refused('hej', /ikke XML/)
  refused('<html/>', /ikke en DMN-model.*html/, 1)
  refused(model('<decision id="d" name="d">'), /lukket|lukkes/)
  refused(model('<decision id="d" id="d"/>'), /to gange/, 3)
  refused('<a>&nbsp;</a>', /forkortelse/)
})

test('tricks with entities are refused before they are followed', () => {
  refused('<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;</a>', /DOCTYPE/)
  refused('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', /DOCTYPE/)
})

test('elements without an end in depth are refused, not followed', () => {
  refused(model('<list>'.repeat(5000) + '</list>'.repeat(5000)), /lag/)
})

test('elements at the edge of the depth that is read can be decided too', () => {
  const lists =
    '<list>'.repeat(380) +
    '<literalExpression><text>1</text></literalExpression>' +
    '</list>'.repeat(380)
  const { model: m } = read(model(`<decision id="d" name="d">${lists}</decision>`))
  const compiled = compileModel(m)
  assert.deepEqual(compiled.problems, [])
  assert.ok(Array.isArray(decide(compiled, 'd', new Map()).outcome))
})

test('names that every object has are no expressions', () => {
  const { model: m } = read(
    model(
      '<decision id="d" name="d"><constructor/><informationRequirement><toString href="#d"/></informationRequirement></decision>',
    ),
  )
  assert.equal(m.decisions[0]!.logic, undefined)
  assert.deepEqual(m.decisions[0]!.requires, [])
})

test('a hit policy that DMN does not have is said, with its line', () => {
  const { problems } = read(
    model(
      '<decision id="d" name="d">\n<decisionTable hitPolicy="SOMETIMES"><output/></decisionTable></decision>',
    ),
  )
  assert.match(problems[0]!.sentence, /SOMETIMES/)
  assert.equal(problems[0]!.place?.line, 4)
})

test('a table of ten thousand rules is read in the blink of an eye', { timeout: 10_000 }, () => {
  const rule =
    '<rule><inputEntry><text>&lt; 5</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>'
  const { model: m } = read(
    model(
      `<decision id="d" name="d"><decisionTable><input><inputExpression><text>x</text></inputExpression></input><output/>${rule.repeat(10_000)}</decisionTable></decision>`,
    ),
  )
  const logic = m.decisions[0]!.logic
  assert.ok(logic?.kind === 'table')
  assert.equal(logic.table.rules.length, 10_000)
})
