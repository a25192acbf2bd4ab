import type { SendMailOptions } from 'nodemailer'

type Attachment = { name: string; type: string; body: Buffer }
type Mail = {
  id: string
  from: { name: string; address: string }
  to: string
  subject: string
  text: string
  html: string
  attachments: Attachment[]
}

/** Milliseconds without a word from the mail server, and for a mail in all. */
type Options = { patience?: number; total?: number }

/**
 * Hands mails to a mail server named as `smtp://user:password@host:port` (`smtps://` for TLS from the start). Answers
 * what the server refuses for good; throws, and may be asked again, for everything else. No error holds an address.
 */
export function smtpMail(url: string, { patience = 10_000, total = 40_000 }: Options = {}) {
  let post: ReturnType<typeof postTo> | undefined
  return async (mail: Mail): Promise<{ refused: string } | undefined> => {
    const { sendMail } = await (post ??= postTo(url, patience))
    return within(total, sendMail(letter(mail))).then(() => undefined, refusalOrThrow)
  }
}

/** The way to the mail server. Loaded by those who send something: a web process never does. */
async function postTo(url: string, patience: number) {
  const { createTransport } = await import('nodemailer')
  const post = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    // Whether a mail is sent again is decided by the queue that holds it, not here.
    maxRequeues: 0,
    idleTimeout: 2000,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { sendMail: (letter: SendMailOptions) => post.sendMail(letter) }
}

type SmtpError = Error & {
  code?: string
  responseCode?: number
  response?: string
  command?: string
}

function refusalOrThrow(error: SmtpError): { refused: string } {
  const refused = refusal(error)
  if (refused) return { refused }
  const { code = 'no answer', responseCode = '' } = error
  throw new Error(`the mail server did not take it: ${code} ${responseCode}`.trim())
}

/** A 5xx about the recipient or the mail itself stands; one about us (login, sender) is for the operator to mend. */
function refusal({ responseCode = 0, response = '', command = '' }: SmtpError): string | undefined {
  const aboutTheMail = command === 'RCPT TO' || command === 'DATA' || responseCode === 552
  if (responseCode < 500 || !aboutTheMail) return undefined
  const [enhanced = ''] = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(response) ?? []
  return `${responseCode} ${enhanced}`.trim()
}

function letter({ id, from, to, subject, text, html, attachments }: Mail): SendMailOptions {
  const invitation = attachments.find(({ type }) => type.startsWith('text/calendar'))
  const method = /method=(\w+)/i.exec(invitation?.type ?? '')?.[1]?.toUpperCase()
  return {
    messageId: `<${id}>`,
    from: { name: oneLine(from.name), address: oneLine(from.address) },
    // As an object, so that an address is never read as a list of them.
    to: { name: '', address: oneLine(to) },
    subject: oneLine(subject),
    text,
    html,
    // Keeps out-of-office answers from coming back (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: attachments
      .filter((each) => each !== invitation || !method)
      .map(({ name, type, body }) => ({
        filename: oneLine(name),
        contentType: type,
        content: body,
      })),
    // As an alternative part and as a file: calendars read the one or the other.
    ...(invitation &&
      method && { icalEvent: { method, filename: invitation.name, content: invitation.body } }),
  }
}

/** A header is one line, whatever was typed. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), milliseconds)
  })
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer))
}
