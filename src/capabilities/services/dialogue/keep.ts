import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { keepFiles, releaseFiles, type StoredFile } from '../../files/index.ts'
import {
  readTyped,
  type Typed,
  type TypedFile,
  type TypedGroup,
  type Values,
} from '../answers/typed.ts'
import { isUntouched } from '../answers/retype.ts'
import { complaints } from '../answers/complaints.ts'
import { type Walk, walk } from '../answers/walk.ts'
import type { GroupSchema } from '../data.ts'
import type { Page, Question } from '../definition.ts'
import { draftKeeper, draftLife, type Owner } from '../draft.ts'
import type { Rules } from '../rules.ts'
import { moveDraft, saveDraft } from '../store/drafts.ts'
import { earlierAnswers } from './earlier.ts'
import { withKnown } from './known.ts'
import type { Opened } from './open.ts'
import { holdTime, type Matches, resolveAddresses } from './resolve.ts'

/** A posted page. `files` are those that came with it, by question. */
export type Posted = {
  id: string
  page: string
  values: Values
  files: Record<string, StoredFile[]>
  /** Keep what was typed without judging it. */
  onlyKeep: boolean
}

export type Kept = {
  page: Page
  questions: Question[]
  typed: Typed
  walk: Walk
  errors: Record<string, string>
  matches: Matches
  /** Where a button on the page itself leads: the page again, at this place. */
  stayAt?: string
  savedAt: Date
}

type Circumstances = {
  rules: Rules
  actor: Actor
  owner: Owner
  now: Date
  language: 'da' | 'en'
  municipalities: string[]
}

/** Keeps what was typed on a page of a draft, right or wrong, and judges it unless it is only to be kept. */
export async function keepPage(
  tx: Tx,
  opened: Opened,
  posted: Posted,
  { rules, actor, owner, now, language, municipalities }: Circumstances,
): Promise<Kept | 'sent' | 'no-such-page'> {
  const { definition, hash } = opened
  const before = walk(rules, definition, opened, language)
  const stop = before.stops.find(({ page }) => page.id === posted.page)
  if (!stop) return 'no-such-page'
  const { page, questions } = stop

  const known = withKnown(questions, opened.typed, opened.known)
  const onPage = readTyped(definition, questions, posted.values, known)
  await addFiles(tx, questions, onPage, posted)
  const stayAt = await pressed(tx, questions, definition.data.properties as never, onPage, posted)
  const judged = !posted.onlyKeep && stayAt === undefined
  // What an earlier case says is theirs only when they go on with it.
  if (!judged) {
    const earlier = await earlierAnswers(tx, actor, definition, questions, known, now)
    for (const [id, { typed }] of earlier) if (isUntouched(onPage[id], typed)) delete onPage[id]
  }
  const matches = judged ? await resolveAddresses(tx, questions, onPage, municipalities) : {}

  const appointment = questions.find(({ widget }) => widget === 'appointment')
  const time =
    judged && appointment && before.need
      ? await holdTime(tx, appointment, onPage, before.need, posted.id, now)
      : undefined

  const mine = await settle(tx, opened, owner)
  const kept = await saveDraft(tx, {
    id: posted.id,
    serviceId: definition.id,
    definitionHash: hash,
    ...mine,
    typed: onPage,
    page: page.id,
    now,
    expiresAt: new Date(+now + draftLife),
  })
  if (!kept) return 'sent'

  const typed = { ...opened.typed, ...onPage }
  const after = walk(rules, definition, { typed, known: opened.known }, language)
  const errors = judged ? { ...after.stops.find((one) => one.page.id === page.id)?.errors } : {}
  if (time === 'taken' && appointment) errors[appointment.id] = taken[language]
  for (const [id, found] of Object.entries(matches)) {
    if (errors[id])
      errors[id] = found.length ? complaints[language].addressUnknown : nowhere[language]
  }
  return {
    page,
    questions,
    typed,
    walk: after,
    errors,
    matches,
    savedAt: now,
    ...(stayAt && { stayAt }),
  }
}

/**
 * Whose the draft is from now on. What was begun before the login is given to the one who has logged in, and what was
 * begun by an earlier version is carried over to this one.
 */
export async function settle(
  tx: Tx,
  { draft, hash, typed, again }: Opened,
  owner: Owner,
): Promise<Owner> {
  const acting = { ...owner, cookieHash: owner.partyId ? null : owner.cookieHash }
  if (!draft) return acting
  const { id, partyId, personId, cookieHash } = draft
  const adopted = partyId === null && owner.partyId !== null
  const mine = adopted ? acting : { partyId, personId, cookieHash }
  if (adopted || again) await moveDraft(tx, id, { ...mine, definitionHash: hash, typed })
  return mine
}

const taken = {
  da: 'Tiden er lige blevet taget. Vælg en anden',
  en: 'The time has just been taken. Choose another',
}
const nowhere = {
  da: 'Vi kan ikke finde adressen. Ret den, eller vælg at bruge den, du har skrevet',
  en: 'We cannot find the address. Correct it, or choose to use the one you have written',
}

/** The same file chosen twice, or sent by both script and form, is one file. */
async function addFiles(tx: Tx, questions: Question[], typed: Typed, { files, id }: Posted) {
  for (const question of questions.filter(({ widget }) => widget === 'file')) {
    const list = typed[question.id] as TypedFile[]
    const fresh = (files[question.id] ?? []).filter(
      ({ sha256, name }) => !list.some((one) => one.sha256 === sha256 && one.name === name),
    )
    if (!fresh.length) continue
    await keepFiles(
      tx,
      fresh.map((file) => file.id),
      draftKeeper(id),
    )
    typed[question.id] = [
      ...list,
      ...fresh.map(({ id: fileId, name, type, size, sha256 }) => ({
        id: fileId,
        name,
        type,
        size,
        sha256,
      })),
    ]
  }
}

/** Buttons on the page itself: add or remove one of a group, remove a file. Returns where on the page to come back to. */
async function pressed(
  tx: Tx,
  questions: Question[],
  properties: Record<string, GroupSchema>,
  typed: Typed,
  { values, id }: Posted,
): Promise<string | undefined> {
  const button = (name: string) => [values[name] ?? ''].flat()[0]!.split(':') as [string, string?]
  const [toAdd] = button('tilfoej')
  const [from, which = ''] = button('fjern')
  const grown = questions.find((question) => question.id === toAdd && question.widget === 'group')
  if (grown) {
    const items = typed[grown.id] as TypedGroup
    if (items.length < properties[grown.id]!.maxItems) items.push({})
    // A page shows one empty item to begin with, so the first press asks for the second.
    if (items.length === 1) items.push({})
    return `${grown.id}-${items.length - 1}`
  }
  const question = questions.find((one) => one.id === from)
  if (question?.widget === 'group') {
    ;(typed[from] as TypedGroup).splice(Number(which), 1)
    return from
  }
  if (question?.widget !== 'file') return undefined
  const list = typed[from] as TypedFile[]
  typed[from] = list.filter((file) => file.id !== which)
  await releaseFiles(
    tx,
    list.filter((file) => file.id === which).map((file) => file.id),
    draftKeeper(id),
  )
  return from
}
