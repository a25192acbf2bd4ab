import type { RequestListener } from 'node:http'
import type { Town } from '../people.ts'
import { borgerDkPath, borgerDkService } from './borgerdk/service.ts'
import { cprPath, cprService } from './cpr.ts'
import { changeFaults, type Faults } from './faults.ts'
import { json, listener, type Answer, type Asked } from './http.ts'
import type { Mailbox, Message } from './mailbox.ts'
import { propertyRegisters } from './property/serve.ts'
import { sendSms } from './sms.ts'
import { udbakke } from './udbakke.ts'

/** SMS, CPR, the registers of properties, borger.dk and Udbakke on one port. */
export function serveWorld(town: Town, mail: Mailbox, faults: Faults): RequestListener {
  const property = propertyRegisters(town, faults)
  return listener((asked) => {
    if (asked.path === '/health') return json(200, { ok: true })
    if (asked.path === '/mobile/single') return sendSms(asked, mail, faults)
    if (asked.path === cprPath) return cprService(asked, town, faults)
    if (asked.path === borgerDkPath) return borgerDkService(asked, faults)
    if (asked.path === '/api/faults') return changeFaults(faults, asked)
    if (asked.path.startsWith('/api/messages')) return messages(asked, mail)
    return property(asked) ?? udbakke(asked, mail, town) ?? json(404, { error: 'findes ikke' })
  })
}

function messages({ method, path, query }: Asked, mail: Mailbox): Answer {
  const id = /^\/api\/messages\/([\w-]+)$/.exec(path)?.[1]
  if (method === 'GET' && id) {
    const message = mail.get(id)
    return message ? json(200, told(message)) : json(404, { error: 'findes ikke' })
  }
  if (path !== '/api/messages') return json(404, { error: 'findes ikke' })
  if (method === 'DELETE') {
    mail.clear()
    return { status: 204 }
  }
  if (method !== 'GET') return json(405, { error: 'GET eller DELETE' })
  const [to, type] = [query.get('to'), query.get('type')]
  return json(200, mail.list({ ...(to ? { to } : {}), ...(type ? { type } : {}) }).map(told))
}

const told = (message: Message) => ({
  ...message,
  attachments: message.attachments.map(({ filename, contentType, content }, i) => ({
    filename,
    contentType,
    size: content.length,
    url: `/besked/${message.id}/bilag/${i}`,
  })),
})
