import type { Level } from '../../platform/actor.ts'

const order: Level[] = ['low', 'substantial', 'high']

/** Whether a login is as strong as wanted, or stronger (NSIS). */
export const isAtLeast = (level: Level, wanted: Level) =>
  order.indexOf(level) >= order.indexOf(wanted)

export const stronger = (a: Level, b: Level): Level => (isAtLeast(a, b) ? a : b)
