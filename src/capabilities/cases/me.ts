import { h, type VNode } from 'preact'
import type { Capability } from '../../platform/capability.ts'
import { moment } from '../../ui/dates.ts'
import { briefsOf } from './briefs.ts'
import { openRequest } from './file.ts'
import { CasesCard } from './pages/mine.tsx'
import { paths } from './paths.ts'
import { requestsOf } from './store/case-file.ts'
import { countOpenOf, waitingFor } from './store/find.ts'
import { texts } from './texts.ts'

/** As many cases as the personal page shows before one asks for all. */
const shown = 4

/** What a citizen meets of their cases on the personal page. */
export const me: NonNullable<Capability['me']> = {
  async menu(tx, { behalf }, _now, language) {
    const count = await countOpenOf(tx, behalf.id)
    return [
      { label: texts[language].cases, href: paths.mine(), order: 10, ...(count > 0 && { count }) },
    ]
  },
  async cards(tx, { behalf }, _now, language) {
    const cases = await briefsOf(tx, behalf.id, shown)
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
  async todos(tx, { behalf }, _now, language) {
    const t = texts[language]
    const todos = []
    for (const matter of await waitingFor(tx, behalf.id)) {
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
