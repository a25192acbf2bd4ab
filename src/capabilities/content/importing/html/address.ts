import { linkHref } from '../../markdown/inline.ts'

/** Where a link on a page leads: absolute, or undefined when a page may not lead there. */
export function leadsTo(href: string | undefined, base: string): string | undefined {
  if (!href?.trim()) return undefined
  const url = URL.parse(href.trim(), base)
  if (!url) return undefined
  if (/^(mailto|tel|sms):$/.test(url.protocol)) return linkHref(url.href)
  if (!/^https?:$/.test(url.protocol) || url.username) return undefined
  // The page itself: headings get names of their own here.
  return linkHref(url.href)
}

/** Where a picture is: http or https, or undefined. Data in the address is not fetched. */
export function pictureAt(src: string | undefined, base: string): string | undefined {
  const url = src?.trim() ? URL.parse(src.trim(), base) : null
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined
}

const fileEnding = /\.(pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|csv|txt|zip)$/i

/** Whether an address is one of a file that is to be saved. */
export const isFileAddress = (href: string): boolean => {
  const url = URL.parse(href)
  return url !== null && fileEnding.test(url.pathname)
}
