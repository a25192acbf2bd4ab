import type { ComponentChildren } from 'preact'
import type { At } from '../dates.ts'
import { Icon } from '../icons.tsx'
import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'
import { Time } from '../time.tsx'
import { Tag } from './tag.tsx'

export type Message = {
  id: string
  from: string
  /** 'Nabo', 'Team Byggeri'. */
  role?: string | undefined
  at: At
  /** Plain text; line breaks are kept. */
  text: ComponentChildren
  /** Ours: set apart, and told in words. */
  official?: boolean | undefined
  unread?: boolean | undefined
  replies?: readonly Message[] | undefined
  /** Where it can be reported. */
  reportHref?: string | undefined
  /** Buttons or files under the text. */
  more?: ComponentChildren | undefined
}

/** A dialogue or a debate: one level of replies. */
export function Messages({ messages, heading: H = 'h3' }: MessagesProps) {
  return (
    <ul class="thread">
      {messages.map((message) => (
        <li id={message.id} class={message.official ? 'official' : undefined}>
          <Words message={message} heading={H} />
          {message.replies?.map((reply) => (
            <div class="reply" id={reply.id}>
              <Words message={reply} heading="h4" />
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}

type MessagesProps = { messages: readonly Message[]; heading?: 'h2' | 'h3' | undefined }

function Words({ message, heading: H }: { message: Message; heading: 'h2' | 'h3' | 'h4' }) {
  const t = useTexts(texts)
  const { from, role, at, text, official, unread, reportHref, more } = message
  return (
    <>
      <div class="by">
        <H class="by-name">
          {unread && <span class="vh">{t.unread} </span>}
          <span class={unread ? 'unread' : undefined}>{from}</span>
        </H>
        {official && <Tag tone="info">{t.replyTag}</Tag>}
        <span class="meta">
          {role && `${role}, `}
          <Time at={at} format="relative-time" />
        </span>
      </div>
      <div class="words">{text}</div>
      {more}
      {reportHref && (
        <a class="go small" href={reportHref}>
          <Icon name="warn" small />
          {t.report}
          <span class="vh"> {from}</span>
        </a>
      )}
    </>
  )
}
