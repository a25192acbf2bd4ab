import { phone as spacedPhone } from '../../ui/numbers.ts'
import type { Site } from '../../ui/site.ts'

const da = {
  greeting: 'Venlig hilsen',
  phone: 'Telefon',
  about: (name: string) =>
    `Mailen er sendt automatisk af ${name}. Skriv aldrig dit cpr-nummer i en mail.`,
}
const en: typeof da = {
  greeting: 'Kind regards',
  phone: 'Telephone',
  about: (name) =>
    `This e-mail was sent automatically by ${name}. Never write your CPR number in an e-mail.`,
}
const texts = { da, en }

export const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const isSigned = (text: string) => /^(venlig hilsen|kind regards)/im.test(text)

/** The plain text of an e-mail, signed by the tenant unless it is already. */
export function textLetter(text: string, site: Site): string {
  const t = texts[site.language]
  const contact = site.phone ? [`${t.phone} ${spacedPhone(site.phone)}`] : []
  const signature = isSigned(text) ? [] : ['', t.greeting, site.name, ...contact]
  return [text.trim(), ...signature, '', t.about(site.name), ''].join('\n')
}

// Programs for mail know little CSS, so a little of it stands on each element, and nothing is fetched from anywhere.
const font = 'font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5;'
const page = 'margin: 0; padding: 24px 16px; background: #ffffff; color: #1d1d1b;'
const column = 'max-width: 600px; margin: 0 auto;'

/** The same letter as a small page that a screen reader can read: its language, one heading, paragraphs and lists. */
export function htmlLetter(
  words: { subject: string; text: string; html?: string },
  site: Site,
): string {
  const t = texts[site.language]
  const contact = site.phone ? `<br>${t.phone} ${escapeHtml(spacedPhone(site.phone))}` : ''
  const signature = isSigned(words.text)
    ? ''
    : `<p>${t.greeting}<br>${escapeHtml(site.name)}${contact}</p>\n`
  return `<!doctype html>
<html lang="${site.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(words.subject)}</title></head>
<body style="${page} ${font}">
<div style="${column}">
<p style="font-weight: bold;">${escapeHtml(site.name)}</p>
<h1 style="font-size: 22px; line-height: 1.3;">${escapeHtml(words.subject)}</h1>
${words.html ?? paragraphs(words.text)}
${signature}<p style="color: #595959; font-size: 14px;">${escapeHtml(t.about(site.name))}</p>
</div>
</body>
</html>
`
}

/** Plain text as paragraphs; lines that begin with a hyphen become a list, addresses become links. */
export function paragraphs(text: string): string {
  const blocks = text.trim().split(/\n\s*\n/)
  return blocks.map((block) => blockOf(block.split('\n').map((line) => line.trim()))).join('\n')
}

const isItem = (line: string) => /^[-•] /.test(line)

function blockOf(lines: string[]): string {
  const first = lines.findIndex(isItem)
  if (first === -1) return `<p>${lines.map(linked).join('<br>')}</p>`
  const items = lines.slice(first)
  if (!items.every(isItem)) return `<p>${lines.map(linked).join('<br>')}</p>`
  const list = `<ul>${items.map((line) => `<li>${linked(line.slice(2))}</li>`).join('')}</ul>`
  return first === 0 ? list : `<p>${lines.slice(0, first).map(linked).join('<br>')}</p>\n${list}`
}

/** A line as HTML. What stands right after an address, as a full stop, is not part of it. */
function linked(line: string): string {
  return line
    .split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)])/)
    .map((part, at) =>
      at % 2 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part),
    )
    .join('')
}
