import type { Citizen } from '../../platform/actor.ts'
import type {
  Capability,
  Card,
  ForCitizen,
  MenuEntry,
  RequestContext,
  Todo,
} from '../../platform/capability.ts'

type Me = NonNullable<Capability['me']>
type Ask = Pick<RequestContext, 'read' | 'now' | 'site'>

/** What one room offers, or that it could not say. */
type Answer<T> = { room: string; found: T[] } | { room: string; found: undefined }

/**
 * Asks every room for one kind of thing, each in a transaction of its own: a room that fails takes its own part of
 * the page with it, and no more.
 */
async function ask<T>(
  rooms: Capability[],
  pick: (me: Me) => ForCitizen<T> | undefined,
  { read, now, site }: Ask,
  citizen: Citizen,
): Promise<Answer<T>[]> {
  return Promise.all(
    rooms.flatMap(({ name, me }) => {
      const offer = me && pick(me)
      if (!offer) return []
      const answer = read((tx) => offer(tx, citizen, now, site.language))
      return [
        answer.then(
          (found) => ({ room: name, found }),
          () => ({ room: name, found: undefined }),
        ),
      ]
    }),
  )
}

const found = <T>(answers: Answer<T>[]) => answers.flatMap(({ found }) => found ?? [])
const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order

export async function menuOf(
  rooms: Capability[],
  context: Ask,
  citizen: Citizen,
): Promise<MenuEntry[]> {
  return found(await ask(rooms, ({ menu }) => menu, context, citizen)).sort(byOrder)
}

export async function overviewOf(
  rooms: Capability[],
  context: Ask,
  citizen: Citizen,
): Promise<{ cards: Card[]; todos: Todo[]; missing: string[] }> {
  const [cards, todos] = await Promise.all([
    ask(rooms, (me) => me.cards, context, citizen),
    ask(rooms, (me) => me.todos, context, citizen),
  ])
  const missing = [...cards, ...todos].filter((answer) => !answer.found).map(({ room }) => room)
  const soonest = (a: Todo, b: Todo) => +(a.due ?? 8.64e15) - +(b.due ?? 8.64e15)
  return {
    cards: found(cards).sort(byOrder),
    todos: found(todos).sort(soonest),
    missing: [...new Set(missing)],
  }
}
