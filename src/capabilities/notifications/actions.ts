import type { Tx } from '../../platform/db.ts'
import { notFound } from '../../platform/errors.ts'
import { emit, withdraw } from '../../platform/events.ts'
import { siteOf } from '../../platform/site.ts'
import { type Party, partyById } from '../identity/index.ts'
import { emailAddress, phoneDigits } from './contacts.ts'
import type { Channel, NewMessage, To } from './messages.ts'
import { addMessage, cancelByPrefix, currentTenant, moveMessage, stateOf } from './store.ts'
import { CannotNotify, write } from './words.ts'

/**
 * Stands for the tenant's own address while a message is written. It is made whole when the message is sent, since a
 * transaction does not know under which address the house is reached.
 */
export const home = 'https://her.invalid'

/**
 * Queues a message, written at once; it leaves after the transaction. With a key that was used before, nothing is
 * added. Fails with `CannotNotify` when a value is missing or there is nobody to send to; then nothing is queued.
 */
export async function notify<Values>(tx: Tx, message: NewMessage<Values>): Promise<void> {
  const { key, template, values, to, at, about } = message
  const party = to.partyId === undefined ? undefined : await partyById(tx, to.partyId)
  const given = givenAddress(template.channel, to)
  if (!given && !ownAddress(template.channel, party)) {
    throw new CannotNotify(`template ${template.name}: there is no address for ${template.channel}`)
  }
  const language = message.language ?? party?.language ?? 'da'
  const site = siteOf(await currentTenant(tx), home, language)
  const hidden = party?.protected && party.address ? [party.address.text] : []
  const messageId = await addMessage(tx, {
    key,
    thread: message.thread ?? `message:${key}`,
    channel: template.channel,
    template: template.name,
    partyId: to.partyId ?? null,
    address: given ?? null,
    language,
    ...write(template, values, site, hidden),
    attachments: message.attachments ?? [],
    about: about ?? null,
    remind: message.remind ?? false,
    urgent: message.urgent ?? false,
    dueAt: at ?? null,
  })
  if (messageId) await tellDue(tx, messageId, { at, thread: message.thread })
}

/** Says that a message is to be sent. Those of one thread are looked at one at a time. */
export function tellDue(
  tx: Tx,
  messageId: string,
  { at, thread }: { at?: Date | undefined; thread?: string | undefined } = {},
): Promise<void> {
  return emit(
    tx,
    'notifications.message-due',
    { messageId },
    { key: `message:${messageId}`, ...(at && { at }), ...(thread && { queue: thread }) },
  )
}

/** Takes back what has not been sent yet of the messages whose key begins so. */
export async function cancelMessage(tx: Tx, keyPrefix: string): Promise<void> {
  if (!keyPrefix) throw new CannotNotify('a prefix that is empty would cancel everything')
  for (const id of await cancelByPrefix(tx, keyPrefix)) await withdraw(tx, `message:${id}`)
}

/** Sends a message again that was refused. One that is on its way already goes on; 404 when it is laid aside. */
export async function retryMessage(tx: Tx, id: string): Promise<void> {
  const moved = await moveMessage(tx, id, 'failed', {
    state: 'queued',
    tries: 0,
    nextTryAt: null,
    lastError: null,
  })
  if (moved) return tellDue(tx, id)
  const state = await stateOf(tx, id)
  if (!state || state === 'cancelled') throw notFound()
}

/** Lays a message aside that was refused, when somebody has taken care of it in another way; 404 when it is on its way. */
export async function setAside(tx: Tx, id: string): Promise<void> {
  if (await moveMessage(tx, id, 'failed', { state: 'cancelled' })) return
  if ((await stateOf(tx, id)) !== 'cancelled') throw notFound()
}

/** What was typed for this message; a mistake of ours or a typing error when it is not an address. */
function givenAddress(channel: Channel, to: To): string | undefined {
  const typed = channel === 'email' ? to.email : to.phone
  if (typed === undefined) return undefined
  const address = channel === 'email' ? emailAddress(typed) : phoneDigits(typed)
  if (!address) throw new CannotNotify(`what was given for ${channel} is not an address`)
  return address
}

/** The address a party has told us, as it is to be written; undefined when there is none we can use. */
export function ownAddress(channel: Channel, party: Party | undefined): string | undefined {
  if (channel === 'email') return party?.email ? emailAddress(party.email) : undefined
  return party?.phone ? phoneDigits(party.phone) : undefined
}
