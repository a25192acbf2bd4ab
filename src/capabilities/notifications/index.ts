import type { Capability } from '../../platform/capability.ts'

export type Attachment = { name: string; type: string; body: Buffer }
export type Mail = {
  id: string
  from: { name: string; address: string }
  to: string
  subject: string
  text: string
  html: string
  attachments: Attachment[]
}
/** Hands a mail to the mail server. Throws when it could not be handed over. */
export type SendMail = (mail: Mail) => Promise<void>
/** Hands an SMS to the gateway. `id` is the reference by which a repeat is known. Throws when it could not. */
export type SendSms = (sms: { id: string; from: string; to: string; text: string }) => Promise<void>

const migrations = new URL('./migrations/', import.meta.url)
export const notifications = (_parts: { mail: SendMail; sms: SendSms; storage: unknown }): Capability => ({
  name: 'notifications',
  migrations,
})
