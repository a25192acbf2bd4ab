import { Button, FileField, Hidden, TextArea } from '../../../ui/form.tsx'
import { type Form, type Problem, problems } from '../../../ui/forms.ts'
import { phone } from '../../../ui/numbers.ts'
import { PersonalPage } from '../../../ui/page.tsx'
import { Messages, Notice, Section, SummaryList, Time } from '../../../ui/parts.tsx'
import { useSite, useTexts } from '../../../ui/site.ts'
import { openRequest } from '../file.ts'
import { paths } from '../paths.ts'
import { mayWrite } from '../policy.ts'
import { texts } from '../texts.ts'
import type { CaseView } from '../view.ts'
import { CaseFiles } from './case-files.tsx'
import { CaseStatus } from './case-status.tsx'
import { DecisionText } from './decision-text.tsx'
import { RequestPanel, type Sent } from './request-panel.tsx'

export type MyCaseProps = {
  view: CaseView
  message: Form<any>
  answer: Form<any>
  /** Files that came with an answer that could not be received yet, by item. */
  sent?: Sent | undefined
  /** What was just done. */
  done?: 'all' | 'some' | 'message' | undefined
  /** What was answered is no longer asked for; the text is handed back. */
  gone?: boolean | undefined
}

/** One case on one page, as its party sees it. */
export function MyCasePage(props: MyCaseProps) {
  const { view, message, answer, sent, done, gone } = props
  const { file } = view
  const { matter } = file
  const t = useTexts(texts)
  const request = openRequest(file)
  const wrong: Problem[] = [...problems(answer, t.errors), ...problems(message, t.errors)]
  return (
    <PersonalPage
      title={matter.title}
      current={paths.mine()}
      errors={wrong}
      lead={
        <>
          {t.caseNumber}: {matter.number} {mayWrite(matter) && <a href="#skriv">{t.writeInCase}</a>}
        </>
      }
      aside={<Contact {...props} />}
      asideLabel={t.contact}
    >
      {done && <Done done={done} deadline={matter.deadline} />}
      {gone && (
        <Notice tone="warn" title={t.requestGone}>
          {Object.entries(answer.values)
            .filter(([name]) => name.startsWith('svar-'))
            .map(([, text]) => (
              <p class="words">{String(text)}</p>
            ))}
        </Notice>
      )}
      <CaseStatus file={file} lying />
      {request && (
        <RequestPanel
          caseId={matter.id}
          request={request}
          form={answer}
          sent={sent}
          files={view.files}
        />
      )}
      {file.decisions[0] && (
        <Section
          id="afgoerelse"
          title={t.decision}
          link={{ href: paths.decision(matter.id, file.decisions[0].id), label: t.printDecision }}
        >
          <DecisionText decision={file.decisions[0]} />
        </Section>
      )}
      <Section id="beskeder" title={t.messages}>
        <Thread view={view} />
        {!mayWrite(matter) && <p>{t.closedForMessages}</p>}
        {(mayWrite(matter) || message.values.text) && <MessageForm id={matter.id} form={message} />}
      </Section>
      <Section id="papirer" title={t.documents}>
        <Documents view={view} />
      </Section>
      {matter.summary.length > 0 && (
        <Section id="svar" title={t.sentIn}>
          <SummaryList rows={matter.summary} />
        </Section>
      )}
    </PersonalPage>
  )
}

function Done({ done, deadline }: { done: 'all' | 'some' | 'message'; deadline: string | null }) {
  const t = useTexts(texts)
  const title = { all: t.receivedAll, some: t.receivedSome, message: t.messageSent }[done]
  return (
    <Notice tone="ok" title={title}>
      {done === 'message' && t.messageSentText}
      {done === 'some' && t.receivedSomeText}
      {done === 'all' && deadline && (
        <p class="small">
          {t.receivedAllText} <Time at={deadline} format="weekday" />.
        </p>
      )}
    </Notice>
  )
}

function Thread({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  const { messages, team, matter } = view.file
  if (messages.length === 0) return <p>{t.noMessages}</p>
  return (
    <Messages
      messages={messages.map(({ id, at, text, fromKind, fromId }) => ({
        id: `besked-${id}`,
        from: fromKind === 'staff' ? t.us(team?.name ?? matter.team) : nameOf(view, fromId, t.you),
        role: fromKind === 'staff' ? view.people.get(fromId)?.name : undefined,
        at,
        text,
        official: fromKind === 'staff',
      }))}
    />
  )
}

function MessageForm({ id, form }: { id: string; form: Form<any> }) {
  const t = useTexts(texts)
  return (
    <form
      id="skriv"
      class="stack"
      method="post"
      action={paths.messages(id)}
      encType="multipart/form-data"
      noValidate
    >
      <Hidden form={form} name="id" />
      <TextArea
        form={form}
        name="text"
        label={t.newMessage}
        hint={t.messageHint}
        errors={t.errors}
        maxLength={10_000}
      />
      <FileField form={form} name="filer" label={t.attach} errors={t.errors} multiple />
      <p>
        <Button kind={2}>{t.sendMessage}</Button>
      </p>
    </form>
  )
}

function Documents({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  return (
    <CaseFiles
      view={view}
      none={t.noDocuments}
      href={({ id }) => paths.document(view.file.matter.id, id)}
      note={({ direction, at, subject, title }) => (
        <>
          {direction === 'in' ? t.fromYou : t.fromUs} <Time at={at} format="short" />
          {subject !== title && `. ${subject}`}
        </>
      )}
    />
  )
}

function Contact({ view }: MyCaseProps) {
  const t = useTexts(texts)
  const site = useSite()
  const { team, matter } = view.file
  const number = team?.phone ?? site.phone
  const email = team?.email ?? site.email
  return (
    <section class="card" aria-labelledby="kontakt">
      <h2 id="kontakt" class="h-s">
        {t.contact}
      </h2>
      <p>{t.us(team?.name ?? matter.team)}</p>
      {number && (
        <p>
          <a href={`tel:${number.replaceAll(' ', '')}`}>{t.call(phone(number))}</a>
        </p>
      )}
      {email && (
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      {team?.promise && <p class="meta">{team.promise}</p>}
    </section>
  )
}

// Another party's protected name is not shown to this one.
function nameOf({ people }: CaseView, id: string, otherwise: string): string {
  const party = people.get(id)
  return party && !party.protected ? party.name : otherwise
}
