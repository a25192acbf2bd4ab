// Exact relevance over decision networks, through one door. README.md tells the idea.
export { analyse, analyseGoals, type Analysis, type AnalyseOptions, type Goal } from './analyse.ts'
export { ask, dialogue, type Asked, type AskOptions, type Question } from './ask.ts'
export type { Because } from './why.ts'
export { explain, type Explained } from './explain.ts'
export { flip, type Change, type Flipped, type FlipOptions } from './flip.ts'
export { check, type Finding, type FindingKind, type FindingPlace } from './check.ts'
export {
  compare,
  preview,
  type Compared,
  type PastCase,
  type Preview,
  type Previewed,
} from './compare.ts'
export type { Known } from './state.ts'
export { showValue, type RuleNamed } from './words.ts'
