import type { Actor } from '../../../platform/actor.ts'
import { planOnceAtTheEnd, type Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Keys } from '../../../platform/keys.ts'
import { confirm } from '../../booking/index.ts'
import { type NewCase, openCasesAtTheEnd } from '../../cases/index.ts'
import { releaseFiles } from '../../files/index.ts'
import { addParty } from '../../identity/index.ts'
import type { Contact, Person } from '../answers/show.ts'
import type { Walk } from '../answers/walk.ts'
import { inLanguage } from '../definition.ts'
import { papersFor } from '../dialogue/documents.ts'
import { draftKeeper, isOwner, type Owner } from '../draft.ts'
import { mayUse } from '../power.ts'
import type { Rules } from '../rules.ts'
import { type DraftRead, draftsToSend, takeDraftsAtTheEnd } from '../store/drafts.ts'
import { addSubmissionsAtTheEnd, findSubmission } from '../store/submissions.ts'
import { ownerOfSubmission, type Submission } from '../submission.ts'
import { texts } from '../texts.ts'
import { asSeen } from './as-seen.ts'
import { NotSent } from './not-sent.ts'
import { reckon, type Reckoned } from './reckon.ts'

type Language = 'da' | 'en'
export type Parts = { keys: Keys; rules: Rules }

/** Somebody asks us to receive what the draft of this id holds. */
export type Sending = {
  id: string
  actor: Actor
  owner: Owner
  slug: string
  /** The version that the sender saw on the summary; without it, the draft's own. */
  version?: string | undefined
  language: Language
  now: Date
}

/** A draft as it was read before it is sent, and what it comes to if that is known. */
export type Ahead = { draft: DraftRead; reckoned: Reckoned | NotSent | undefined }

/**
 * Receives what drafts hold: one transaction, all of them whole or none. Sent again, or fifty times at once, a draft is
 * received once, and everyone is told 'received'. When all drafts were read ahead they are taken as they were, and it fails
 * if one is no longer so; otherwise they are read and held. Throws NotSent when something is to be answered first.
 */
export async function send(
  tx: Tx,
  sendings: (Sending & { ahead?: Ahead | undefined })[],
  parts: Parts,
): Promise<'received'[]> {
  planOnceAtTheEnd(tx)
  const drafts = await draftsOf(tx, sendings)
  const received = new Map<string, Received>()
  for (const sending of sendings) {
    const draft = drafts.get(sending.id)
    if (!draft) await demandSent(tx, sending)
    else if (!isOwner(sending.owner, draft)) throw notFound()
    else if (!(await mayUse(tx, sending.actor, draft.serviceId))) throw notFound()
    else if (!received.has(draft.id)) {
      const { ahead } = sending
      const known = ahead?.draft === draft ? ahead.reckoned : undefined
      const reckoned = known ?? reckon(parts.rules, await asSeen(tx, draft, sending), sending)
      received.set(draft.id, await receive(tx, reckoned, sending, parts))
    }
  }
  if (received.size) {
    const all = [...received.values()]
    for (const { submission, leftOver } of all)
      await releaseFiles(tx, leftOver, draftKeeper(submission.id))
    takeDraftsAtTheEnd(tx, [...drafts.values()])
    await addSubmissionsAtTheEnd(
      tx,
      all.map(({ submission }) => submission),
    )
    await openCasesAtTheEnd(
      tx,
      all.map(({ wanted }) => wanted),
      sendings[0]!.now,
    )
  }
  return sendings.map(() => 'received')
}

async function draftsOf(
  tx: Tx,
  sendings: { id: string; ahead?: Ahead | undefined }[],
): Promise<Map<string, DraftRead>> {
  const ahead = sendings.flatMap((sending) => sending.ahead?.draft ?? [])
  const ids = [...new Set(sendings.map(({ id }) => id))]
  const found = ahead.length === sendings.length ? ahead : await draftsToSend(tx, ids)
  return new Map(found.map((draft) => [draft.id, draft]))
}

