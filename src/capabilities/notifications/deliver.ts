import { buffer } from 'node:stream/consumers'
import type { Context } from '../../platform/capability.ts'
import { Later } from '../../platform/errors.ts'
import type { Tx } from '../../platform/db.ts'
import type { Site } from '../../ui/site.ts'
import { type Storage, servedFile } from '../files/index.ts'
import { partyById } from '../identity/index.ts'
import { home, ownAddress, tellDue } from './actions.ts'
import { gsm7, senderOf } from './gsm7.ts'
import { said } from './reasons.ts'
import type { Answer, Attachment, SendMail, SendSms } from './messages.ts'
import {
  changeMessage,
  earlierUnsent,
  holdUnsent,
  nextInThread,
  type QueuedMessage,
} from './store.ts'
import { claimLasts, givenUpAfter, outsideQuietHours, reminderLasts, waitAfter } from './times.ts'

export type Senders = { mail: SendMail; sms: SendSms; storage: Storage }

type Claim = { send: QueuedMessage } | { wait: number; because: string } | undefined

/**
 * Hands one message over: claimed first, so that two workers do not both; then sent under its own id, outside of any
 * transaction; then marked. Told again for as long as the other end does not answer.
 */
export async function deliver(
  messageId: string,
  context: Context,
  senders: Senders,
): Promise<void> {
  const { now, write } = context
  const claim = await write((tx) => claimMessage(tx, messageId, now))
  if (!claim) return
  if ('wait' in claim) throw new Later(claim.wait, claim.because)
  const message = claim.send
  const answer = await handOver(message, context, senders).catch(asError)
  if (answer instanceof Error) {
    const wait = await write((tx) => putOff(tx, message, answer, now))
    if (wait) throw new Later(wait, answer.message)
    return
  }
  await write(async (tx) => {
    const outcome = answer
      ? { state: 'failed' as const, lastError: withoutAddresses(answer.refused) }
      : { state: 'sent' as const, sentAt: now, lastError: null }
    await changeMessage(tx, message.id, { ...outcome, claimedAt: null, nextTryAt: null })
    await wakeNext(tx, message, now)
  })
}

const secondsUntil = (moment: Date, now: Date) => Math.max(1, Math.ceil((+moment - +now) / 1000))

async function claimMessage(tx: Tx, messageId: string, now: Date): Promise<Claim> {
  const message = await holdUnsent(tx, messageId)
  if (!message) return undefined
  const { dueAt, nextTryAt, claimedAt, channel, remind, urgent } = message
  if (dueAt && dueAt > now) return { wait: secondsUntil(dueAt, now), because: 'not due yet' }
  if (remind && dueAt && +now > +dueAt + reminderLasts) {
    await changeMessage(tx, messageId, { state: 'cancelled', lastError: 'too late to be of use' })
    return undefined
  }
  const allowed = channel === 'sms' && !urgent ? outsideQuietHours(now) : now
  if (allowed > now) return { wait: secondsUntil(allowed, now), because: 'quiet hours' }
  if (claimedAt && +now < +claimedAt + claimLasts)
    return { wait: 30, because: 'somebody is sending it' }
  if (nextTryAt && nextTryAt > now)
    return { wait: secondsUntil(nextTryAt, now), because: 'tried a moment ago' }
  const earlier = await earlierUnsent(tx, message, now)
  if (earlier) {
    const free =
      earlier.nextTryAt && earlier.nextTryAt > now ? secondsUntil(earlier.nextTryAt, now) : 0
    return { wait: free + 5, because: 'an earlier one has not left' }
  }
  const tries = message.tries + 1
  const firstTriedAt = message.firstTriedAt ?? now
  await changeMessage(tx, messageId, { claimedAt: now, tries, firstTriedAt })
  return { send: { ...message, tries, firstTriedAt } }
}

/** Notes that the other end did not answer, and says in how many seconds to try again; 0 when it is given up. */
async function putOff(tx: Tx, message: QueuedMessage, error: Error, now: Date): Promise<number> {
  const { id, tries, firstTriedAt } = message
  const lastError = withoutAddresses(error.message)
  if (+now > +firstTriedAt! + givenUpAfter) {
    await changeMessage(tx, id, { state: 'failed', lastError, claimedAt: null, nextTryAt: null })
    await wakeNext(tx, message, now)
    return 0
  }
  const wait = waitAfter(tries)
  const nextTryAt = new Date(+now + wait * 1000)
  await changeMessage(tx, id, { state: 'waiting', lastError, claimedAt: null, nextTryAt })
  return wait
}

/** The next of the thread need not wait until it looks for itself. */
async function wakeNext(tx: Tx, { thread, channel }: QueuedMessage, now: Date) {
  const next = await nextInThread(tx, { thread, channel }, now)
  if (next) await tellDue(tx, next.id, { thread })
}

async function handOver(
  message: QueuedMessage,
  context: Context,
  senders: Senders,
): Promise<Answer> {
  const { id, channel, partyId } = message
  const { site } = context
  const party = partyId ? await context.read((tx) => partyById(tx, partyId)) : undefined
  const to = message.address ?? ownAddress(channel, party)
  if (!to) return { refused: said.none }
  const whole = (text: string) => text.replaceAll(home, site.origin)
  if (channel === 'sms') {
    return senders.sms({ id, from: senderOf(site.shortName), to, text: gsm7(whole(message.text)) })
  }
  const attachments = await attachmentsOf(message, context, senders.storage)
  if ('refused' in attachments) return attachments
  const { subject, text, html } = message
  return senders.mail({
    id: `${id}@${hostOf(site)}`,
    from: { name: site.name, address: site.email || `post@${hostOf(site)}` },
    to,
    subject: whole(subject),
    text: whole(text),
    html: whole(html),
    attachments,
  })
}

const hostOf = ({ origin }: Site) => new URL(origin).hostname
const mostBytes = 15 * 1024 * 1024

async function attachmentsOf(
  { attachments }: QueuedMessage,
  { read }: Context,
  storage: Storage,
): Promise<Attachment[] | { refused: string }> {
  const ready: Attachment[] = []
  for (const attachment of attachments) {
    if ('text' in attachment) {
      ready.push({
        name: attachment.name,
        type: attachment.type,
        body: Buffer.from(attachment.text),
      })
      continue
    }
    const file = await read((tx) => servedFile(tx, attachment.fileId))
    if (file === 'waiting') throw new Error(said.scanner)
    if (file === 'quarantined' || file === 'gone') return { refused: said.attachment }
    ready.push({
      name: file.name,
      type: file.type,
      body: await buffer(await storage.get(file.key)),
    })
  }
  const bytes = ready.reduce((sum, { body }) => sum + body.length, 0)
  return bytes > mostBytes ? { refused: said.large } : ready
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))
/** What went wrong is shown at the desk; whom it was for is not part of it. */
const withoutAddresses = (text: string) =>
  text
    .replace(/\S+@\S+/g, '…')
    .replace(/\+?\d{8,}/g, '…')
    .slice(0, 200)
