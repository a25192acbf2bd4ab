import assert from 'node:assert/strict'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { rehearsal } from '../rehearsal.ts'

const here = await rehearsal()
after(() => here[Symbol.asyncDispose]())
const world = `http://localhost:${here.ports.world}`

type Told = { id: string; from: string; to: string[]; subject: string; text: string; html?: string }
type ToldWhole = Told & { attachments: { filename: string; contentType: string; url: string }[] }

const messages = async (to: string, at = world) =>
  (await (await fetch(`${at}/api/messages?to=${encodeURIComponent(to)}`)).json()) as ToldWhole[]

const faults = (wanted: object) =>
  fetch(`${world}/api/faults`, { method: 'PUT', body: JSON.stringify(wanted) })

const post = async (to: string, more: SendMailOptions = {}, port = here.ports.smtp) => {
  const transport = createTransport({ host: '127.0.0.1', port, socketTimeout: 400 })
  try {
    const letter = {
      from: 'Klitby Kommune <svar-ikke@klitby.example>',
      to,
      subject: 'Din tid er flyttet',
    }
    return await transport.sendMail({
      ...letter,
      text: 'Se https://klitby.example/aftale/1.',
      ...more,
    })
  } finally {
    transport.close()
  }
}

const sms = (body: unknown, token = 'kun-til-demo', options: RequestInit = {}) =>
  fetch(`${world}/mobile/single`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Token ${token}` },
    body: JSON.stringify(body),
    ...options,
  })
const status = async (body: unknown, token?: string) => (await sms(body, token)).status
const reminder = { sender: 'Klitby', message: 'Du har en aftale i morgen kl. 10.' }

test('an e-mail is shown in Udbakke with its text, HTML and attachments', async () => {
  await post('alma@borger.example', {
    html: '<p style="color:#111">Hej <b>Alma</b></p><script>alert(1)</script>',
    icalEvent: {
      method: 'REQUEST',
      filename: 'aftale.ics',
      content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
    },
    attachments: [
      {
        filename: 'kvittering æøå.pdf',
        content: Buffer.from('%PDF-1.7'),
        contentType: 'application/pdf',
      },
    ],
  })
  const [told] = await messages('Alma@borger.example')
  assert.equal(told?.subject, 'Din tid er flyttet')
  const pdf = told.attachments.find(({ contentType }) => contentType === 'application/pdf')
  assert.equal(pdf?.filename, 'kvittering æøå.pdf')
  assert.ok(told.attachments.some(({ contentType }) => contentType === 'text/calendar'))
  const file = await fetch(world + pdf.url)
  assert.equal(await file.text(), '%PDF-1.7')
  assert.match(
    file.headers.get('content-disposition')!,
    /^attachment; filename\*=UTF-8''kvittering%20%C3%A6/,
  )

  const list = await (await fetch(`${world}/?til=alma@borger.example`)).text()
  assert.match(list, /Alma Testesen \(alma@borger\.example\)/)
  const page = await (await fetch(`${world}/besked/${told.id}`)).text()
  assert.match(page, /<a href="https:\/\/klitby\.example\/aftale\/1">/)
  assert.doesNotMatch(page, /alert\(1\)/)
  const html = await fetch(`${world}/besked/${told.id}/html`)
  assert.match(html.headers.get('content-security-policy')!, /default-src 'none'.*sandbox/)
  assert.match(await html.text(), /Hej <b>Alma<\/b>/)
})

test('the newest message is first, and each recipient sees only their own', async () => {
  await post('bo@borger.example', { subject: 'Første' })
  await post('bo@borger.example', { subject: 'Anden' })
  const told = await messages('bo@borger.example')
  assert.deepEqual(
    told.map(({ subject }) => subject),
    ['Anden', 'Første'],
  )
})

test('an SMS is kept and found by its number, written in any way', async () => {
  const answer = await sms({ ...reminder, recipient: 4512345602, reference: 'abc' })
  assert.equal(answer.status, 200)
  const { msg_id, ...rest } = (await answer.json()) as Record<string, unknown>
  assert.match(String(msg_id), /^[0-9A-V]{26}$/)
  assert.deepEqual(rest, { recipient: 4512345602, reference: 'abc' })
  for (const to of ['4512345602', '+45 12 34 56 02', '12345602']) {
    assert.equal((await messages(to))[0]?.text, reminder.message, to)
  }
})

test('an SMS is refused as the real one refuses', async () => {
  assert.equal(await status({ ...reminder, recipient: '4512345603' }), 422)
  assert.equal(await status({ ...reminder, recipient: 4512345603.5 }), 422)
  assert.equal(await status({ ...reminder, recipient: 12345603, sender: 'Klitby Kommune' }), 422)
  assert.equal(await status({ recipient: 4512345603, sender: 'Klitby' }), 422)
  assert.equal(await status('vrøvl'), 422)
  assert.equal(await status({ ...reminder, recipient: 4512345603 }, 'forkert'), 401)
  assert.deepEqual(await messages('4512345603'), [])
})

test('an SMS that is accepted but never answered is kept once, and the sender times out', async () => {
  await faults({ sms: 'timeout-after-accept' })
  const signal = AbortSignal.timeout(200)
  await assert.rejects(
    sms({ ...reminder, recipient: 4512345604 }, undefined, { signal }),
    /timeout/,
  )
  await faults({ sms: 'ok' })
  assert.equal((await messages('4512345604')).length, 1)
})

test('an SMS gateway that is down, broken or slow is told to be so', async () => {
  const body = { ...reminder, recipient: 4512345605 }
  await faults({ sms: 'down' })
  await assert.rejects(sms(body))
  await faults({ sms: '500' })
  assert.equal((await sms(body)).status, 500)
  await faults({ sms: 'slow', slowMs: 150 })
  const began = performance.now()
  assert.equal((await sms(body)).status, 200)
  assert.ok(performance.now() - began >= 145)
  await faults({ sms: 'ok', slowMs: 3000 })
  assert.equal((await messages('4512345605')).length, 1)
})

test('a mail server that is down, busy, picky or silent is told to be so', async () => {
  const to = 'karen@borger.example'
  await faults({ smtp: 'down' })
  await assert.rejects(post(to))
  await faults({ smtp: '500' })
  await assert.rejects(post(to), { responseCode: 451 })
  await faults({ smtp: 'reject' })
  await assert.rejects(post(to), { responseCode: 550 })
  assert.deepEqual(await messages(to), [])
  await faults({ smtp: 'timeout-after-accept' })
  await assert.rejects(post(to), /[Tt]imeout/)
  assert.equal((await messages(to)).length, 1)
  await faults({ smtp: 'ok' })
  await assert.rejects(post('findes-ikke@borger.example'), { responseCode: 550 })
})

test('an unknown fault changes nothing', async () => {
  assert.equal((await faults({ sms: 'i stykker' })).status, 422)
  assert.equal((await faults({ fax: 'down' })).status, 422)
  const now = (await (await fetch(`${world}/api/faults`)).json()) as { sms: string }
  assert.equal(now.sms, 'ok')
})

test('what is kept in a folder is there after a restart, and gone when it is emptied', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'standins-'))
  {
    await using first = await rehearsal('--keep', folder)
    await post(
      'aage@borger.example',
      { attachments: [{ filename: 'a.txt', content: 'hej' }] },
      first.ports.smtp,
    )
  }
  await appendFile(join(folder, 'messages.jsonl'), '{"id":"revet over')
  {
    await using second = await rehearsal('--keep', folder)
    const at = `http://localhost:${second.ports.world}`
    const [told] = await messages('aage@borger.example', at)
    assert.equal(await (await fetch(at + told!.attachments[0]!.url)).text(), 'hej')
    assert.equal((await fetch(`${at}/api/messages`, { method: 'DELETE' })).status, 204)
    assert.deepEqual(await messages('aage@borger.example', at), [])
  }
  await rm(folder, { recursive: true })
})
