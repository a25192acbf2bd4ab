import { furnishedTown } from '../furnished-town.ts'
import { addressOf, thingsIn } from './addresses.ts'
import { asked } from './id-fields.ts'
import { type Answer, bodyOf, type Form, formsFor, withQuery } from './knock.ts'
import { type Caller, matrix } from './matrix.ts'
import { multipart, multipartType } from './multipart.ts'
import { faultsOf, marked, openThrown, vocabularyOf } from './page-check.ts'
import type { Person } from './people.ts'

/** Who is let in at a door, of those that are tried. */
const visitor = (line: string): Person | undefined => {
  const key = Object.keys(matrix).find((one) => one.split('?')[0] === line)
  return (['citizen', 'caseworker', 'admin'] as const).find(
    (who) => key && matrix[key]![who as Caller] === 'in',
  )
}

export type Finding = { where: string; payload: string; fault: string }

/** A town that is thrown things at, and what it did wrong so far. */
export async function besiegedTown() {
  const here = await furnishedTown()
  const { klitby } = here
  const known = new Set<string>()
  const findings: Finding[] = []
  const thrown = openThrown()
  const doors = here.app.doors.filter(({ url }) => !url.endsWith('*') && url !== '/metrics')
  const looks = doors.filter(({ method }) => method === 'GET')
  const forms = formsFor(klitby).filter(
    (fresh) => !['POST /log-af', 'POST /mit/skift'].includes(fresh().door),
  )
  const count = { requests: 0, pages: 0 }
  const cookies = new Map<Person, string>()
  const session = async (who: Person | undefined): Promise<Record<string, string>> => {
    if (!who) return {}
    if (!cookies.has(who)) cookies.set(who, await klitby.enter(who))
    return { cookie: cookies.get(who)! }
  }
  const ownAddress = (door: { url: string }) => addressOf(door, (thing) => klitby.things[thing])
  const get = async (door: { method: string; url: string }, url: string, headers = {}) =>
    here.get(url, klitby.host, {
      ...(await session(visitor(`${door.method} ${door.url}`))),
      ...headers,
    })
  const post = async (
    form: Form,
    more: { payload?: Buffer; headers?: Record<string, string> } = {},
  ) => {
    const { payload, headers } = bodyOf(form)
    const cookie = await session(form.by)
    return here.send('POST', klitby.host, form.url, {
      payload: more.payload ?? payload!,
      headers: { ...headers, ...more.headers, ...cookie },
    })
  }

  function judge(where: string, answer: Answer, payload: string) {
    count.requests++
    const found = (fault: string) => findings.push({ where, payload: payload.slice(0, 80), fault })
    if (answer.statusCode >= 500) found(`answers ${answer.statusCode}`)
    const location = String(answer.headers.location ?? '/')
    if (!/^\/(?![/\\])/.test(location) && !location.startsWith('https://login.klitby.example/'))
      found(`leads to ${location}`)
    if (JSON.stringify(answer.headers).includes('evil.example'))
      found('names a foreign host in a header')
    if (!String(answer.headers['content-type']).startsWith('text/html')) return
    count.pages++
    for (const fault of faultsOf(answer.body, thrown, known)) found(fault)
  }

  /** What pages of ours are made of: every page, and every form with harmless words and with none. */
  async function learn() {
    const take = (answer: Answer) => vocabularyOf(answer.body).forEach((word) => known.add(word))
    // What the menu on a phone and the foot have more of, once a form has filled them.
    for (const word of ['a data-close', 'nav aria-labelledby']) known.add(word)
    for (const door of looks) {
      const url = ownAddress(door)
      take(await get(door, url))
      take(await get(door, withQuery(url, query(asked, 'hegn'))))
      take(await get(door, withQuery(url, 'q=carport&slags=byggemoede&sted=office&tak=1&gemt=1')))
      take(await here.get(url, klitby.host))
    }
    take(await here.get('/findes-ikke', klitby.host))
    for (const fresh of forms) {
      const form = fresh()
      take(await post({ ...form, fields: {} }))
      const wrong = Object.keys(form.fields).map((name) => [name, 'hegn'] as const)
      take(await post({ ...form, fields: Object.fromEntries(wrong) }))
    }
  }

  return {
    here,
    known,
    findings,
    count,
    doors,
    looks,
    forms,
    learn,
    get,
    post,
    judge,
    ownAddress,
    /** One payload where an address names something, at one door. */
    async throwAddress(door: { method: string; url: string }, payload: string) {
      for (const thing of thingsIn(door)) {
        const url = addressOf(door, (one) => (one === thing ? payload : klitby.things[one]))
        const headers = await session(visitor(`${door.method} ${door.url}`))
        const form = forms
          .map((fresh) => fresh())
          .find((one) => one.door === `${door.method} ${door.url}`)
        const answer = form
          ? await post({ ...form, url })
          : await here.send(door.method as 'GET', klitby.host, url, { headers })
        judge(`${door.method} ${door.url}, ${thing}`, answer, payload)
      }
    },
    /** One payload at one door, in the address, the query and the headers. */
    async throwAt(door: { method: string; url: string }, payload: string, turn: number) {
      thrown.add(payload)
      const things = thingsIn(door)
      const at = things.length ? turn % things.length : -1
      let seen = 0
      const address = addressOf(door, (thing) =>
        seen++ === at ? payload.toWellFormed() : klitby.things[thing],
      )
      const name = `${door.method} ${door.url}`
      if (at >= 0) judge(`${name}, address`, await get(door, address), payload)
      const own = ownAddress(door)
      judge(
        `${name}, query`,
        await get(door, withQuery(own, query(asked, marked(payload)))),
        payload,
      )
      judge(`${name}, bare query`, await get(door, withQuery(own, query(asked, payload))), payload)
      judge(
        `${name}, headers`,
        await get(door, own, headersWith(payload, await session(visitor(name)))),
        payload,
      )
    },
    /** One payload in one field of a form that is otherwise as it should be. */
    async throwInto(fresh: () => Form, payload: string, turn: number) {
      thrown.add(payload)
      const form = fresh()
      const names = Object.keys(form.fields)
      const name = names[turn % names.length]
      if (name === undefined) return
      for (const value of [marked(payload), payload]) {
        const fields = { ...fresh().fields, [name]: value }
        judge(`${form.door}, ${name}`, await post({ ...form, fields }), payload)
      }
      const names2 = { ...fresh().fields, [payload.toWellFormed()]: 'x' }
      judge(`${form.door}, a field’s name`, await post({ ...form, fields: names2 }), payload)
    },
    /** One payload as the name of a file. */
    async throwFile(fresh: () => Form, payload: string) {
      const form = fresh()
      const filename = payload.toWellFormed().replaceAll(/["\r\n]/g, '%22')
      const parts = [
        ...Object.entries(form.fields).map(([name, value]) => ({ name, body: [value].flat()[0]! })),
        ...['bilag', 'filer', 'file', 'fil-0'].map((name) => ({
          name,
          filename,
          body: Buffer.from('%PDF-1.7\n%%EOF\n'),
        })),
      ]
      const answer = await post(form, { payload: multipart(parts), headers: multipartType })
      judge(`${form.door}, a file’s name`, answer, filename)
    },
    /** All pages, as they are after what was thrown. */
    async look() {
      for (const door of looks) {
        judge(
          `${door.method} ${door.url}, afterwards`,
          await get(door, ownAddress(door)),
          'what was sent',
        )
      }
    },
    /** The letters that were sent, as pages. */
    readMails() {
      for (const { html, subject, to, from } of here.sent.mails) {
        count.pages++
        const faults = faultsOf(html, thrown, new Set(vocabularyOf(html)))
        if (/[\r\n]/.test(subject + to + from.name + from.address)) faults.push('breaks a header')
        for (const fault of faults) findings.push({ where: `mail, ${subject}`, payload: '', fault })
      }
    },
    [Symbol.asyncDispose]: () => here[Symbol.asyncDispose](),
  }
}

const query = (names: string[], value: string) =>
  new URLSearchParams(names.map((name) => [name, value.toWellFormed()])).toString()

/** What a header can carry of a payload. */
function headersWith(payload: string, { cookie }: Record<string, string>) {
  // oxlint-disable-next-line no-control-regex -- no client can send these in a header
  const value = payload.replaceAll(/[^\u0020-\u007e\u00a0-\u00ff]/g, '')
  return {
    'user-agent': value,
    referer: `http://klitby.example/${value}`,
    'accept-language': value,
    'x-forwarded-host': value,
    'x-forwarded-for': value,
    'x-request-id': value,
    'if-none-match': value,
    accept: value,
    cookie: `kladde=${value}; ${cookie ?? '__Host-faelled=x'}; __Host-faelled-login=${value}`,
  }
}
