import type { Staff } from '../../platform/actor.ts'
import type { Capability, Card, MenuEntry, RequestContext } from '../../platform/capability.ts'
import type { Tx } from '../../platform/db.ts'

type Desk = NonNullable<Capability['desk']>
type Ask = Pick<RequestContext, 'read' | 'now'>
type Offer<T> = (tx: Tx, staff: Staff, now: Date) => Promise<T[]>

const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order

/** Asks every room for its entry in the menu: in one transaction, and each by itself if that fails. */
export async function menuOf(
  rooms: Capability[],
  { read, now }: Ask,
  staff: Staff,
): Promise<MenuEntry[]> {
  const offers = offersOf(rooms, ({ menu }) => menu)
  const together = read(async (tx) => {
    const entries: MenuEntry[] = []
    for (const { offer } of offers) entries.push(...(await offer(tx, staff, now)))
    return entries
  })
  const entries = await together.catch(() =>
    alone(offers, { read, now }, staff).then(({ found }) => found),
  )
  return entries.sort(byOrder)
}

/** What every room shows on the desk. A room that fails takes its own card with it, and no more. */
export async function cardsOf(
  rooms: Capability[],
  context: Ask,
  staff: Staff,
): Promise<{ cards: Card[]; missing: string[] }> {
  const { found, missing } = await alone(
    offersOf(rooms, ({ cards }) => cards),
    context,
    staff,
  )
  return { cards: found.sort(byOrder), missing }
}

function offersOf<T>(rooms: Capability[], pick: (desk: Desk) => Offer<T> | undefined) {
  return rooms.flatMap(({ name, desk }) => {
    const offer = desk && pick(desk)
    return offer ? [{ room: name, offer }] : []
  })
}

async function alone<T>(
  offers: { room: string; offer: Offer<T> }[],
  { read, now }: Ask,
  staff: Staff,
) {
  const answers = await Promise.all(
    offers.map(({ room, offer }) =>
      read((tx) => offer(tx, staff, now)).then(
        (found) => ({ room, found, failed: false }),
        () => ({ room, found: [] as T[], failed: true }),
      ),
    ),
  )
  return {
    found: answers.flatMap(({ found }) => found),
    missing: answers.filter(({ failed }) => failed).map(({ room }) => room),
  }
}
