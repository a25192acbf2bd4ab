import type { Card as CardPart } from '../../platform/capability.ts'
import { Button } from '../../ui/form.tsx'
import { StaffPage, Time } from '../../ui/page.tsx'
import { Empty, Notice, Section, Tag } from '../../ui/parts.tsx'
import { useTexts } from '../../ui/site.ts'
import type { Message } from '../notifications/index.ts'
import { paths } from './paths.ts'
import type { ParkedJob } from './store.ts'
import { texts } from './texts.ts'

/** The desk's search field leads to the cases. */
const useSearch = () => ({ action: '/desk/sager', label: useTexts(texts).search })

type DeskProps = { firstName: string; cards: CardPart[]; missing: string[] }

export function DeskPage({ firstName, cards, missing }: DeskProps) {
  const t = useTexts(texts)
  return (
    <StaffPage
      title={t.overview}
      heading={t.hello(firstName)}
      current={paths.desk()}
      search={useSearch()}
    >
      {missing.length > 0 && (
        <Notice tone="warn" title={t.missingTitle}>
          {t.missing(missing.join(', '))}
        </Notice>
      )}
      {cards.map(({ key, body }) => (
        <div key={key}>{body}</div>
      ))}
      {cards.length === 0 && <Empty title={t.nothingTitle}>{t.nothing}</Empty>}
    </StaffPage>
  )
}

type OperationsProps = {
  parked: ParkedJob[]
  waiting: Message[]
  mayRetry: boolean
  retried: boolean
  cards: CardPart[]
}

export function OperationsPage({ parked, waiting, mayRetry, retried, cards }: OperationsProps) {
  const t = useTexts(texts)
  return (
    <StaffPage
      title={t.operations}
      lead={t.operationsLead}
      current={paths.operations()}
      search={useSearch()}
    >
      {retried && (
        <Notice tone="ok" title={t.tried}>
          {t.triedText}
        </Notice>
      )}
      <Section id="gaaet-i-staa" title={t.parked}>
        {parked.length === 0 ? (
          <p>{t.noParked}</p>
        ) : (
          <>
            <p>
              {t.parkedText} {!mayRetry && t.onlyAdmin}
            </p>
            <Parked jobs={parked} mayRetry={mayRetry} />
          </>
        )}
      </Section>
      <Section id="beskeder" title={t.waiting}>
        {waiting.length === 0 ? (
          <p>{t.noWaiting}</p>
        ) : (
          <>
            <p>{t.waitingText}</p>
            <Waiting messages={waiting} />
          </>
        )}
      </Section>
      {cards.map(({ key, body }) => (
        <div key={key}>{body}</div>
      ))}
    </StaffPage>
  )
}

function Parked({ jobs, mayRetry }: { jobs: ParkedJob[]; mayRetry: boolean }) {
  const t = useTexts(texts)
  const { column } = t
  return (
    <table class="table table-dense">
      <caption class="vh">{t.parked}</caption>
      <thead>
        <tr>
          {Object.values(column).map((label) => (
            <th scope="col">{label}</th>
          ))}
          {mayRetry && (
            <th scope="col">
              <span class="vh">{t.again}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {jobs.map(({ id, event, capability, attempts, error, parkedAt }) => (
          <tr>
            <th scope="row">{event}</th>
            <td data-th={column.room}>{capability}</td>
            <td data-th={column.attempts}>{attempts}</td>
            <td data-th={column.error}>{error}</td>
            <td data-th={column.at}>
              <Time at={parkedAt} format="relative-time" />
            </td>
            {mayRetry && (
              <td>
                <Again id={id} event={event} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Again({ id, event }: Pick<ParkedJob, 'id' | 'event'>) {
  const t = useTexts(texts)
  return (
    <form method="post" action={paths.retry(String(id))}>
      <Button kind={2} small>
        {t.again}
        <span class="vh">{t.againWhat(event)}</span>
      </Button>
    </form>
  )
}

function Waiting({ messages }: { messages: Message[] }) {
  const t = useTexts(texts)
  const { message: column } = t
  return (
    <table class="table table-dense">
      <caption class="vh">{t.waiting}</caption>
      <thead>
        <tr>
          {Object.values(column).map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {messages.map(({ subject, template, channel, state, tries, lastError, createdAt }) => (
          <tr>
            <th scope="row">{subject || template}</th>
            <td data-th={column.channel}>{t.channels[channel]}</td>
            <td data-th={column.state}>
              <Tag tone={state === 'failed' ? 'bad' : 'warn'}>{t.states[state]}</Tag>
            </td>
            <td data-th={column.tries}>{tries}</td>
            <td data-th={column.error}>{lastError}</td>
            <td data-th={column.at}>
              <Time at={createdAt} format="relative-time" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
