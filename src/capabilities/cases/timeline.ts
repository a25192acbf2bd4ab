import { type At } from '../../ui/dates.ts'
import type { CaseFile, Request } from './file.ts'
import { openRequest } from './file.ts'
import type { texts } from './texts.ts'

type Words = (typeof texts)['da']
export type Step = {
  title: string
  state: 'done' | 'now' | 'later'
  /** A day it happened or will, after `lead` words. */
  at?: At | undefined
  lead?: string | undefined
  note?: string | undefined
}

type Known = Pick<CaseFile, 'matter' | 'requests' | 'decisions' | 'closures'>

/** What has happened, what happens now and what comes, in the citizen's words. */
export function timeline(file: Known, { steps: t, outcomes }: Words): Step[] {
  const { matter, requests, decisions, closures } = file
  const answered = requests.filter(({ answeredAt }) => answeredAt).toReversed()
  const decision = decisions[0]
  const past: Step[] = [
    { title: t.received, state: 'done', at: matter.openedAt },
    ...(matter.begunAt ? [{ title: t.checked, state: 'done' as const, at: matter.begunAt }] : []),
    ...answered.map(({ kind, answeredAt }) => ({
      title: kind === 'information' ? t.answered : t.heard,
      state: 'done' as const,
      at: answeredAt!,
    })),
  ]
  if (matter.state === 'decided' || matter.state === 'closed') {
    const end: Step[] = []
    if (decision)
      end.push({ title: outcomes[decision.outcome], state: 'done', at: decision.decidedAt })
    if (matter.state === 'closed')
      end.push({ title: t.closed, state: 'done', at: closures.at(-1)?.closedAt })
    if (matter.state === 'decided' && decision?.appealUntil) {
      end.push({ title: t.appeal, state: 'later', at: decision.appealUntil })
    }
    return [...past, ...end]
  }
  const request = openRequest(file)
  return request ? [...past, ...whileWaiting(request, t)] : [...past, ...whileOurs(matter, t)]
}

function whileWaiting(request: Request, t: Words['steps']): Step[] {
  const missing = request.items.filter(({ answeredAt }) => !answeredAt).map(({ what }) => what)
  const note = request.kind === 'information' ? t.missing(missing.join(', ')) : t.hearing
  return [
    { title: t.waiting, state: 'now', note },
    { title: t.decision, state: 'later', note: t.after(request.answerDays) },
  ]
}

function whileOurs(matter: CaseFile['matter'], t: Words['steps']): Step[] {
  const promised = matter.next.map(({ title, detail, due }) => ({
    title,
    note: detail,
    at: due,
    lead: due && t.by,
  }))
  const [first, ...rest] = promised
  if (matter.state === 'received') {
    const now: Step = { ...(first ?? { title: t.looking }), state: 'now' }
    const later = rest.length ? rest : [decisionStep(matter, t)]
    return [now, ...later.map((step): Step => ({ ...step, state: 'later' }))]
  }
  // What was promised first has been done when somebody has begun; the last is where it ends.
  const last = rest.at(-1)
  return [
    { title: t.working, state: 'now' },
    matter.deadline || !last ? decisionStep(matter, t) : { ...last, state: 'later' },
  ]
}

const decisionStep = ({ deadline }: CaseFile['matter'], t: Words['steps']): Step => ({
  title: t.decision,
  state: 'later',
  ...(deadline && { at: deadline, lead: t.by }),
})
