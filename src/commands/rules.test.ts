import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'rules-'))
after(() => rmSync(folder, { recursive: true }))

/** Runs `faelled rules …` beside the files, with a text on standard input. */
function rules(args: string[], input = '{}') {
  const main = join(import.meta.dirname, '../main.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'rules', ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  })
  return { status, said: stdout.trim(), complaint: stderr.trim() }
}

const json = (args: string[], input?: string) => {
  const { status, said, complaint } = rules([...args, '--json'], input)
  assert.equal(status, 0, complaint)
  return JSON.parse(said)
}

/** A fence may be 1.8 m, and 2.2 m where it borders a road. */
const fence = (
  limit: string,
) => `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:hegn" name="hegn">
  <inputData id="h" name="Højde"><variable name="Højde" typeRef="number"/></inputData>
  <inputData id="v" name="Mod vej"><variable name="Mod vej" typeRef="boolean"/></inputData>
  <decision id="t" name="Tilladt"><variable name="Tilladt" typeRef="boolean"/>
    <informationRequirement><requiredInput href="#h"/></informationRequirement>
    <informationRequirement><requiredInput href="#v"/></informationRequirement>
    <decisionTable hitPolicy="FIRST">
      <input label="Højde"><inputExpression typeRef="number"><text>Højde</text></inputExpression></input>
      <input label="Mod vej"><inputExpression typeRef="boolean"><text>Mod vej</text></inputExpression></input>
      <output/>
      <rule><inputEntry><text>&lt;= ${limit}</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>true</text></outputEntry></rule>
      <rule><inputEntry><text>&lt;= 2.2</text></inputEntry><inputEntry><text>true</text></inputEntry><outputEntry><text>true</text></outputEntry></rule>
      <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>false</text></outputEntry></rule>
    </decisionTable></decision>
</definitions>`

writeFileSync(join(folder, 'hegn.dmn'), fence('1.8'))
writeFileSync(join(folder, 'nyt.dmn'), fence('1.6'))
writeFileSync(join(folder, 'hul.dmn'), fence('1.8').replace(/<rule>.*false<.*\n/, ''))
writeFileSync(join(folder, 'skævt.dmn'), fence('1.8 +'))

const about = (action: string) => [action, 'hegn.dmn', '--decision', 'Tilladt']

test('a decision is taken from what stands on standard input', () => {
  const args = [...about('decide'), '--input', '-']
  assert.deepEqual(json(args, '{"Højde": 2, "Mod vej": true}'), { outcome: true })
  assert.deepEqual(json(args, '{"Højde": "=1 + 1.5", "Mod vej": true}'), { outcome: false })
})

test('only the question that still matters is asked', () => {
  const args = [...about('ask'), '--known', '-']
  assert.deepEqual(json(args, '{"Højde": 1}'), { decided: true, outcome: true, ask: [] })
  const { decided, outcome, ask } = json(args, '{"Højde": 2}')
  assert.deepEqual(
    [decided, outcome, ask.map(({ input }: { input: string }) => input)],
    [false, null, ['Mod vej']],
  )
  assert.match(ask[0].why, /Tilladt/)
})

test('an outcome is explained, and turned', () => {
  const given = '{"Højde": 2, "Mod vej": true}'
  const explained = json([...about('explain'), '--input', '-'], given)
  assert.deepEqual([explained.outcome, explained.rules[0].rule], [true, 2])
  const flipped = json([...about('flip'), '--input', '-', '--to', 'false'], given)
  assert.deepEqual([flipped.from, flipped.to, flipped.changes.length], [true, false, 1])
})

test('two versions are equal, or an example tells them apart', () => {
  assert.deepEqual(json(['compare', 'hegn.dmn', 'hegn.dmn']), { equal: true })
  const { equal, example, a, b } = json(['compare', 'hegn.dmn', 'nyt.dmn'])
  assert.deepEqual([equal, a, b], [false, true, false])
  assert.ok(example['Højde'] > 1.6 && example['Højde'] <= 1.8 && example['Mod vej'] === false)
})

test('a hole in the rules is found, with an example that falls in it', () => {
  type Finding = { kind: string; severity: string; example: Record<string, unknown> }
  const all: Finding[] = json(['check', 'hegn.dmn'])
  assert.ok(all.every(({ severity }) => severity === 'note'))
  const gap = json(['check', 'hul.dmn']).find(({ kind }: Finding) => kind === 'gap')
  assert.ok(gap.example['Højde'] > 1.8)
})

test('what cannot be read ends with 2, and a sentence with line and column', () => {
  const decide = ['--decision', 'Tilladt', '--input', '-']
  const refused = (args: string[], sentence: RegExp, input?: string) => {
    const { status, said, complaint } = rules(args, input)
    assert.deepEqual([status, said], [2, ''])
    assert.match(complaint, sentence)
  }
  refused(
    ['decide', 'skævt.dmn', ...decide],
    /skævt\.dmn, linje 11, kolonne \d+: Tilladt, regel 1, Højde: /,
  )
  refused(
    ['decide', 'hegn.dmn', '--decision', 'Nej', '--input', '-'],
    /linje 1, kolonne 1: Nej er ikke/,
  )
  refused(
    ['decide', 'hegn.dmn', ...decide],
    /linje 2, kolonne 3: Højde: .*et tal/,
    '{"Højde": "høj"}',
  )
  refused(
    ['decide', 'hegn.dmn', ...decide],
    /linje 1, kolonne 1: Højde: »2 \+«/,
    '{"Højde": "=2 +"}',
  )
  refused(['decide', 'hegn.dmn', ...decide], /linje 2, kolonne 1: det er ikke JSON/, '{\n,}')
  refused(['decide', 'mangler.dmn', ...decide], /mangler\.dmn findes ikke/)
  refused(['decide', 'hegn.dmn'], /--decision NAVN mangler/)
  refused(['gør'], /Ukendt: rules gør/)
})

test('files are read in the encoding they say, and end within bounds', () => {
  const wide = Buffer.from(
    `\u{feff}${fence('1.8').replace('<definitions', '<?xml version="1.0" encoding="UTF-16"?><definitions')}`,
    'utf16le',
  )
  writeFileSync(join(folder, 'bred.dmn'), wide)
  const args = ['decide', 'bred.dmn', '--decision', 'Tilladt', '--input', '-']
  assert.deepEqual(json(args, '\u{feff}{"Højde": 1, "Mod vej": false}'), { outcome: true })
  writeFileSync(join(folder, 'latin.dmn'), Buffer.from(fence('1.8'), 'latin1'))
  const latin = rules(['check', 'latin.dmn'])
  assert.equal(latin.status, 2)
  assert.match(
    latin.complaint,
    /latin\.dmn, linje 2, kolonne \d+: Her står noget, der ikke er UTF-8/,
  )
  const large = rules(['check', '-'], ' '.repeat(21_000_000))
  assert.equal(large.status, 2)
  assert.match(large.complaint, /for stor: der læses højst 20 MB/)
})

test('a number keeps the digits that JavaScript would lose', () => {
  const args = [...about('decide'), '--input', '-']
  assert.deepEqual(json(args, '{"Højde": 1.80000000000000000001, "Mod vej": false}'), {
    outcome: false,
  })
})
