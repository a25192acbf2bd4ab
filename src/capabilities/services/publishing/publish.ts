import type { Tx } from '../../../platform/db.ts'
import { setPowers } from '../../cases/index.ts'
import { Definition, hashOf } from '../definition.ts'
import { addDefinition, newestVersion } from '../store/definitions.ts'
import { lintOnce } from './lint-once.ts'

/** Thrown when a definition cannot be published; `problems` are sentences for its author. */
export class DefinitionError extends Error {
  name = 'DefinitionError'
  problems: string[]

  constructor(problems: string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/** Reads a definition and judges it. Throws a DefinitionError with all that is wrong. */
export function readDefinition(body: unknown): Definition {
  const parsed = Definition.safeParse(body)
  if (!parsed.success) {
    throw new DefinitionError(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    )
  }
  const { data } = parsed
  const problems = lintOnce(data).map(({ sentence }) => sentence)
  if (problems.length) throw new DefinitionError(problems)
  return data
}

/**
 * Publishes a definition as a new version, and says which powers of attorney open its cases. Unchanged content is no new
 * version. Returns its hash.
 */
export async function publish(tx: Tx, body: unknown, now: Date): Promise<string> {
  const definition = readDefinition(body)
  const newest = await newestVersion(tx, definition.id)
  if (newest && hashOf(definition, newest.version) === newest.hash) return newest.hash
  const version = (newest?.version ?? 0) + 1
  const hash = hashOf(definition, version)
  await addDefinition(tx, definition, hash, version, now)
  await setPowers(tx, definition.id, definition.powers ?? [])
  return hash
}
