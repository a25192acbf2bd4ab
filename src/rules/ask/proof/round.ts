// A round of proof: asking, flipping and checking against brute force. The torture run goes through `fullRound`.
import { proveAsking } from './prove-asking.ts'
import type { Proven } from './prove-asking.ts'
import { proveChecking } from './prove-checking.ts'
import { proveFlipping } from './prove-flipping.ts'

/** As many random networks as the promise is about. */
export const fullRound = 10_000

/** A small round, for every day; and where its networks begin. */
export const dailyRound = 150
export const dailySeed = 1

export type Round = { asking: Proven; flipping: Proven; checking: Proven }

/** Proves all three on the same networks; the round holds when no disagreement is found. */
export const proveRound = (networks: number, seed = dailySeed): Round => ({
  asking: proveAsking(networks, seed),
  flipping: proveFlipping(networks, seed),
  checking: proveChecking(networks, seed),
})
