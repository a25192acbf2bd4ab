import { analyse, ask, toFeel, toJson } from '../rules/index.ts'
import { print } from './opened.ts'
import { type Given, goalsOf, inputsOf } from './rules-decide.ts'
import { compiledOf } from './rules-files.ts'

/** `rules ask FILE --decision NAME --known FILE|-`: what can still change the outcome, the best question first. */
export async function rulesAsk({ file, decision, known, json }: Given & { known: string }) {
  const compiled = await compiledOf(file)
  const goals = goalsOf(compiled, file, decision)
  const given = await inputsOf(compiled, file, known)
  const asked = ask(analyse(compiled, goals, { now: new Date() }), given)
  const { decided, outcome, exact } = asked
  const questions = asked.ask.map(({ input, why }) => ({ input, why }))
  if (json) {
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
