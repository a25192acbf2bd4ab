const zone = 'Europe/Copenhagen'

/** Danish wall time, 2026-11-22T16:30, as a moment. A time the clocks skip is the one after; one that comes twice the first. */
export const momentOf = (wall: string): Date =>
  new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds)

/** A moment as the Danish wall shows it, to the minute. */
export const wallOf = (at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(+at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
