import { css } from '../page.ts'
import type { Town } from '../people.ts'
import { json, type Answer, type Asked } from './http.ts'
import type { Mailbox, Message } from './mailbox.ts'
import { listPage, messagePage, missingPage } from './udbakke-pages.ts'

/** The pages of Udbakke; undefined when the path is not one of them. */
export function udbakke(asked: Asked, mail: Mailbox, town: Town): Answer | undefined {
  if (asked.path === '/stil.css') {
    return { status: 200, headers: { 'Content-Type': 'text/css' }, body: css }
  }
  if (asked.method !== 'GET') return undefined
  if (asked.path === '/') return listPage(asked.query, mail, town)
  const [, id = '', part, number] =
    /^\/besked\/([\w-]+)(?:\/(html|bilag)(?:\/(\d+))?)?$/.exec(asked.path) ?? []
  if (id === '') return undefined
  const message = mail.get(id)
  if (!message) return missingPage()
  if (part === 'html') return letter(message)
  if (part === 'bilag') return attachment(message, Number(number))
  return messagePage(message, town)
}

/** The letter's own HTML, where nothing can run and nothing is fetched from elsewhere. */
function letter(message: Message): Answer {
  const body = (message.html ?? '').replace(/cid:([^"')\s>]+)/g, (whole, cid: string) => {
    const i = message.attachments.findIndex(
      ({ contentId }) => contentId === `<${cid}>` || contentId === cid,
    )
    return i < 0 ? whole : `/besked/${message.id}/bilag/${i}`
  })
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; " +
        'sandbox allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox',
    },
    body: `<base target="_top">${body}`,
  }
}

function attachment(message: Message, number: number): Answer {
  const file = message.attachments[number]
  if (!file) return json(404, { error: 'bilaget findes ikke' })
  return {
    status: 200,
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
    body: file.content,
  }
}
