import type { Audience } from '../providers.ts'

const minute = 60_000

/** How long a session lasts unused, in milliseconds. */
export const idle: Record<Audience, number> = { citizen: 30 * minute, staff: 60 * minute }
/** How long a session lasts at most, in milliseconds. */
export const longest = 8 * 60 * minute
/** How exactly we note when a session was last used, in milliseconds. */
export const noted = minute

export const earlier = (a: Date, b: Date) => (a < b ? a : b)
export const after = (moment: Date, milliseconds: number) => new Date(+moment + milliseconds)
