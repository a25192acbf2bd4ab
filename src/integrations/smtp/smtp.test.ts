import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { inspect } from 'node:util'
import { SMTPServer } from 'smtp-server'
import { rehearsal } from '../../../standins/rehearsal.ts'
import { smtpMail } from './index.ts'

const here = await rehearsal()
after(() => here[Symbol.asyncDispose]())
const world = `http://localhost:${here.ports.world}`
const client = () => smtpMail(`smtp://localhost:${here.ports.smtp}`, { patience: 400, total: 2000 })
const send = client()
const mail = {
  id: 'en-mail@klitby.example',
  from: { name: 'Klitby Kommune', address: 'post@klitby.example' },
  to: 'alma@a.example',
  subject: 'Vi mangler en tegning til din sag på Åvej',
  text: 'Hej Alma',
  html: '<!doctype html><html lang="da"><p>Hej Alma</p></html>',
  attachments: [] as { name: string; type: string; body: Buffer }[],
}
type Kept = {
  to: string[]
  from: string
  subject: string
  text: string
  html: string
  reference: string
  attachments: { filename: string; contentType: string }[]
}
const fault = (way: string) =>
  fetch(`${world}/api/faults`, {
    method: 'PUT',
    body: JSON.stringify({ smtp: way }),
    headers: { 'content-type': 'application/json' },
  })
const outbox = async () =>
  (await (await fetch(`${world}/api/messages?type=email`)).json()) as Kept[]

/** A mail server that keeps what it was told, letter by letter. */
async function listener() {
  const raw: string[] = []
  const to: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _, done) => void (to.push(address), done()),
    onData(stream, _, done) {
      let text = ''
      stream.on('data', (piece: Buffer) => (text += piece.toString('latin1')))
      stream.on('end', () => void (raw.push(text), done()))
    },
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    raw,
    to,
    url: `smtp://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => void server.close(),
  }
}

test('a mail arrives with text, page and attachments, under its own id', async () => {
  const receipt = {
    name: 'Kvittering på æøå.pdf',
    type: 'application/pdf',
    body: Buffer.from('%PDF-1.7'),
  }
  assert.equal(await send({ ...mail, attachments: [receipt] }), undefined)
  const [kept = assert.fail()] = await outbox()
  assert.deepEqual(kept.to, ['alma@a.example'])
  assert.equal(kept.from, 'Klitby Kommune <post@klitby.example>')
  assert.equal(kept.subject, mail.subject)
  assert.equal(kept.text.trim(), 'Hej Alma')
  assert.match(kept.html, /<html lang="da">/)
  assert.equal(kept.reference, '<en-mail@klitby.example>')
  assert.deepEqual(
    kept.attachments.map(({ filename }) => filename),
    ['Kvittering på æøå.pdf'],
  )
})

test('a calendar entry is both an alternative and a file, with its method', async () => {
  await using server = await listener()
  const ics = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'
  const entry = {
    name: 'aftale.ics',
    type: 'text/calendar; charset=utf-8; method=REQUEST',
    body: Buffer.from(ics),
  }
  await smtpMail(server.url)({ ...mail, attachments: [entry] })
  const [raw = ''] = server.raw
  assert.match(
    raw,
    /multipart\/alternative[^]*text\/plain[^]*text\/html[^]*text\/calendar; charset=utf-8;\s+method=REQUEST/,
  )
  assert.match(
    raw,
    /application\/ics; name=aftale\.ics[^]*Content-Disposition: attachment; filename=aftale\.ics/,
  )
  assert.match(raw, /^Auto-Submitted: auto-generated\r$/m)
})

test('nothing that is typed becomes a header or a recipient', async () => {
  await using server = await listener()
  const post = smtpMail(server.url)
  const tries = [
    '\r\nBcc: ond@example.dk',
    '\nBcc: ond@example.dk',
    '\rBcc: ond@example.dk',
    '%0ABcc: ond@example.dk',
    '\u2028Bcc: ond@example.dk',
    '=?utf-8?q?x=0ABcc:_ond@example.dk?=',
    '\r\n\r\nond@example.dk',
    '", "ond@example.dk',
    ', ond@example.dk',
    '\u0000\u0001',
  ]
  for (const hostile of tries) {
    await post({
      ...mail,
      subject: `Sag ${hostile}`,
      from: { name: `Klitby${hostile}`, address: mail.from.address },
    })
    await post({
      ...mail,
      attachments: [
        { name: `plan${hostile}.pdf`, type: 'application/pdf', body: Buffer.from('x') },
      ],
    })
    await post({ ...mail, to: `alma@a.example${hostile}` }).catch(() => {})
  }
  let headers = 0
  for (const raw of server.raw) {
    const names = raw
      .slice(0, raw.indexOf('\r\n\r\n'))
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => line.split(':')[0]!.toLowerCase())
    const expected = [
      'auto-submitted',
      'from',
      'to',
      'subject',
      'message-id',
      'date',
      'mime-version',
      'content-type',
      'content-transfer-encoding',
    ]
    headers += names.filter((name) => !expected.includes(name)).length
  }
  const others = server.to.filter(
    (address) => /ond@example\.dk/.test(address) && !address.startsWith('alma@'),
  )
  console.log(
    `mails ${server.raw.length}: extra headers ${headers}, extra recipients ${others.length}`,
  )
  assert.equal(headers + others.length, 0)
  assert.ok(server.raw.length >= tries.length * 2)
})

test('an address that does not exist is an answer; a server that is away may be asked again', async () => {
  assert.deepEqual(await send({ ...mail, to: 'findes-ikke@a.example' }), { refused: '550 5.1.1' })
  for (const way of ['down', '500', 'slow', 'timeout-after-accept']) {
    await fault(way)
    // A new one, since a connection that is open already would be used again.
    const error = await client()(mail).then(
      () => assert.fail(way),
      (thrown: unknown) => thrown,
    )
    assert.match(String(error), /the mail server did not take it/, way)
    assert.doesNotMatch(inspect(error, { depth: 10, showHidden: true }), /alma|Åvej/, way)
  }
  await fault('reject')
  assert.deepEqual(await client()(mail), { refused: '550 5.1.1' })
  await fault('ok')
  assert.equal(await client()(mail), undefined)
})

test('a server that says nothing at all is waited for no longer than we said', async () => {
  const silent = createServer(() => {})
  await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as AddressInfo
  const started = Date.now()
  await assert.rejects(
    smtpMail(`smtp://127.0.0.1:${port}`, { patience: 300 })(mail),
    /did not take it/,
  )
  assert.ok(Date.now() - started < 2000)
  silent.close()
})

test('a login that is refused is ours to mend, not the mail’s fault', async () => {
  const strict = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_, __, done) => done(Object.assign(new Error('no'), { responseCode: 535 })),
  })
  await new Promise<void>((resolve) => void strict.listen(0, '127.0.0.1', resolve))
  const { port } = strict.server.address() as AddressInfo
  await assert.rejects(smtpMail(`smtp://x:y@127.0.0.1:${port}`)(mail), /EAUTH 535/)
  strict.close()
})
