import type { Capability } from '../../../platform/capability.ts'
import { dayOf } from '../../../ui/dates.ts'
import { editorPaths } from './paths.ts'
import { mayWrite } from './policy.ts'
import { remindOwners } from './reminders.ts'
import { countWaiting } from './store.ts'
import { editorTexts } from './texts.ts'

export { editorRoutes } from './routes/index.ts'

/** The editor's entry in the menu of the desk, with what waits there. */
export const editorMenu: NonNullable<NonNullable<Capability['desk']>['menu']> = async (
  tx,
  staff,
  now,
) => {
  if (!mayWrite(staff)) return []
  const { proposals, reviews } = await countWaiting(tx, dayOf(now))
  const count = proposals + reviews
  return [
    { label: editorTexts.da.pages, href: editorPaths.pages(), order: 50, ...(count && { count }) },
  ]
}

/** What the editor does by the clock: each day, whoever answers for a page is told when it is to be read again. */
export const editorTending: NonNullable<Capability['every']> = [
  { seconds: 3600, name: 'read-again', work: remindOwners },
]
