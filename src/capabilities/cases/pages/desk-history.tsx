import type { ComponentChildren } from 'preact'
import { Time } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import { deskTexts } from '../desk-texts.ts'
import type { CaseEvent } from '../file.ts'
import type { CaseView } from '../view.ts'
import type { Around } from './desk-props.ts'

type Entry = { at: Date; who: string; what: string; more?: ComponentChildren; law?: string | null }

// What these events say in full stands in rows of their own.
const toldByRow = new Set(['noted', 'message-from-citizen', 'message-from-staff'])

/** All that has happened, newest first: who, when, what and by which law. */
export function History({ view, teams }: { view: CaseView } & Pick<Around, 'teams'>) {
  const t = useTexts(deskTexts)
  const name = (kind: string, id: string | null) => {
    const party = id ? view.people.get(id) : undefined
    if (kind === 'house') return t.house
    return party && !(kind === 'citizen' && party.protected) ? party.name : t.citizen
  }
  const { events, notes, messages } = view.file
  const entries: Entry[] = [
    ...events
      .filter(({ what }) => !toldByRow.has(what))
      .map((event) => ({
        at: event.at,
        who: name(event.byKind, event.byId),
        what: t.events[event.what] ?? event.what,
        more: detailOf(event, view, teams, t),
        law: event.legalBasis,
      })),
    ...notes.map(({ at, byId, text }) => ({
      at,
      who: name('staff', byId),
      what: t.events.noted,
      more: text,
      law: 'Offentlighedsloven § 13',
    })),
    ...messages.map(({ at, fromKind, fromId, text }) => ({
      at,
      who: name(fromKind, fromId),
      what:
        fromKind === 'citizen' ? t.events['message-from-citizen'] : t.events['message-from-staff'],
      more: text,
    })),
  ]
  return (
    <ol class="thread history">
      {entries
        .toReversed()
        .toSorted((a, b) => +b.at - +a.at)
        .map(({ at, who, what, more, law }) => (
          <li>
            <div class="by">
              <b>{what}</b>
              <span class="meta">
                {who}, <Time at={at} format="relative-time" />
                {law && `. ${law}`}
              </span>
            </div>
            {more && <div class="words">{more}</div>}
          </li>
        ))}
    </ol>
  )
}

type Words = (typeof deskTexts)['da']

function detailOf(
  { what, detail }: CaseEvent,
  view: CaseView,
  teams: Around['teams'],
  t: Words,
): ComponentChildren {
  const team = (key: string | undefined) => teams.find((one) => one.key === key)?.name ?? key
  switch (what) {
    case 'assigned':
      return view.people.get(detail.to ?? '')?.name
    case 'moved':
      return `${team(detail.from)} → ${team(detail.to)}`
    case 'information-requested':
      return (
        <>
          {detail.what}. {t.askedBy} {detail.due && <Time at={detail.due} />}
        </>
      )
    case 'document-added':
      return `${detail.title}. ${detail.subject !== detail.title ? detail.subject : ''}`
    case 'deadline-set':
      return (
        <>
          {detail.deadline && <Time at={detail.deadline} format="weekday" />}. {detail.reason}
        </>
      )
    case 'decided':
      return t.outcomes[detail.outcome as keyof Words['outcomes']]
    case 'closed':
    case 'reopened':
      return detail.reason
    case 'task-added':
    case 'task-done':
      return detail.title
    default:
      return undefined
  }
}
