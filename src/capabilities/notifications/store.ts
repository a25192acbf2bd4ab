import { type Generated, sql } from 'kysely'
import type { Tx } from '../../platform/db.ts'
import { notFound } from '../../platform/errors.ts'
import type { Tenant } from '../../platform/tenants.ts'
import type { Channel, Language, Message, MessageState, NewAttachment } from './messages.ts'

/** A message with all that is needed to hand it over. */
export type QueuedMessage = Message & {
  seq: number
  thread: string
  partyId: string | null
  address: string | null
  language: Language
  text: string
  html: string
  attachments: NewAttachment[]
  remind: boolean
  urgent: boolean
  firstTriedAt: Date | null
  nextTryAt: Date | null
  claimedAt: Date | null
}
// What the database fills in when a message is added.
type Made = 'id' | 'seq' | 'state' | 'tries' | 'createdAt'
type Later = 'lastError' | 'sentAt' | 'firstTriedAt' | 'nextTryAt' | 'claimedAt'
type Tables = {
  'notifications.message': Omit<QueuedMessage, Made | Later | 'attachments'> & {
    [Key in Made | Later]: Generated<QueuedMessage[Key]>
  } & { tenantId: Generated<string>; key: string; attachments: unknown }
}
const on = (tx: Tx) => tx.$extendTables<Tables>()

const shown = [
  'id',
  'channel',
  'template',
  'subject',
  'state',
  'about',
  'tries',
  'lastError',
  'createdAt',
  'dueAt',
  'sentAt',
] as const
const unsent: MessageState[] = ['queued', 'waiting']

/** The tenant of this transaction: who a message is from. */
export async function currentTenant(tx: Tx): Promise<Tenant> {
  const { rows } = await sql<Tenant>`
    select id, key, host, name, kind, profile from platform.tenant
    where id = platform.current_tenant()`.execute(tx)
  if (!rows[0]) throw notFound()
  return rows[0]
}

export type NewRow = {
  key: string
  thread: string
  channel: Channel
  template: string
  partyId: string | null
  address: string | null
  language: Language
  subject: string
  text: string
  html: string
  attachments: NewAttachment[]
  about: string | null
  remind: boolean
  urgent: boolean
  dueAt: Date | null
}

/** Adds a message and gives its id; undefined when the key is taken by one that was not cancelled. */
export async function addMessage(tx: Tx, row: NewRow): Promise<string | undefined> {
  const values = { ...row, attachments: JSON.stringify(row.attachments) }
  const anew = {
    state: 'queued' as const,
    tries: 0,
    lastError: null,
    firstTriedAt: null,
    nextTryAt: null,
  }
  const added = await on(tx)
    .insertInto('notifications.message')
    .values(values)
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'key'])
        .doUpdateSet({ ...values, ...anew, seq: sql`default` })
        .where('notifications.message.state', '=', 'cancelled'),
    )
    .returning('id')
    .executeTakeFirst()
  return added?.id
}

