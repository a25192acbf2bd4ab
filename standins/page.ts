import { readFileSync } from 'node:fs'
import { html, type Html } from './html.ts'

export const css = readFileSync(new URL('./style.css', import.meta.url))

/** What every answer says, so that nobody takes a stand-in for the real thing. */
export const simulator = { Simulator: 'faelled' }

/** What a page may do: show itself, use its own style sheet, and send its forms here or on to a tenant. */
export const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; " +
    "frame-ancestors 'none'; form-action 'self' http://*.localhost:* http://localhost:*",
}

type Page = { title: string; theme: 'mitid' | 'staff' | 'post'; banner: string; body: Html }

/** One whole page of a stand-in; the banner says what it stands in for. */
export function page({ title, theme, banner, body }: Page): string {
  return html`<!doctype html>
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/stil.css" />
      </head>
      <body class="${theme}">
        <a class="skip" href="#indhold">Spring til indhold</a>
        <header>
          <p class="banner"><strong>Stand-in</strong> ${banner}</p>
        </header>
        <main id="indhold" tabindex="-1">${body}</main>
      </body>
    </html>`.html
}
