import type { Answer } from './knock.ts'

/**
 * An answer without what is different every time: the request's id, times of day, ids made anew, and what was sent. A short
 * name may be part of anything, and is taken for what was sent only where it is all that stands in an attribute.
 */
export function plain({ statusCode, headers, body }: Answer, told: string[]): string {
  const {
    'x-request-id': _,
    date: __,
    etag: ___,
    'content-length': ____,
    'set-cookie': _____,
    ...rest
  } = headers
  let text = `${statusCode} ${JSON.stringify(rest)} ${body}`
  for (const name of told) {
    text =
      name.length > 9
        ? text.replaceAll(name, '¤').replaceAll(encodeURIComponent(name), '¤')
        : text.replaceAll(`"${name}"`, '"¤"')
  }
  return text.replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '¤')
}

/** Where two answers part, with what is around it. */
export function firstDifference(a: string, b: string): string {
  let at = 0
  while (a[at] === b[at]) at++
  const around = (text: string) => text.slice(Math.max(0, at - 40), at + 60)
  return `…${around(a)}… / …${around(b)}…`
}
