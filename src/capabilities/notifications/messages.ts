import type { Site } from '../../ui/site.ts'

export type Channel = 'email' | 'sms'
export type Language = 'da' | 'en'

export type Attachment = { name: string; type: string; body: Buffer }

/** An e-mail ready to be handed over. `id` names the message itself: a repeat has the same. */
export type Mail = {
  id: string
  from: { name: string; address: string }
  to: string
  subject: string
  text: string
  html: string
  attachments: Attachment[]
}

/** An SMS ready to be handed over. `id` is the reference by which a repeat is known; `to` is digits, as 4512345678. */
export type Sms = { id: string; from: string; to: string; text: string }

/** The other end's no, which no repeat will change, in words without addresses; undefined when it took the message. */
export type Answer = { refused: string } | undefined

/** Hands a mail to the mail server. Throws when it could not be handed over, and may be tried again. */
export type SendMail = (mail: Mail) => Promise<Answer>
/** Hands an SMS to the gateway. Throws when it could not be handed over, and may be tried again. */
export type SendSms = (sms: Sms) => Promise<Answer>

/** What a template makes. `html` is a fragment for the body; without it, it is made of the text. */
export type Words = { subject?: string; text: string; html?: string }

/** How a kind of message is written. Danish is complete; without `en`, Danish is sent. */
export type Template<Values> = {
  name: string
  channel: Channel
  da: (values: Values, site: Site) => Words
  en?: (values: Values, site: Site) => Words
}

export type To = { partyId?: string; email?: string; phone?: string }

export type NewAttachment = { fileId: string } | { name: string; type: string; text: string }

export type NewMessage<Values> = {
  /** Names the occasion: told twice with the same key, it is sent once. */
  key: string
  /** Messages of one thread and channel are sent in order. */
  thread?: string
  template: Template<Values>
  values: Values
  /** An address given goes before the party's own. */
  to: To
  /** Without it, the party's own language. */
  language?: Language
  /** Not before this moment; without it, at once. */
  at?: Date
  attachments?: NewAttachment[]
  /** What it is about, as `case:<id>`. */
  about?: string
  /** A reminder: of no use, and not sent, when it could not leave within 20 hours. */
  remind?: boolean
  /** Goes out in the quiet hours too. */
  urgent?: boolean
}

/** queued: on its way. waiting: the other end does not answer, we try again. failed: it said no. */
export type MessageState = 'queued' | 'waiting' | 'sent' | 'failed' | 'cancelled'

/** A message as a case or the desk shows it. */
export type Message = {
  id: string
  channel: Channel
  template: string
  subject: string
  state: MessageState
  about: string | null
  tries: number
  lastError: string | null
  createdAt: Date
  dueAt: Date | null
  sentAt: Date | null
}
