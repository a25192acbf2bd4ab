import type { Staff, StaffRole } from '../../platform/actor.ts'
import type { Kind } from './kinds.ts'

/** Who keeps the calendar: sees who is coming, books for others. */
export const calendarKeepers: StaffRole[] = ['caseworker']

/** Who closes a day. */
export const closers: StaffRole[] = ['caseworker', 'admin']

/** Who says when we are open, and who and what there is. They need not see who comes. */
export const hoursKeepers: StaffRole[] = ['admin']

export const mayKeepCalendar = ({ roles }: Staff) =>
  roles.some((role) => calendarKeepers.includes(role))
export const mayKeepHours = ({ roles }: Staff) => roles.some((role) => hoursKeepers.includes(role))

/** Caseworkers see who comes to their own team's meetings, and to those that are no team's. */
export const maySeeWho = (staff: Staff, kind: Pick<Kind, 'team'> | undefined) =>
  mayKeepCalendar(staff) && (!kind?.team || staff.teams.includes(kind.team))
