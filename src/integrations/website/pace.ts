import { setTimeout as wait } from 'node:timers/promises'

export type Pace = <T>(host: string, pause: number, work: () => Promise<T>) => Promise<T>

/** One at a time for each host, with a pause in milliseconds from the end of one to the beginning of the next. */
export function pace(): Pace {
  const last = new Map<string, Promise<unknown>>()
  return (host, pause, work) => {
    const before = last.get(host)
    const mine = (before ?? Promise.resolve()).then(work)
    const rested = mine
      .catch(() => {})
      .then(() => wait(pause))
      .then(() => {
        if (last.get(host) === rested) last.delete(host)
      })
    last.set(host, rested)
    return mine
  }
}