/** Cancels what has not been sent of the messages whose key begins so, and gives their ids. */
export async function cancelByPrefix(tx: Tx, prefix: string): Promise<string[]> {
  const rows = await on(tx)
    .updateTable('notifications.message')
    .set({ state: 'cancelled' })
    .where(sql<boolean>`starts_with(key, ${prefix})`)
    .where('state', 'in', unsent)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** An unsent message, held until the transaction ends; undefined when there is nothing left to send. */
export async function holdUnsent(tx: Tx, id: string): Promise<QueuedMessage | undefined> {
  const row = await on(tx)
    .selectFrom('notifications.message')
    .selectAll()
    .where('id', '=', id)
    .where('state', 'in', unsent)
    .forUpdate()
    .executeTakeFirst()
  return row as QueuedMessage | undefined
}

type InThread = Pick<QueuedMessage, 'thread' | 'channel'>

const dueInThread = (tx: Tx, { thread, channel }: InThread, now: Date) =>
  on(tx)
    .selectFrom('notifications.message')
    .select(['id', 'nextTryAt'])
    .where('thread', '=', thread)
    .where('channel', '=', channel)
    .where('state', 'in', unsent)
    .where((is) => is.or([is('dueAt', 'is', null), is('dueAt', '<=', now)]))
    .orderBy('seq')

/** The first message of the thread that should have left before this one. */
export const earlierUnsent = (tx: Tx, message: InThread & { seq: number }, now: Date) =>
  dueInThread(tx, message, now).where('seq', '<', message.seq).executeTakeFirst()

/** The message of the thread whose turn it is. */
export const nextInThread = (tx: Tx, message: InThread, now: Date) =>
  dueInThread(tx, message, now).executeTakeFirst()

export type Change = Partial<{
  state: MessageState
  tries: number
  lastError: string | null
  firstTriedAt: Date
  nextTryAt: Date | null
  claimedAt: Date | null
  sentAt: Date
}>

export async function changeMessage(tx: Tx, id: string, change: Change): Promise<void> {
  await on(tx).updateTable('notifications.message').set(change).where('id', '=', id).execute()
}

/** Moves a message from one state to another; false when it is no longer in the first. */
export async function moveMessage(
  tx: Tx,
  id: string,
  from: MessageState,
  change: Change,
): Promise<boolean> {
  const { numUpdatedRows } = await on(tx)
    .updateTable('notifications.message')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Where a message is on its way; undefined when there is none with this id. */
export async function stateOf(tx: Tx, id: string): Promise<MessageState | undefined> {
  const message = on(tx).selectFrom('notifications.message').select('state').where('id', '=', id)
  return (await message.executeTakeFirst())?.state
}

/** All that was said about a thing, as `case:<id>`, oldest first. */
export function messagesAbout(tx: Tx, about: string): Promise<Message[]> {
  const messages = on(tx).selectFrom('notifications.message').select(shown)
  return messages.where('about', '=', about).orderBy('seq').execute()
}

/** A message in trouble, with whom it is for. */
export type Trouble = Message & { partyId: string | null; address: string | null }

/** Messages that were refused or wait for an end that does not answer, newest first. */
export function waitingMessages(tx: Tx, most = 200): Promise<Trouble[]> {
  const messages = on(tx)
    .selectFrom('notifications.message')
    .select([...shown, 'partyId', 'address'])
  return messages
    .where('state', 'in', ['waiting', 'failed'])
    .orderBy('seq', 'desc')
    .limit(most)
    .execute()
}

/** How many there are of each. */
export function countTrouble(tx: Tx): Promise<{ waiting: number; failed: number }> {
  return on(tx)
    .selectFrom('notifications.message')
    .select([count('waiting').as('waiting'), count('failed').as('failed')])
    .where('state', 'in', ['waiting', 'failed'])
    .executeTakeFirstOrThrow()
}
const count = (state: MessageState) => sql<number>`count(*) filter (where state = ${state})`

export function messagesTo(tx: Tx, partyId: string) {
  return on(tx)
    .selectFrom('notifications.message')
    .select(['channel', 'subject', 'text', 'state', 'createdAt', 'sentAt'])
    .where('partyId', '=', partyId)
    .orderBy('seq')
    .execute()
}

/** Forgets what was written to a person; that something was sent, and when, stays. What is unsent is cancelled. */
export async function forgetMessagesTo(tx: Tx, partyId: string): Promise<void> {
  const blank = { subject: '', text: '', html: '', attachments: '[]' }
  await on(tx)
    .updateTable('notifications.message')
    .set({ ...blank, address: sql`case when address is null then null else '' end` })
    .where('partyId', '=', partyId)
    .execute()
  await on(tx)
    .updateTable('notifications.message')
    .set({ state: 'cancelled' })
    .where('partyId', '=', partyId)
    .where('state', 'in', [...unsent, 'failed'])
    .execute()
}
