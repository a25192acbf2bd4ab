import {
  type Context,
  type Finding,
  type Problem,
  check,
  compare,
  toFeel,
  toJson,
} from '../rules/index.ts'
import { print } from './opened.ts'
import { goalsOf } from './rules-decide.ts'
import { compiledOf, placed, wrong } from './rules-files.ts'

/** `rules check FILE`: all that is wrong, or may be. What cannot be read ends with 2, after the list. */
export async function rulesCheck({ file, json }: { file: string; json: boolean }) {
  const compiled = await compiledOf(file)
  const findings = check(compiled, { now: new Date() })
  // Both the compiler and the check see a ring of decisions; it is told once.
  const told = new Set(findings.map(({ sentence }) => sentence))
  const problems = compiled.problems.filter(({ sentence }) => !told.has(sentence))
  if (json) print(JSON.stringify([...problems.map(fromProblem), ...findings.map(fromFinding)]))
  else {
    const lines = [
      ...problems.map((one) => placed(file, one)),
      ...findings.map((one) => line(file, one)),
    ]
    print(lines.length > 0 ? lines.join('\n') : `✓ ${file}: intet at bemærke.`)
  }
  const unread = compiled.problems.find(({ kind }) => kind === 'feel' || kind === 'type')
  if (unread) throw wrong(placed(file, unread))
}

const fromProblem = ({ kind, sentence, place = { line: 1, column: 1 } }: Problem) => ({
  kind,
  severity: 'error',
  place,
  example: {},
  sentence,
})

const fromFinding = (finding: Finding) => ({ ...finding, example: toJson(finding.example) })

function line(file: string, { place: { line: at, column }, sentence }: Finding): string {
  return at === undefined
    ? `${file}: ${sentence}`
    : `${file}, linje ${at}, kolonne ${column}: ${sentence}`
}

/** `rules compare FILE FILE [--decision NAME]`: equal, or an example on which they differ. */
export async function rulesCompare({
  files,
  decision,
  json,
}: {
  files: [string, string]
  decision?: string
  json: boolean
}) {
  const [a, b] = await Promise.all(files.map(compiledOf))
  if (decision !== undefined)
    for (const [i, one] of [a!, b!].entries()) goalsOf(one, files[i]!, decision)
  const compared = compare(a!, b!, decision === undefined ? undefined : [decision], {
    now: new Date(),
  })
  if (compared.equal) {
    const { exact } = compared
    if (json) return print(JSON.stringify(exact ? { equal: true } : compared))
    return print(
      exact
        ? 'De giver det samme.'
        : 'Der blev ikke fundet nogen forskel, men den kan ikke udelukkes.',
    )
  }
  const { example, a: left, b: right } = compared
  if (json) {
    const said = { ...compared, example: toJson(example), a: toJson(left), b: toJson(right) }
    return print(JSON.stringify(said))
  }
  print(
    `${compared.decision} er ${toFeel(left)} i den første og ${toFeel(right)} i den anden${given(example)}.`,
  )
}

const given = (example: Context) =>
  example.size === 0
    ? ''
    : `, når ${[...example].map(([name, value]) => `${name} er ${toFeel(value)}`).join(', ')}`
