const zone = 'Europe/Copenhagen'
const evening = 21
const morning = 8

/** When an SMS that does not hurry may leave: now, or at 8 in the morning when it is between 21 and 8. */
export function outsideQuietHours(now: Date): Date {
  const here = now.toTemporalInstant().toZonedDateTimeISO(zone)
  if (here.hour >= morning && here.hour < evening) return now
  const day = here.toPlainDate().add({ days: here.hour >= evening ? 1 : 0 })
  return new Date(
    day.toZonedDateTime({ timeZone: zone, plainTime: { hour: morning } }).epochMilliseconds,
  )
}

/** The day before something, at a clock hour in Denmark: when a reminder of it is due. */
export function dayBefore(at: Date, hour = 10): Date {
  const day = at.toTemporalInstant().toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 })
  return new Date(day.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds)
}

/** Seconds until the next try: ten at first, at most ten minutes, so that a long outage is over ten minutes after it is. */
export const waitAfter = (tries: number) =>
  Math.min(600, 10 * 2 ** Math.min(Math.max(tries, 1) - 1, 8))

/** A message that could not be handed over in this many milliseconds is given up, and the desk is told. */
export const givenUpAfter = 72 * 60 * 60 * 1000
/** A reminder that could not leave in this many milliseconds is of no use. */
export const reminderLasts = 20 * 60 * 60 * 1000
/** Whoever began to hand a message over this many milliseconds ago has died. */
export const claimLasts = 60 * 1000
