import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'
import { runFolder } from './run.ts'

const kit = '../shared/data/dmn'

test(
  'every case of the public kit that is not written in Java comes out as expected',
  {
    skip: !existsSync(kit) && 'Kittet ligger her ikke.',
  },
  () => {
    const folders = [...new Set(globSync(`${kit}/**/*.xml`).map(dirname))]
    const results = folders.flatMap((folder) => {
      const files = readdirSync(folder).map((name): [string, string] => [
        name,
        readFileSync(join(folder, name), 'utf8'),
      ])
      return runFolder({ name: basename(folder), files: new Map(files) }, new Date())
    })
    assert.ok(results.length > 0)
    const failing = results.filter(({ outcome }) => outcome === 'failed')
    assert.deepEqual(failing, [])
    const skipped = new Set(
      results.filter(({ outcome }) => outcome === 'skipped').map(({ folder }) => folder),
    )
    assert.ok([...skipped].every((folder) => folder.includes('java')))
  },
)

const model = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:m" name="m">
  <inputData id="x" name="x"><variable name="x" typeRef="number"/></inputData>
  <decision id="d" name="d"><variable name="d"/>
    <informationRequirement><requiredInput href="#x"/></informationRequirement>
    <literalExpression><text>{sum: x + 1, list: [x, null]}</text></literalExpression></decision>
  <decision id="j" name="j"><variable name="j"/>
    <literalExpression><text>(function(a) external { java: { class: "A", "method signature": "a()" } })(1)</text></literalExpression></decision>
</definitions>`

const cases = (
  inside: string,
) => `<t:testCases xmlns:t="http://www.omg.org/spec/DMN/20160719/testcase"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <t:modelName>m.dmn</t:modelName>${inside}</t:testCases>`

const one = (
  sum: number,
) => `<t:testCase id="a"><t:inputNode name="x"><t:value xsi:type="xsd:decimal">1</t:value></t:inputNode>
  <t:resultNode name="d"><t:expected>
    <t:component name="sum"><t:value xsi:type="xsd:decimal">${sum}</t:value></t:component>
    <t:component name="list"><t:list><t:item><t:value xsi:type="xsd:double">1.0</t:value></t:item><t:item><t:value xsi:nil="true"/></t:item></t:list></t:component>
  </t:expected></t:resultNode></t:testCase>`

const run = (tests: string) =>
  runFolder(
    {
      name: 'm',
      files: new Map([
        ['m.dmn', model],
        ['m-test-01.xml', cases(tests)],
      ]),
    },
    new Date(0),
  )

test('a case passes when the outcome is what it expects, and fails with both when it is not', () => {
  assert.deepEqual(run(one(2)), [
    { folder: 'm', file: 'm-test-01.xml', case: 'a', outcome: 'passed' },
  ])
  assert.match(run(one(3))[0]!.sentence!, /ventede \{sum: 3, .*fik \{sum: 2, /)
})

test('only what the model says is Java is skipped', () => {
  const java =
    '<t:testCase id="j"><t:resultNode name="j"><t:expected><t:value xsi:nil="true"/></t:expected></t:resultNode></t:testCase>'
  assert.equal(run(java)[0]!.outcome, 'skipped')
})

test('a case without its model fails', () => {
  const [result] = runFolder({ name: 'm', files: new Map([['t.xml', cases(one(2))]]) }, new Date(0))
  assert.match(result!.sentence!, /m\.dmn mangler/)
})
