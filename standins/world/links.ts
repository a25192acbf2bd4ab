import { html, type Html } from '../html.ts'

/** Text with its web addresses made into links; a full stop or bracket after an address is not part of it. */
export function linked(text: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((part, i) => (i % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`))
}
