type Waiting<Item, Answer> = {
  item: Item
  done: (answer: Answer) => void
  fail: (error: unknown) => void
}

/**
 * Those who ask at the same time are answered together: a lone one at once, a crowd at little more than the price of one,
 * because what costs is the way there and not the row. `answer` gives one answer per item, in order; when it throws, each
 * is answered alone, so that nobody pays for another's mistake. At most `most` go together, in two parties at a time.
 */
export function together<Item, Answer>(
  answer: (items: Item[]) => Promise<Answer[]>,
  most = 32,
): (place: string, item: Item) => Promise<Answer> {
  const places = new Map<string, { underWay: number; waiting: Waiting<Item, Answer>[] }>()

  async function go(party: Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await answer(party.map(({ item }) => item))
      for (const [n, { done }] of party.entries()) done(answers[n]!)
    } catch (error) {
      if (party.length === 1) return party[0]!.fail(error)
      await Promise.all(party.map((one) => go([one])))
    }
  }

  async function serve(name: string): Promise<void> {
    const place = places.get(name)!
    place.underWay++
    while (place.waiting.length) await go(place.waiting.splice(0, most))
    place.underWay--
    if (!place.underWay) places.delete(name)
  }

  return (name, item) =>
    new Promise((done, fail) => {
      let place = places.get(name)
      if (!place) places.set(name, (place = { underWay: 0, waiting: [] }))
      place.waiting.push({ item, done, fail })
      if (place.underWay < 2) void serve(name)
    })
}
