import type { Actor } from '../../../platform/actor.ts'
import { planOnceAtTheEnd, type Tx } from '../../../platform/db.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Keys } from '../../../platform/keys.ts'
import { confirm } from '../../booking/index.ts'
import { type NewCase, openCasesAtTheEnd } from '../../cases/index.ts'
import { releaseFiles } from '../../files/index.ts'
import { addParty } from '../../identity/index.ts'
import { type Contact, fillIn, type Person } from '../answers/show.ts'
import { filesIn, type TypedAppointment, type TypedFile } from '../answers/typed.ts'
import { walk, type Walk } from '../answers/walk.ts'
import { type Definition, inLanguage } from '../definition.ts'
import { papersFor } from '../dialogue/documents.ts'
import { draftKeeper, isOwner, type Owner } from '../draft.ts'
import { mayUse } from '../power.ts'
import type { Rules } from '../rules.ts'
import { type DraftRead, draftsToSend, takeDraftsAtTheEnd } from '../store/drafts.ts'
import { addSubmissionsAtTheEnd, findSubmission } from '../store/submissions.ts'
import { ownerOfSubmission, type Submission } from '../submission.ts'
import { texts } from '../texts.ts'
import { asSeen } from './as-seen.ts'
import { factsFor } from './facts.ts'
import { deadlineOf, nextSteps } from './next-steps.ts'
import { NotSent } from './not-sent.ts'

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

/**
 * Receives what drafts hold: one transaction, all of them whole or none. Sent again, or fifty times at once, a draft is
 * received once, and everyone is told 'received'. Drafts `ahead` were read before, and it fails when they are no longer so;
 * without them, they are read and held. Throws NotSent when something is to be answered first.
 */
export async function send(
  tx: Tx,
  sendings: Sending[],
  parts: Parts,
  ahead?: DraftRead[],
): Promise<'received'[]> {
  planOnceAtTheEnd(tx)
  const found = ahead ?? (await draftsToSend(tx, [...new Set(sendings.map(({ id }) => id))]))
  const drafts = new Map(found.map((draft) => [draft.id, draft]))
  const received = new Map<string, Received>()
  for (const sending of sendings) {
    const draft = drafts.get(sending.id)
    if (!draft) await demandSent(tx, sending)
    else if (!isOwner(sending.owner, draft)) throw notFound()
    else if (!(await mayUse(tx, sending.actor, draft.serviceId))) throw notFound()
    else if (!received.has(draft.id))
      received.set(draft.id, await receive(tx, draft, sending, parts))
  }
  if (received.size) {
    const all = [...received.values()]
    for (const { submission, leftOver } of all)
      await releaseFiles(tx, leftOver, draftKeeper(submission.id))
    takeDraftsAtTheEnd(tx, found)
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

/** A draft that is gone has been sent, by the same person, or never was. */
async function demandSent(tx: Tx, { id, owner }: Sending): Promise<void> {
  const before = await findSubmission(tx, id)
  if (!before || !isOwner(owner, ownerOfSubmission(before))) throw notFound()
}

/** `leftOver` are files on a branch that was left again: they are not sent. */
type Received = { submission: Omit<Submission, 'pdfId'>; wanted: NewCase; leftOver: string[] }

async function receive(
  tx: Tx,
  taken: DraftRead,
  sending: Sending,
  parts: Parts,
): Promise<Received> {
  const { id, actor, slug, language, now } = sending
  const { keys, rules } = parts
  const { draft, definition } = await asSeen(tx, taken, sending)
  if (definition.slug !== slug) throw notFound()
  const way = walk(rules, definition, draft, language)
  if (way.missing || way.ended)
    throw new NotSent((way.missing ?? way.stops.at(-1)!).page.id, 'missing')

  const { answers } = way
  const partyId = draft.partyId ?? (await senderOf(tx, keys, way))
  const booking = await confirmTime(tx, { ...sending, ...parts }, draft, definition, way, partyId)
  const deadline = deadlineOf(rules, definition, answers, now)
  const days = { now, start: booking?.start, deadline }
  const next = nextSteps(rules, definition, answers, days, language)
  const acting = actor.kind === 'citizen' && draft.partyId !== null
  const documents = documentsIn(rules, definition, way, language)
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
    answers,
    next,
    bookingId: booking?.id ?? null,
    receivedAt: now,
  }
  const wanted: NewCase = {
    id,
    kind: definition.id,
    prefix: definition.prefix,
    title: fillIn(
      rules,
      definition,
      rules.decide(definition, 'title', answers) ?? definition.title,
      answers,
      'da',
    ).slice(0, 200),
    kle: rules.decide(definition, 'subject', answers) ?? definition.kle,
    team: rules.decide(definition, 'team', answers)!,
    parties: [{ partyId, role: 'applicant', ...(acting && { known: actor.behalf }) }],
    summary: factsFor(definition, draft, way, language),
    documents,
    next: next.map(({ due, ...step }) => ({ ...step, ...(due && { due: momentOf(due) }) })),
    ...(deadline && { deadline: momentOf(deadline) }),
    source: { room: 'services', id },
    language,
  }
  const sent = new Set(documents.map(({ fileId }) => fileId))
  const leftOver = filesIn(draft.typed).filter((file) => !sent.has(file))
  return { submission, wanted, leftOver }
}

const momentOf = (due: string) => new Date(due.length === 10 ? `${due}T12:00:00Z` : due)

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
  draft: DraftRead,
  definition: Definition,
  { answers, stops, need }: Walk,
  partyId: string,
) {
  const all = stops.flatMap(({ page, questions }) =>
    questions.map((question) => ({ page, question })),
  )
  const asked = all.find(({ question }) => question.widget === 'appointment')
  const held = asked && (draft.typed[asked.question.id] as TypedAppointment | undefined)?.held
  if (!asked || !held || !need) return undefined
  const answerTo = (widget: string) =>
    answers[all.find(({ question }) => question.widget === widget)?.question.id ?? '']
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
  if (booking === 'expired') throw new NotSent(asked.page.id, 'time-gone')
  return booking
}

/** The files that were sent, each called what it was asked for as. */
function documentsIn(
  rules: Rules,
  definition: Definition,
  { answers, stops }: Walk,
  language: Language,
) {
  const wanted = rules.decide(definition, 'documents', answers) ?? []
  return stops
    .flatMap(({ questions }) => questions)
    .filter(({ id, widget }) => widget === 'file' && answers[id] !== undefined)
    .flatMap((question) => {
      const title =
        wanted.find((document) => document.question === question.id)?.title ??
        question.short ??
        question.label
      const files = answers[question.id] as Pick<TypedFile, 'id' | 'name'>[]
      const called = inLanguage(title, language)
      return files.map((file) => ({
        fileId: file.id,
        title: files.length > 1 ? `${called}: ${file.name}` : called,
      }))
    })
}
