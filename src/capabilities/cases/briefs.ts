import type { Citizen } from '../../platform/actor.ts'
import type { Tx } from '../../platform/db.ts'
import { isOpen } from './cases.ts'
import type { Brief } from './pages/mine.tsx'
import { reachOf } from './power.ts'
import { closuresOf, decisionsOf, requestsOf } from './store/case-file.ts'
import { casesOf } from './store/find.ts'
import { teams } from './store/registers.ts'

/** The cases the citizen may see with what it takes to say how they stand; those that wait for the citizen first. */
export async function briefsOf(tx: Tx, citizen: Citizen, most: number): Promise<Brief[]> {
  const reaches = await reachOf(tx, citizen)
  const cases = (await casesOf(tx, citizen.behalf.id, 200)).filter(reaches).slice(0, most)
  const known = cases.length ? await teams(tx) : []
  const briefs: Brief[] = []
  for (const matter of cases) {
    briefs.push({
      matter,
      team: known.find(({ key }) => key === matter.team),
      requests: matter.begunAt ? await requestsOf(tx, matter.id) : [],
      decisions: isOpen(matter) ? [] : await decisionsOf(tx, matter.id),
      closures: matter.state === 'closed' ? await closuresOf(tx, matter.id) : [],
    })
  }
  return briefs
}
