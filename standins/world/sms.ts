import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { underFault, type Faults } from './faults.ts'
import { json, type Answer, type Asked } from './http.ts'
import type { Mailbox } from './mailbox.ts'

export const smsToken = 'kun-til-demo'

const sender = z
  .string()
  .min(1)
  .refine((text) => (/^\d+$/.test(text) ? text.length <= 18 : text.length <= 11), {
    message: 'at most 18 digits or 11 characters',
  })

const single = z.object({
  sender,
  message: z.string().min(1),
  // A number in JSON, country code first, no plus sign: a text is refused.
  recipient: z.int().min(10_000_000).max(999_999_999_999_999),
  reference: z.string().max(255).nullish(),
  label: z.string().max(255).nullish(),
  priority: z.enum(['bulk', 'normal', 'urgent', 'very_urgent']).optional(),
  expiration: z.union([z.string(), z.number()]).optional(),
})

/** One SMS, as GatewayAPI's `POST /mobile/single` takes it: 401, 422 or the id of the kept message. */
export function sendSms(asked: Asked, mail: Mailbox, faults: Faults): Answer | Promise<Answer> {
  if (asked.method !== 'POST') return refuse(405, 'Method not allowed')
  return underFault(faults.sms, faults.slowMs, refuse(500, 'Internal error'), () => {
    if (asked.headers.authorization !== `Token ${smsToken}`) return refuse(401, 'Invalid token')
    if (!asked.headers['content-type']?.startsWith('application/json')) {
      return refuse(415, 'Content-Type must be application/json')
    }
    const body = parse(asked.body)
    const read = single.safeParse(body)
    if (!read.success) {
      return refuse(
        422,
        read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      )
    }
    const { sender: from, message, recipient, reference } = read.data
    mail.add({
      type: 'sms',
      from,
      to: [String(recipient)],
      subject: '',
      text: message,
      attachments: [],
      ...(reference ? { reference } : {}),
    })
    return json(200, { msg_id: messageId(), recipient, reference: reference ?? null })
  })
}

const refuse = (status: number, message: string): Answer =>
  json(status, {
    code: `0x${status.toString(16).padStart(4, '0')}`,
    message,
    incident_uuid: randomUUID(),
  })

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}

/** An id of the form the real one gives: 26 letters and digits, time first. */
function messageId(): string {
  const time = Date.now().toString(32).padStart(10, '0')
  const chance = [...randomBytes(16)].map((byte) => (byte % 32).toString(32)).join('')
  return (time + chance).toUpperCase()
}
