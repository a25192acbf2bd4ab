import type { Capability } from '../../platform/capability.ts'
import type { Tx } from '../../platform/db.ts'
import type { Storage } from '../files/index.ts'
import type { Message, NewMessage, SendMail, SendSms, Template } from './messages.ts'

export type * from './messages.ts'

declare module '../../platform/events.ts' {
  interface Events {
    'notifications.message-due': { messageId: string }
  }
}

const soon = (): never => {
  throw new Error('notifications: under way')
}
/** Declares a template, so that its values are checked where it is used. */
export const defineTemplate = <Values>(template: Template<Values>): Template<Values> => template
export const notify = <Values>(_tx: Tx, _message: NewMessage<Values>): Promise<void> => soon()
export const cancelMessage = (_tx: Tx, _keyPrefix: string): Promise<void> => soon()
export const messagesAbout = (_tx: Tx, _about: string): Promise<Message[]> => soon()
export const waitingMessages = (_tx: Tx): Promise<Message[]> => soon()

const migrations = new URL('./migrations/', import.meta.url)
export const notifications = (_parts: { mail: SendMail; sms: SendSms; storage: Storage }): Capability => ({
  name: 'notifications',
  migrations,
})