/** A draft that is gone has been sent, by the same person, or never was. */
async function demandSent(tx: Tx, { id, owner }: Sending): Promise<void> {
  const before = await findSubmission(tx, id)
  if (!before || !isOwner(owner, ownerOfSubmission(before))) throw notFound()
}

type Received = { submission: Omit<Submission, 'pdfId'>; wanted: NewCase; leftOver: string[] }

async function receive(
  tx: Tx,
  reckoned: Reckoned | NotSent,
  sending: Sending,
  parts: Parts,
): Promise<Received> {
  if (reckoned instanceof NotSent) throw reckoned
  const { id, actor, slug, language, now } = sending
  const { draft, definition, way, next, about, leftOver } = reckoned
  if (definition.slug !== slug) throw notFound()
  const partyId = draft.partyId ?? (await senderOf(tx, parts.keys, way))
  const booking = await confirmTime(tx, { ...sending, ...parts }, reckoned, partyId)
  const acting = actor.kind === 'citizen' && draft.partyId !== null
  const submission = {
    id,
    serviceId: draft.serviceId,
    definitionHash: draft.definitionHash,
    partyId,
    personId: acting ? actor.person.id : null,
    basis: acting ? actor.behalf.basis : null,
    level: acting ? actor.level : null,
    cookieHash: draft.partyId ? null : draft.cookieHash,
    language,
    answers: way.answers,
    next,
    bookingId: booking?.id ?? null,
    receivedAt: now,
  }
  const wanted: NewCase = {
    ...about,
    id,
    kind: definition.id,
    prefix: definition.prefix,
    parties: [{ partyId, role: 'applicant', ...(acting && { known: actor.behalf }) }],
    source: { room: 'services', id },
    language,
  }
  return { submission, wanted, leftOver }
}

/** Somebody who did not log in is a party known by what they wrote, and by nothing else. */
function senderOf(tx: Tx, keys: Keys, { answers, stops }: Walk): Promise<string> {
  const ofWidget = (widget: string) => {
    const question = stops
      .flatMap(({ questions }) => questions)
      .find((one) => one.widget === widget)
    return question && answers[question.id]
  }
  const { phone, email } = (ofWidget('contact') ?? {}) as Partial<Contact>
  const { name } = (ofWidget('person') ?? {}) as Partial<Person>
  const called = name ?? (typeof answers.navn === 'string' ? answers.navn : texts.da.nameless)
  return addParty(tx, keys, {
    kind: 'person',
    name: called,
    phone: phone ?? null,
    email: email ?? null,
  })
}

/** Makes the held time an appointment with all the caseworker needs to know. */
async function confirmTime(
  tx: Tx,
  { keys, rules, actor, language, now }: Sending & Parts,
  { draft, definition, way, held }: Reckoned,
  partyId: string,
) {
  if (!held) return undefined
  const { answers, stops } = way
  const asked = stops.flatMap(({ questions }) => questions)
  const answerTo = (widget: string) =>
    answers[asked.find((question) => question.widget === widget)?.id ?? '']
  const { phone, email, sms = false } = (answerTo('contact') ?? {}) as Partial<Contact>
  const { name } = (answerTo('person') ?? {}) as Partial<Person>
  const hidden = actor.kind === 'citizen' && actor.behalf.protected
  const papers = papersFor(rules, definition, answers, language)
  const details = {
    partyId,
    title: inLanguage(definition.title, language),
    name: hidden
      ? texts[language].protectedName
      : (name ?? (actor.kind === 'citizen' ? actor.behalf.name : texts[language].nameless)),
    ...(email && { email }),
    ...(phone && { phone }),
    smsReminder: sms,
    bring: papers.items.filter(({ have }) => !have).map(({ title }) => title),
    caseId: draft.id,
    language,
  }
  const booking = await confirm(tx, keys, held.id, draft.id, details, now)
  if (booking === 'expired') throw new NotSent(held.page, 'time-gone')
  return booking
}
