type Place<Item, Answer> = {
  underWay: number[]
  waiting: Waiting<Item, Answer>[]
  /** Somebody has come in this turn of the event loop, and others may yet. */
  gathering: boolean
}

type Waiting<Item, Answer> = {
  item: Item
  done: (answer: Answer) => void
  fail: (error: unknown) => void
}

/**
 * Those who ask at the same time are answered together: a lone one at once, a crowd at little more than the price of one,
 * because what costs is the way there and not the row. `answer` gives one answer per item, in order; when it throws, each
 * is answered alone, so that nobody pays for another's mistake. At most `most` go together, in two parties at a time: while
 * one waits for PostgreSQL, the next is made ready.
 */
export function together<Item, Answer>(
  answer: (items: Item[]) => Promise<Answer[]>,
  most = 32,
): (place: string, item: Item) => Promise<Answer> {
  const places = new Map<string, Place<Item, Answer>>()

  async function go(party: Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await answer(party.map(({ item }) => item))
      for (const [n, { done }] of party.entries()) done(answers[n]!)
    } catch (error) {
      if (party.length === 1) return party[0]!.fail(error)
      await Promise.all(party.map((one) => go([one])))
    }
  }

  async function serve(name: string, place: Place<Item, Answer>): Promise<void> {
    const party = place.waiting.splice(0, most)
    place.underWay.push(party.length)
    await go(party)
    place.underWay.splice(place.underWay.indexOf(party.length), 1)
    begin(name, place)
  }

  /** Requests that have arrived are read one after the other: the first waits until all of them are. */
  function gather(name: string, place: Place<Item, Answer>): void {
    place.gathering = true
    setImmediate(() => {
      place.gathering = false
      begin(name, place)
    })
  }

  function begin(name: string, place: Place<Item, Answer>): void {
    const [before, another] = place.underWay
    if (!place.waiting.length) {
      if (before === undefined && !place.gathering) places.delete(name)
      return
    }
    // Who comes after a crowd waits until they are as many, or the crowd is back: one by one costs everybody more.
    const fit = before === undefined || (!another && place.waiting.length >= Math.min(before, most))
    if (fit) void serve(name, place)
  }

  return (name, item) =>
    new Promise((done, fail) => {
      let place = places.get(name)
      if (!place) places.set(name, (place = { underWay: [], waiting: [], gathering: false }))
      place.waiting.push({ item, done, fail })
      if (!place.gathering) gather(name, place)
    })
}
