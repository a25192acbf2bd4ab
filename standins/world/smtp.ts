import type { Server, Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { Faults } from './faults.ts'
import type { Mailbox } from './mailbox.ts'

const largest = 25 * 1024 * 1024

const reply = (responseCode: number, text: string) =>
  Object.assign(new Error(text), { responseCode })

/**
 * Takes every e-mail and keeps it. Refuses what a real server refuses: an address it cannot read (553),
 * one whose name is `findes-ikke` (550), a letter over 25 MB (552).
 */
export function smtpSink(mail: Mailbox, faults: Faults): { server: Server; close(): void } {
  const smtp = new SMTPServer({
    banner: 'Simulator: faelled',
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    size: largest,
    logger: false,
    onAuth: (auth, _session, done) => done(null, { user: auth.username }),
    onRcptTo({ address }, _session, done) {
      if (faults.smtp === 'reject') return done(reply(550, '5.1.1 User unknown'))
      if (!/^[^@\s]+@[^@\s]+$/.test(address)) return done(reply(553, '5.1.3 Bad address'))
      if (address.startsWith('findes-ikke@')) return done(reply(550, '5.1.1 User unknown'))
      done()
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(reply(552, '5.3.4 Message too big'))
        const to = session.envelope.rcptTo.map(({ address }) => address)
        keep(Buffer.concat(chunks), to, done).catch((error: unknown) => {
          console.error(error)
          done(reply(451, '4.3.0 Cannot read the message'))
        })
      })
    },
  })

  async function keep(raw: Buffer, to: string[], done: (error?: Error | null) => void) {
    if (faults.smtp === '500') return done(reply(451, '4.3.0 Try again later'))
    if (faults.smtp === 'slow') await wait(faults.slowMs)
    const read = await PostalMime.parse(raw)
    const { from, subject, text, html, attachments } = read
    mail.add({
      type: 'email',
      from: from?.name ? `${from.name} <${from.address}>` : (from?.address ?? ''),
      to,
      subject: subject ?? '',
      text: text ?? '',
      attachments: attachments.map(({ filename, mimeType, contentId, content }, i) => ({
        filename: filename ?? `bilag-${i + 1}${mimeType === 'text/calendar' ? '.ics' : ''}`,
        contentType: mimeType,
        content:
          typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer),
        ...(contentId ? { contentId } : {}),
      })),
      ...(html ? { html } : {}),
      ...(read.messageId ? { reference: read.messageId } : {}),
    })
    if (faults.smtp !== 'timeout-after-accept') done()
  }

  const open = new Set<Socket>()
  smtp.on('error', (error) => {
    if (!/ECONNRESET|EPIPE|closed/.test(String(error))) console.error(error)
  })
  smtp.server.prependListener('connection', (socket: Socket) => {
    if (faults.smtp === 'down') return void socket.destroy()
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  return {
    server: smtp.server,
    close() {
      smtp.server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
