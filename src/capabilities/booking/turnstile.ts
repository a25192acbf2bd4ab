import { Stop } from '../../platform/errors.ts'

/** Those who may wait outside before more are turned away. */
const longest = 1000

/**
 * Lets so many at a time do what many want at once. The rest wait here, where nobody gives up after three seconds as
 * those do who wait for a connection to the database.
 */
export function turnstile(room: number) {
  let inside = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting.length >= longest) throw new Stop(503, 'away')
    if (inside < room) inside++
    else await new Promise<void>((go) => waiting.push(go))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else inside--
    }
  }
}
