import { Button } from '../../ui/form.tsx'
import { StaffPage, Time } from '../../ui/page.tsx'
import { Empty, Go, StaffTable, Tag } from '../../ui/parts.tsx'
import { useTexts } from '../../ui/site.ts'
import type { Message } from './messages.ts'
import { paths } from './paths.ts'
import { reasonOf } from './reasons.ts'
import { texts } from './texts.ts'

/** A message in trouble as the desk shows it. `to` is a name, a hint of an address, or undefined when protected. */
export type Shown = Message & { to: string | undefined }

export function MessagesPage({ messages }: { messages: Shown[] }) {
  const t = useTexts(texts)
  const { what, to, why, created, tries, action } = t.columns
  return (
    <StaffPage title={t.title} lead={t.lead} current={paths.messages()}>
      {messages.length === 0 ? (
        <Empty title={t.none}>{t.noneText}</Empty>
      ) : (
        <StaffTable
          caption={t.title}
          result={t.result(messages.length)}
          columns={[
            { label: what },
            { label: to, fold: true },
            { label: why, fold: true },
            { label: created, fold: true },
            { label: tries, fold: true, figures: true },
            { label: action },
          ]}
          rows={messages.map((message) => ({
            id: message.id,
            title: message.subject || t.channels[message.channel],
            href: `#b-${message.id}`,
            cells: [
              message.to ?? t.protected,
              <Why message={message} />,
              <Time at={message.createdAt} format="datetime" />,
              message.tries,
              <Actions message={message} />,
            ],
          }))}
        />
      )}
    </StaffPage>
  )
}

function Why({ message }: { message: Shown }) {
  const t = useTexts(texts)
  const { state, lastError } = message
  return (
    <>
      <Tag tone={state === 'failed' ? 'bad' : 'warn'}>{t.states[state]}</Tag>{' '}
      {t.reasons[reasonOf(message)]}{' '}
      {lastError && (
        <span class="meta" lang="en">
          {lastError}
        </span>
      )}
    </>
  )
}

function Actions({ message }: { message: Shown }) {
  const t = useTexts(texts)
  const { id, state, subject, channel } = message
  const which = <span class="vh">{t.which(subject || t.channels[channel])}</span>
  if (state !== 'failed') return <span id={`b-${id}`}>{t.waitingMeans}</span>
  return (
    <form method="post" action={paths.attempts(id)} id={`b-${id}`} class="cluster cluster-s">
      <Button kind={2} small>
        {t.retry}
        {which}
      </Button>
      <Button kind={2} small formaction={paths.settlements(id)}>
        {t.settle}
        {which}
      </Button>
    </form>
  )
}

/** At the desk: how many have not arrived. */
export function MessagesCard({ waiting, failed }: { waiting: number; failed: number }) {
  const t = useTexts(texts)
  return (
    <div class="stack">
      {failed > 0 && (
        <p>
          <strong>{t.failed(failed)}</strong> {t.failedMeans}
        </p>
      )}
      {waiting > 0 && (
        <p>
          <strong>{t.waiting(waiting)}</strong> {t.waitingMeans}
        </p>
      )}
      <p>
        <Go href={paths.messages()} small>
          {t.show}
        </Go>
      </p>
    </div>
  )
}
