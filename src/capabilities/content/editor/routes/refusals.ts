import type { Settled } from '../../library/proposals.ts'
import { editorPaths as paths } from '../paths.ts'
import type { Told } from '../pages/status.tsx'
import { editorTexts } from '../texts.ts'

/** Why a page could not be published, and where it is put right. */
export function refusalsOf(outcome: Exclude<Settled, { ok: true }>): Told[] {
  const { told, publish, errors } = editorTexts.da
  if (outcome.why === 'missing')
    return outcome.missing.map((key) => ({
      sentence: told.factMissing(key),
      href: paths.fact(key),
    }))
  if (outcome.why === 'problems') return [{ sentence: publish.problems }]
  return [{ sentence: outcome.why === 'path-taken' ? errors.pathTaken : told.undecided }]
}
