import { Messages, Section, SummaryList, Tag, Time } from '../../../ui/parts.tsx'
import { useTexts } from '../../../ui/site.ts'
import { deskTexts } from '../desk-texts.ts'
import type { Request } from '../file.ts'
import { deskPaths } from '../paths.ts'
import type { CaseView } from '../view.ts'
import { CaseFiles } from './case-files.tsx'

/** What we wait for from the citizen, and what has come. */
export function Asked({ request }: { request: Request | undefined }) {
  const t = useTexts(deskTexts)
  if (!request) return null
  return (
    <Section id="bedt-om" title={t.asked}>
      <p>
        {t.askedBy} <Time at={request.due} format="weekday" />. {request.why}
      </p>
      <SummaryList
        rows={request.items.map(({ what, answer, answeredAt }) => ({
          label: what,
          value: answeredAt ? (
            <>
              <Tag tone="ok">{t.answered}</Tag> {answer}
            </>
          ) : (
            <Tag tone="warn">{t.missing}</Tag>
          ),
        }))}
      />
    </Section>
  )
}

/** What was written, both ways. */
export function Thread({ view }: { view: CaseView }) {
  const t = useTexts(deskTexts)
  const { messages } = view.file
  if (messages.length === 0) return <p>{t.noMessages}</p>
  const from = (kind: string, id: string) => {
    const party = view.people.get(id)
    return party && !(party.protected && kind === 'citizen') ? party.name : t.citizen
  }
  return (
    <Messages
      messages={messages.map(({ id, at, text, fromKind, fromId }) => ({
        id: `besked-${id}`,
        from: from(fromKind, fromId),
        at,
        text,
        official: fromKind === 'staff',
      }))}
    />
  )
}

/** The papers, with what the journal holds of each. */
export function Documents({ view }: { view: CaseView }) {
  const t = useTexts(deskTexts)
  return (
    <CaseFiles
      view={view}
      none={t.noDocuments}
      href={({ id }) => deskPaths.document(view.file.matter.id, id)}
      note={({ direction, at, subject }) => (
        <>
          {t.directions[direction]} <Time at={at} format="short" />. {subject}
        </>
      )}
    />
  )
}
