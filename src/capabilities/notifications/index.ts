import { h, type VNode } from 'preact'
import type { Capability } from '../../platform/capability.ts'
import type { Storage } from '../files/index.ts'
import { deliver } from './deliver.ts'
import type { SendMail, SendSms, Template } from './messages.ts'
import { MessagesCard } from './pages.tsx'
import { paths } from './paths.ts'
import { routes } from './routes.ts'
import { countTrouble, forgetMessagesTo, messagesTo } from './store.ts'
import { texts } from './texts.ts'

export { cancelMessage, notify } from './actions.ts'
export { emailAddress, phoneDigits } from './contacts.ts'
export { escapeHtml } from './letter.ts'
export type * from './messages.ts'
export { messagesAbout, waitingMessages } from './store.ts'
export { dayBefore } from './times.ts'
export { CannotNotify } from './words.ts'

declare module '../../platform/events.ts' {
  interface Events {
    'notifications.message-due': { messageId: string }
  }
}

/** Declares a template, so that its values are checked where it is used. */
export const defineTemplate = <Values>(template: Template<Values>): Template<Values> => template

const migrations = new URL('./migrations/', import.meta.url)

export function notifications(parts: {
  mail: SendMail
  sms: SendSms
  storage: Storage
}): Capability {
  return {
    name: 'notifications',
    migrations,
    routes,
    on: {
      'notifications.message-due': ({ messageId }, context) => deliver(messageId, context, parts),
    },
    desk: {
      async menu(tx, { roles }) {
        if (!roles.includes('caseworker') && !roles.includes('admin')) return []
        const { waiting, failed } = await countTrouble(tx)
        return [
          { label: texts.da.menu, href: paths.messages(), order: 80, count: waiting + failed },
        ]
      },
      async cards(tx) {
        const counts = await countTrouble(tx)
        if (!counts.waiting && !counts.failed) return []
        const body = h(MessagesCard, counts) as VNode
        return [{ key: 'drift-beskeder', order: 70, title: texts.da.card, body }]
      },
    },
    person: {
      async export(tx, partyId) {
        const rows = await messagesTo(tx, partyId)
        return rows.length ? [{ title: texts.da.personTitle, rows }] : []
      },
      erase: forgetMessagesTo,
    },
  }
}
