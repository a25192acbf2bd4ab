import type { Staff, StaffRole } from '../../platform/actor.ts'

/** Who keeps the calendar: sees who is coming, books for others, closes a day. */
export const calendarKeepers: StaffRole[] = ['caseworker', 'admin']

/** Who says when we are open, and who and what there is. */
export const hoursKeepers: StaffRole[] = ['admin']

export const mayKeepCalendar = ({ roles }: Staff) => roles.some((role) => calendarKeepers.includes(role))
export const mayKeepHours = ({ roles }: Staff) => roles.some((role) => hoursKeepers.includes(role))
