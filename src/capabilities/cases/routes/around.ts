import type { FastifyRequest } from 'fastify'
import type { Tx } from '../../../platform/db.ts'
import { staffMembers } from '../../identity/index.ts'
import type { Around } from '../pages/desk-props.ts'
import { mayHandle } from '../policy.ts'
import { teams } from '../store/registers.ts'

/** The teams that are known by name or that employees say they are of, and those a case can be given to. */
export async function teamsAndStaff(tx: Tx): Promise<Around> {
  const known = await teams(tx)
  const members = await staffMembers(tx)
  const named = new Map(known.map(({ key, name }) => [key, name]))
  for (const key of members.flatMap(({ teams }) => teams)) {
    if (!named.has(key)) named.set(key, capital(key))
  }
  const sorted = [...named].map(([key, name]) => ({ key, name }))
  return {
    teams: sorted.sort((a, b) => a.name.localeCompare(b.name, 'da')),
    staff: members.filter(mayHandle).map(({ id, name }) => ({ id, name })),
  }
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

const kept = new Map<string, { around: Around; at: number }>()
/** Milliseconds that a list may be behind on who is employed. Acts ask anew. */
const keptFor = 5000
const mostKept = 200

/** The same for lists, where it is only names to show and choose among: asked for at most every few seconds. */
export async function aroundLists(request: FastifyRequest, tx: Tx): Promise<Around> {
  const known = kept.get(request.tenantId)
  if (known && performance.now() - known.at < keptFor) return known.around
  const around = await teamsAndStaff(tx)
  if (kept.size >= mostKept) kept.clear()
  kept.set(request.tenantId, { around, at: performance.now() })
  return around
}
