import {
  type Value,
  analyse,
  ask,
  evaluate,
  explain,
  flip,
  toFeel,
  toJson,
} from '../rules/index.ts'
import { print } from './opened.ts'
import { type Given, goalsOf, inputsOf } from './rules-decide.ts'
import { compiledOf, wrong } from './rules-files.ts'

/** The rules of a decision, and what is known. */
async function opened({ file, decision, known }: Given & { known: string }) {
  const compiled = await compiledOf(file)
  const goals = goalsOf(compiled, file, decision)
  const given = await inputsOf(compiled, file, known)
  return { given, analysis: analyse(compiled, goals, { now: new Date() }) }
}

/** `rules ask FILE --decision NAME --known FILE|-`: what can still change the outcome, the best question first. */
export async function rulesAsk(options: Given & { known: string }) {
  const { analysis, given } = await opened(options)
  const asked = ask(analysis, given)
  const { decided, outcome, exact } = asked
  const questions = asked.ask.map(({ input, why }) => ({ input, why }))
  if (options.json) {
    const said = { decided, outcome: toJson(outcome), ask: questions }
    return print(JSON.stringify(exact ? said : { ...said, exact }))
  }
  if (decided) return print(`Afgjort: ${toFeel(outcome)}`)
  const lines = questions.map(({ input, why }) => `${input}: ${why}`)
  const unsure = exact
    ? []
    : ['Reglerne kunne ikke læses helt, så der kan være spurgt om for meget.']
  print([...lines, ...unsure].join('\n'))
}

/** `rules explain FILE --decision NAME --input FILE|-`: the answers and the rules that settle the outcome. */
export async function rulesExplain(options: Given & { known: string }) {
  const { analysis, given } = await opened(options)
  const explained = explain(analysis, given)
  if (!explained.decided) {
    const { missing } = explained
    return print(
      options.json ? JSON.stringify(explained) : `Ikke afgjort. Der mangler: ${missing.join(', ')}`,
    )
  }
  const { outcome, because, sentence } = explained
  const answers = because.map(({ input, value }) => ({ input, value: toJson(value) }))
  const said = { ...explained, outcome: toJson(outcome), because: answers }
  print(options.json ? JSON.stringify(said) : sentence)
}

/** `rules flip FILE --decision NAME --input FILE|- [--to FEEL]`: the smallest change that gives another outcome. */
export async function rulesFlip({ to, ...options }: Given & { known: string; to?: string }) {
  const { analysis, given } = await opened(options)
  const flipped = flip(analysis, given, to === undefined ? {} : { to: literal(to) })
  if (!flipped) throw wrong('Udfaldet er ikke afgjort af det, der er givet. Brug rules ask.')
  const { from, exact } = flipped
  const changes = flipped.changes?.map((one) => ({
    ...one,
    to: toJson(one.to),
    ...(one.from !== undefined && { from: toJson(one.from) }),
  }))
  if (options.json) {
    const outcome = flipped.to === undefined ? {} : { to: toJson(flipped.to) }
    return print(
      JSON.stringify({ from: toJson(from), ...outcome, changes: changes ?? null, exact }),
    )
  }
  if (!flipped.changes) return print(`Udfaldet er ${toFeel(from)}, hvad der end svares.`)
  const lines = flipped.changes.map(({ input, parts, to: value, words }) => {
    const name = parts === undefined ? input : `${input}.${parts}`
    return `${name}: ${words} (for eksempel ${toFeel(value)})`
  })
  print([`${toFeel(from)} bliver ${toFeel(flipped.to ?? null)} med:`, ...lines].join('\n'))
}

function literal(text: string): Value {
  const { value, problems } = evaluate(text)
  if (problems[0])
    throw wrong(
      `--to, linje ${problems[0].line}, kolonne ${problems[0].column}: ${problems[0].sentence}`,
    )
  return value
}
