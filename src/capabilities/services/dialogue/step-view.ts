import type { FastifyRequest } from 'fastify'
import { blank, type Form } from '../../../ui/forms.ts'
import { phone as spaced } from '../../../ui/numbers.ts'
import type { Tx } from '../../../platform/db.ts'
import { partyById } from '../../identity/index.ts'
import { fillIn } from '../answers/show.ts'
import {
  fieldsOf,
  type Typed,
  type TypedAddress,
  type TypedAppointment,
  type TypedContact,
  type TypedGroup,
} from '../answers/typed.ts'
import type { Stop, Walk } from '../answers/walk.ts'
import type { Definition, Question } from '../definition.ts'
import { paths } from '../paths.ts'
import type { Rules } from '../rules.ts'
import { papersFor } from './documents.ts'
import { earlierAnswers, withEarlier } from './earlier.ts'
import { type KnownOfDraft, withKnown } from './known.ts'
import type { Matches } from './resolve.ts'
import type { StepView } from './pages/step-page.tsx'
import { timesFor } from './times.ts'

type Shown = {
  definition: Definition
  id: string
  stop: Stop
  walk: Walk
  typed: Typed
  known: KnownOfDraft
  savedAt: Date | undefined
  again?: Question[] | undefined
  renewed?: boolean | undefined
  errors?: Record<string, string>
  matches?: Matches
}

/** Gathers what a step shows: what was typed, what we know, free times and papers. */
export async function stepView(
  tx: Tx,
  request: FastifyRequest,
  rules: Rules,
  shown: Shown,
): Promise<StepView> {
  const { definition, id, stop, walk, known, savedAt, errors = {}, matches = {} } = shown
  const { page, questions } = stop
  const { language } = request.site
  const query = request.query as { uge?: string | string[]; ret?: string }
  const filled = withKnown(questions, shown.typed, known)
  const earlier = await earlierAnswers(
    tx,
    request.actor,
    definition,
    questions,
    filled,
    request.now,
  )
  const typed = await withContact(tx, request, definition, questions, withEarlier(filled, earlier))
  const appointment = questions.find(({ widget }) => widget === 'appointment')
  const week = [query.uge ?? []].flat()[0]
  const times =
    appointment && walk.need
      ? await timesFor(
          tx,
          walk.need,
          typed[appointment.id] as TypedAppointment | undefined,
          week,
          request.now,
        )
      : undefined
  const begun = walk.stops[0] && Object.keys(walk.stops[0].errors).length === 0
  const papers = papersFor(rules, definition, walk.answers, language)
  return {
    rules,
    definition,
    draft: id,
    page,
    questions,
    why: new Map(questions.map((question) => [question.id, rules.why(definition, stop, question)])),
    walk,
    typed,
    seen: seenPages(walk, shown.typed),
    papers: begun ? papers : { ...papers, items: [] },
    form: formOf(questions, typed, errors),
    matches,
    fromHome: new Set(questions.filter((one) => isHome(one, typed, known)).map((one) => one.id)),
    earlier,
    times,
    lead: page.lead && fillIn(rules, definition, page.lead, walk.answers, language),
    here: paths.page(definition.slug, id, page.id),
    editing: query.ret !== undefined,
    savedAt,
    known: request.actor.kind === 'citizen',
    again: shown.again,
    renewed: shown.renewed,
  }
}

const isHome = ({ id, widget }: Question, typed: Typed, { home }: KnownOfDraft) =>
  widget === 'address' &&
  home !== undefined &&
  (typed[id] as TypedAddress | undefined)?.text === home.text

/** The pages that have been posted, whatever was answered. */
export const seenPages = ({ stops }: Walk, typed: Typed): Set<string> =>
  new Set(
    stops
      .filter(({ questions }) => questions.every(({ id }) => typed[id] !== undefined))
      .map(({ page }) => page.id),
  )

/** What was typed as a form, groups and all. */
function formOf(questions: Question[], typed: Typed, errors: Record<string, string>): Form<string> {
  const fields = fieldsOf(questions, typed)
  for (const { id, widget, parts = [] } of questions) {
    if (widget !== 'group') continue
    ;((typed[id] ?? []) as TypedGroup).forEach((item, index) => {
      Object.assign(fields, fieldsOf(parts, item, `${id}-${index}-`))
    })
  }
  return { ...blank<string>(fields), errors }
}

/** The first time we ask how to reach somebody, what they told us before stands there. */
async function withContact(
  tx: Tx,
  { actor }: FastifyRequest,
  { outcomes }: Definition,
  questions: Question[],
  typed: Typed,
): Promise<Typed> {
  const question = questions.find(({ widget }) => widget === 'contact')
  if (!question || typed[question.id] !== undefined || actor.kind !== 'citizen') return typed
  const { email, phone } = await partyById(tx, actor.person.id)
  const sms = outcomes.meeting && phone ? 'ja' : ''
  return {
    ...typed,
    [question.id]: { email: email ?? '', phone: spaced(phone ?? ''), sms } satisfies TypedContact,
  }
}
