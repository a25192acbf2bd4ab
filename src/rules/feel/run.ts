// One evaluation: its clock, what went wrong on the way, and how much it may still do.
/** What is wrong with a text or a value, and where (line and column from 1). `where` names the text when there are several. */
export type FeelProblem = {
  sentence: string
  at: number
  line: number
  column: number
  where?: string
}

/** A text that code came from. */
export type Source = { text: string; where?: string }
export type Place = { source: Source; at: number }

/** `steps` and `depth` are what is left of them; `place` is the call under way. Problems are kept only when there is a list for them. */
export type Run = {
  now: Date
  problems?: FeelProblem[]
  steps: number
  depth: number
  place?: Place
}

const mostSteps = 1_000_000
const mostDepth = 2_500

/** A new evaluation; `steps` bounds its time and memory. */
export const startRun = (now: Date, problems?: FeelProblem[], steps = mostSteps): Run => ({
  now,
  steps,
  depth: mostDepth,
  ...(problems && { problems }),
})

/** Where an offset is, counted in lines and columns from 1. */
export function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}

/** Notes a problem at the call under way, and is null: what FEEL gives for all that cannot be. */
export function refuse(run: Run, sentence: string, place = run.place): null {
  if (!run.problems || run.problems.length >= 100) return null
  const { text, where } = place?.source ?? { text: '' }
  const at = place?.at ?? 0
  run.problems.push({ sentence, at, ...placeOf(text, at), ...(where !== undefined && { where }) })
  return null
}

/** Spends steps; false, and a problem the first time, when there are none left. */
export function spend(run: Run, steps: number): boolean {
  if (run.steps >= steps) {
    run.steps -= steps
    return true
  }
  if (run.steps > -Infinity) refuse(run, 'Det er for meget at regne på.')
  run.steps = -Infinity
  return false
}
