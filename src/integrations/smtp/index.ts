import { createTransport } from 'nodemailer'

type Mail = {
  id: string
  from: { name: string; address: string }
  to: string
  subject: string
  text: string
  html: string
  attachments: { name: string; type: string; body: Buffer }[]
}

const second = 1000
const oneLine = (text: string) => text.replace(/[\r\n\0]+/g, ' ').trim()

/**
 * Hands e-mails to a mail server at `smtp://user:password@host:port` or `smtps://…`. A repeat carries the same
 * Message-ID. Throws when it may be tried again; answers `{ refused }` when the server will never take it (5xx).
 */
export function smtpMail(url: string) {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    socketTimeout: 15 * second,
  } as Parameters<typeof createTransport>[0])

  return async (mail: Mail): Promise<{ refused: string } | undefined> => {
    const { id, from, to, subject, text, html, attachments } = mail
    const invitation = attachments.find(({ type }) => type.startsWith('text/calendar'))
    try {
      await transport.sendMail({
        messageId: `<${id}@${from.address.split('@')[1] ?? 'localhost'}>`,
        from: { name: oneLine(from.name), address: oneLine(from.address) },
        // An address object is one recipient whatever it holds; a string would be parsed as a list.
        to: { name: '', address: oneLine(to) },
        subject: oneLine(subject),
        text,
        html,
        headers: { 'auto-submitted': 'auto-generated' },
        attachments: attachments.map(({ name, type, body }) => ({
          filename: oneLine(name),
          contentType: type,
          content: body,
        })),
        ...(invitation && {
          icalEvent: {
            method: /method=(\w+)/i.exec(invitation.type)?.[1] ?? 'REQUEST',
            content: invitation.body.toString('utf8'),
          },
        }),
      })
      return undefined
    } catch (error) {
      const { responseCode, code } = error as { responseCode?: number; code?: string }
      const forever = responseCode !== undefined && responseCode >= 500 && code === 'EENVELOPE'
      if (forever) return { refused: `the mail server answered ${responseCode}` }
      throw new Error(`the mail server did not take it: ${responseCode ?? code ?? 'no answer'}`)
    }
  }
}
