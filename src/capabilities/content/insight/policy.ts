import type { Staff } from '../../../platform/actor.ts'
import { mayPublish } from '../editor/policy.ts'

export { publishers, writers } from '../editor/policy.ts'

/** What citizens wrote is read by whoever answers for the page, and by editors. */
export const mayReadTexts = (
  staff: Pick<Staff, 'roles' | 'person'>,
  { ownerParty }: { ownerParty: string | null },
): boolean => mayPublish(staff) || (ownerParty !== null && ownerParty === staff.person.id)

/** What an hour's estimate is, the administrator says. */
export const maySetSaving = ({ roles }: Pick<Staff, 'roles'>): boolean => roles.includes('admin')
