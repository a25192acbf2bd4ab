import { h, type VNode } from 'preact'
import type { Citizen } from '../../platform/actor.ts'
import type { Capability } from '../../platform/capability.ts'
import type { Tx } from '../../platform/db.ts'
import { moment } from '../../ui/dates.ts'
import { briefsOf } from './briefs.ts'
import { isOpen } from './cases.ts'
import { openRequest } from './file.ts'
import { CasesCard } from './pages/mine.tsx'
import { paths } from './paths.ts'
import { reachOf } from './power.ts'
import { requestsOf } from './store/case-file.ts'
import { casesOf, countOpenOf, waitingFor } from './store/find.ts'
import { texts } from './texts.ts'

/** As many cases as the personal page shows before one asks for all. */
const shown = 4

/** How many open cases the citizen may see. */
async function countSeen(tx: Tx, citizen: Citizen): Promise<number> {
  const { id, basis } = citizen.behalf
  if (basis !== 'power-of-attorney') return countOpenOf(tx, id)
  const reaches = await reachOf(tx, citizen)
  return (await casesOf(tx, id)).filter((matter) => isOpen(matter) && reaches(matter)).length
}

/** What a citizen meets of their cases on the personal page. */
export const me: NonNullable<Capability['me']> = {
  async menu(tx, citizen, _now, language) {
    const count = await countSeen(tx, citizen)
    return [
      { label: texts[language].cases, href: paths.mine(), order: 10, ...(count > 0 && { count }) },
    ]
  },
  async cards(tx, citizen, _now, language) {
    const cases = await briefsOf(tx, citizen, shown)
    if (cases.length === 0) return []
    return [
      {
        key: 'cases',
        order: 10,
        title: texts[language].cases,
        body: h(CasesCard, { cases }) as VNode,
      },
    ]
  },
  async todos(tx, citizen, _now, language) {
    const t = texts[language]
    const reaches = await reachOf(tx, citizen)
    const todos = []
    for (const matter of (await waitingFor(tx, citizen.behalf.id)).filter(reaches)) {
      const request = openRequest({ requests: await requestsOf(tx, matter.id) })
      const missing = request?.items.filter(({ answeredAt }) => !answeredAt) ?? []
      if (!request || missing.length === 0) continue
      const [first] = missing
      const hearing = request.kind === 'party-hearing'
      todos.push({
        title: hearing ? t.todoHear : missing.length > 1 ? t.todoMany : t.todoOne(first!.what),
        detail: matter.title,
        due: moment(request.due),
        href: `${paths.case(matter.id)}#din-tur`,
        action: t.todoAction,
      })
    }
    return todos
  },
}
