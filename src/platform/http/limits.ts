/** How many may still come from a sender: a bucket that fills at `perMinute` and holds as much. */
export type Limiter = { takes(sender: string, perMinute: number): boolean }

/** Keeps at most `most` senders in memory; the one heard from longest ago is forgotten first. */
export function limiter(clock: () => number, most = 20_000): Limiter {
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    takes(sender, perMinute) {
      const now = clock()
      const bucket = buckets.get(sender) ?? { left: perMinute, at: now }
      const left = Math.min(perMinute, bucket.left + ((now - bucket.at) * perMinute) / 60_000)
      buckets.delete(sender)
      buckets.set(sender, { left: left >= 1 ? left - 1 : left, at: now })
      if (buckets.size > most) buckets.delete(buckets.keys().next().value!)
      return left >= 1
    },
  }
}
