import { daysAfter, workdayFrom } from '../../platform/civil-days.ts'

/**
 * The last day to appeal: the day the decision came is not counted, and a limit that ends on a Saturday, Sunday or holiday
 * ends on the next working day. A digital letter has come when it can be read.
 */
export const appealUntil = (decidedAt: Date, days: number): string =>
  workdayFrom(daysAfter(decidedAt, days))
