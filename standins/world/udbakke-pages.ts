import { html, type Html } from '../html.ts'
import { page, pageHeaders } from '../page.ts'
import type { Town } from '../people.ts'
import type { Answer } from './http.ts'
import { linked } from './links.ts'
import type { Mailbox, Message } from './mailbox.ts'

const banner = 'Her ligger det, demoen sender. Ingen e-mail eller sms forlader maskinen.'
const perPage = 50

const shown = (title: string, body: Html, status = 200): Answer => ({
  status,
  headers: pageHeaders,
  body: page({ title, theme: 'post', banner, body }),
})

/** What was sent, newest first, 50 to a page. */
export function listPage(query: URLSearchParams, mail: Mailbox, town: Town): Answer {
  const to = query.get('til')?.trim() ?? ''
  const messages = mail.list(to ? { to } : {})
  const number = Math.max(1, Number(query.get('side')) || 1)
  const visible = messages.slice((number - 1) * perPage, number * perPage)
  const address = (side: number) =>
    `/?${new URLSearchParams({ ...(to ? { til: to } : {}), side: String(side) })}`
  const counted = messages.length === 1 ? '1 besked' : `${messages.length} beskeder`
  return shown(
    'Udbakke',
    html`<h1>Udbakke</h1>
      <form class="actions" action="/" role="search">
        <div>
          <label class="label" for="til">Modtager (e-mail eller mobilnummer)</label>
          <input type="search" id="til" name="til" value="${to}" list="kendte" />
          <datalist id="kendte">
            ${town.people.map(({ email, name }) => email && html`<option value="${email}">${name}</option>`)}
          </datalist>
        </div>
        <button>Vis</button>
        <a class="button quiet" href="/">Vis alle</a>
      </form>
      <p role="status">${to ? `${counted} til ${to}, nyeste først` : `${counted}, nyeste først`}</p>
      ${
        visible.length === 0
          ? html`<p>Her kommer de e-mails og sms’er, som demoen sender.</p>`
          : html`<ul class="mails">
              ${visible.map((message) => row(message, town))}
            </ul>`
      }
      <nav class="pages" aria-label="Sider">
        ${number > 1 && html`<a href="${address(number - 1)}">Nyere</a>`}
        ${messages.length > number * perPage && html`<a href="${address(number + 1)}">Ældre</a>`}
      </nav>`,
  )
}

const row = (message: Message, town: Town) =>
  html`<li>
    <a href="/besked/${message.id}">
      <span class="kind">${kind(message)}</span>
      <span class="who"
        ><b>${message.subject || message.from}</b> til ${recipients(message, town)}</span
      >
      <span class="meta"><time datetime="${message.at}">${clock(message.at)}</time></span>
      <span class="snippet meta">${message.text.replace(/\s+/g, ' ').slice(0, 140)}</span>
    </a>
  </li>`

/** One message with its attachments. */
export function messagePage(message: Message, town: Town): Answer {
  const { id, from, subject, text, attachments } = message
  const body = html`<p><a href="/">Til Udbakke</a></p>
    <h1>${subject || `Sms fra ${from}`}</h1>
    <dl>
      <dt>Fra</dt>
      <dd>${from}</dd>
      <dt>Til</dt>
      <dd>${recipients(message, town)}</dd>
      <dt>Sendt</dt>
      <dd><time datetime="${message.at}">${clock(message.at)}</time></dd>
    </dl>
    ${
      attachments.length > 0 &&
      html`<h2>Bilag</h2>
        <ul class="files">
          ${attachments.map(
            ({ filename, contentType, content }, i) =>
              html`<li>
                <a href="/besked/${id}/bilag/${i}" download>${filename}</a>
                <span class="meta">${contentType}, ${size(content.length)}</span>
              </li>`,
          )}
        </ul>`
    }
    ${message.type === 'email' && html`<h2>Tekst</h2>`}
    <p class="letter ${message.type === 'sms' ? 'sms' : ''}">${linked(text)}</p>
    ${
      message.html !== undefined &&
      html`<h2>Som HTML</h2>
        <iframe src="/besked/${id}/html" title="E-mailen som HTML"></iframe>
        <p><a href="/besked/${id}/html">Åbn HTML-udgaven alene</a></p>`
    }`
  return shown(`${subject || 'Sms'} – Udbakke`, body)
}

export const missingPage = () =>
  shown(
    'Beskeden findes ikke',
    html`<h1>Beskeden findes ikke</h1>
      <p><a href="/">Til Udbakke</a></p>`,
    404,
  )

const kind = ({ type }: Message) => (type === 'sms' ? 'Sms' : 'E-mail')
const size = (bytes: number) => (bytes < 1000 ? `${bytes} byte` : `${Math.round(bytes / 1000)} kB`)

function recipients({ to }: Message, town: Town): string {
  return to
    .map((address) => {
      const known = town.people.filter(
        ({ email, phone }) => email === address || phone?.replace(/\D/g, '') === address,
      )
      const names = known.map(({ name }) => name).join(' og ')
      return names ? `${names} (${address})` : address
    })
    .join(', ')
}

const format = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
const clock = (at: string) => format.format(new Date(at))
