type Party<Item, Answer> = {
  item: Item
  done: (answer: Answer) => void
  fail: (error: unknown) => void
}[]

type Place<Item, Answer> = {
  waiting: Party<Item, Answer>
  /** Those the others wait for. */
  underWay: Party<Item, Answer> | undefined
  /** Somebody has come in this turn of the event loop, and others may yet. */
  gathering: boolean
}

/** Milliseconds the others wait for a party: one that is held up holds nobody else up for longer. */
const patience = 250

/**
 * Those who ask at the same time are answered together: a lone one at once, a crowd at little more than the price of one,
 * because what costs is the way there and not the row. `answer` gives one answer per item, in order; when it throws, each
 * is answered alone, so that nobody pays for another's mistake. One party of at most `most` is under way at a time, and who
 * comes meanwhile is of the next: a few by themselves would cost everybody as much as the crowd they can wait to become.
 * With `halves`, a crowd that comes when nobody is under way goes in two: from then on, one is made ready while the other is
 * away, where all in one would leave PostgreSQL and us to wait for each other in turn.
 */
export function together<Item, Answer>(
  answer: (items: Item[]) => Promise<Answer[]>,
  { most = 32, halves = false } = {},
): (place: string, item: Item) => Promise<Answer> {
  const places = new Map<string, Place<Item, Answer>>()

  async function go(party: Party<Item, Answer>, isBack?: () => void): Promise<void> {
    try {
      const answers = await answer(party.map(({ item }) => item))
      // The next set out before these are told: it is the way there that everybody waits for.
      isBack?.()
      for (const [n, { done }] of party.entries()) done(answers[n]!)
    } catch (error) {
      if (party.length === 1) return party[0]!.fail(error)
      await Promise.all(party.map((one) => go([one])))
    }
  }

  async function serve(name: string, place: Place<Item, Answer>, size = most): Promise<void> {
    const party = place.waiting.splice(0, size)
    place.underWay = party
    const isBack = () => {
      if (place.underWay !== party) return
      place.underWay = undefined
      begin(name, place)
    }
    const late = setTimeout(isBack, patience)
    await go(party, isBack)
    clearTimeout(late)
    isBack()
  }

  /** Requests that have arrived are read one after the other: the first waits until all of them are. */
  function gather(name: string, place: Place<Item, Answer>): void {
    place.gathering = true
    setImmediate(() => {
      place.gathering = false
      begin(name, place, halves ? Math.ceil(place.waiting.length / 2) : most)
    })
  }

  function begin(name: string, place: Place<Item, Answer>, size = most): void {
    if (place.underWay || place.gathering) return
    if (place.waiting.length) void serve(name, place, Math.min(size, most))
    else places.delete(name)
  }

  return (name, item) =>
    new Promise((done, fail) => {
      let place = places.get(name)
      if (!place) places.set(name, (place = { waiting: [], underWay: undefined, gathering: false }))
      place.waiting.push({ item, done, fail })
      if (!place.underWay && !place.gathering) gather(name, place)
    })
}
