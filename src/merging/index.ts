// Shared and local content that merges: the shared page changes, the local changes stay. Pure. See README.md.
export { type Block, canonical, type Data, hashOf, type Json, type Lock, same } from './block.ts'
export { type Merged, mergeText } from './text.ts'
export { mergeData } from './data.ts'
export { factsIn, tokensOf } from './tokens.ts'
export {
  type Anchors,
  inForce,
  isOnWords,
  type Operation,
  withOperation,
  withoutOperation,
} from './operation.ts'
export { anchorsFor, type Resolved, resolve, shown } from './resolve.ts'
export { type Case, type Finding, type Need, needOf } from './finding.ts'
export { type Merge, merge, permits } from './merge.ts'
export { type Choice, open, settle } from './settle.ts'
export { type ChangeClass, type Policy, type Verdict, verdict } from './policy.ts'
