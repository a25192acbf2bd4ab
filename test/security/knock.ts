import type { InjectOptions } from 'fastify'
import type { FurnishedTown, Home } from '../furnished-town.ts'
import { addressOf } from './addresses.ts'
import { goodForms } from './forms.ts'
import type { Fields, GoodForm } from './good-form.ts'
import { multipart, multipartType } from './multipart.ts'

export type Answer = Awaited<ReturnType<FurnishedTown['get']>>
export type Form = Omit<GoodForm, 'fields' | 'content'> & {
  door: string
  url: string
  fields: Fields
  content?: string | undefined
}

/** Every form of the house as it is filled in for this home, in an order in which all of them can be sent. */
export function formsFor(home: Home): (() => Form)[] {
  return Object.entries(goodForms).map(([door, { fields, content, ...form }]) => () => ({
    ...form,
    content: content?.(home),
    door,
    url: withQuery(
      addressOf({ url: door.slice('POST '.length) }, (thing) => home.things[thing]),
      form.query,
    ),
    fields: fields(home),
  }))
}

export const withQuery = (url: string, query: string | undefined) =>
  query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url

const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n')

/** Body and headers of a form as a browser sends it: with a file, in parts. */
export function bodyOf({ fields, file, content }: Pick<Form, 'fields' | 'file' | 'content'>): Pick<
  InjectOptions,
  'payload'
> & {
  headers: Record<string, string>
} {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as [string, string]),
  )
  if (!file) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return { payload: new URLSearchParams(pairs).toString(), headers }
  }
  const parts = [
    ...pairs.map(([name, body]) => ({ name, body })),
    content === undefined
      ? { name: file, filename: 'brev.pdf', body: pdf }
      : { name: file, filename: 'brev.json', body: content },
  ]
  return { payload: multipart(parts), headers: multipartType }
}

/** Sends a form as the one who is to send it, or with another cookie. */
export async function sendForm(
  here: FurnishedTown,
  home: Home,
  form: Form,
  cookie?: string,
): Promise<Answer> {
  const { payload, headers } = bodyOf(form)
  const session = cookie ?? (await home.enter(form.by))
  return here.send('POST', home.host, form.url, {
    payload: payload!,
    headers: { ...headers, cookie: session },
  })
}

/** Whether an answer says that it was done, and is not a page with complaints or a way to the login. */
export const isDone = ({ statusCode, headers }: Answer) =>
  statusCode < 400 && !/^\/(medarbejder\/)?login\?/.test(String(headers.location))
