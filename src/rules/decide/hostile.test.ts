import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readModel } from '../dmn/read.ts'
import { toFeel } from '../feel/index.ts'
import { compileModel } from './compile-model.ts'
import { decideJson } from './json.ts'

const often = (times: number, text: (i: number) => string) =>
  Array.from({ length: times }, (_, i) => text(i)).join('')

/** A decision `d` by an input `x` of a type, in a model with more in it. */
function compiled(text: string, more = '', type = 'number') {
  const read =
    readModel(`<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:m" name="m">${more}
    <inputData id="x" name="x"><variable name="x" typeRef="${type}"/></inputData>
    <decision id="d" name="d"><variable name="d"/><informationRequirement><requiredInput href="#x"/></informationRequirement>
      ${more.includes('Knowledge') ? '<knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>' : ''}
      <literalExpression><text>${text}</text></literalExpression></decision></definitions>`)
  assert.ok(read.ok)
  return compileModel(read.model)
}

test('knowledge that calls itself twice over is stopped', { timeout: 20_000 }, () => {
  const knowledge = `<businessKnowledgeModel id="f" name="f"><variable name="f"/>
    <encapsulatedLogic><formalParameter name="n"/><literalExpression><text>f(n) + f(n)</text></literalExpression></encapsulatedLogic>
    <knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement></businessKnowledgeModel>`
  const { outcome, problems } = decideJson(compiled('f(x)', knowledge), 'd', { x: 1 })
  assert.equal(outcome, null)
  assert.match(problems.map(({ sentence }) => sentence).join(), /for meget|for mange/)
})

test('types in a ring, or in more layers than anybody means, are told, and stopped at', () => {
  const ring = '<itemDefinition name="t"><typeRef>u</typeRef></itemDefinition>'
  const other = '<itemDefinition name="u"><typeRef>t</typeRef></itemDefinition>'
  const turning = compiled('x', ring + other, 't')
  assert.match(turning.problems[0]!.sentence, /i ring: »t« → »u« → »t«/)
  assert.equal(decideJson(turning, 'd', { x: 5 }).outcome, 5)
  const layers = often(
    5_000,
    (i) =>
      `<itemDefinition name="t${i + 1}" isCollection="true"><typeRef>t${i}</typeRef></itemDefinition>`,
  )
  const deep = compiled(
    'x',
    `<itemDefinition name="t0"><typeRef>number</typeRef></itemDefinition>${layers}`,
    't5000',
  )
  assert.match(deep.problems[0]!.sentence, /mere end 100 lag/)
  assert.equal(decideJson(deep, 'd', { x: null }).outcome, null)
})

test('a type may still hold itself in a list or a part', () => {
  const tree = `<itemDefinition name="tree"><itemComponent name="name"><typeRef>string</typeRef></itemComponent>
    <itemComponent name="under" isCollection="true"><typeRef>tree</typeRef></itemComponent></itemDefinition>`
  const growing = compiled('x.under.name', tree, 'tree')
  assert.deepEqual(growing.problems, [])
  const x = { name: 'a', under: [{ name: 'b', under: [] }] }
  assert.deepEqual(decideJson(growing, 'd', { x }).outcome, ['b'])
})

test('an outcome that is small to hold and endless to show is refused', () => {
  const doubled = `{a0: [x, 2]${often(60, (i) => `, a${i + 1}: [a${i}, a${i}]`)}}.a60`
  const { outcome, problems } = decideJson(compiled(doubled), 'd', { x: 1 })
  assert.equal(toFeel(outcome as null), 'null')
  assert.match(problems[0]!.sentence, /for stort/)
})
