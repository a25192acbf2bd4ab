import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type FurnishedTown, furnishedTown } from '../furnished-town.ts'
import { addressOf } from './addresses.ts'
import { people } from './people.ts'
import { listening, sendRaw } from './raw.ts'

let here: FurnishedTown
let port: number
before(async () => {
  here = await furnishedTown()
  port = await listening(here.app)
})
after(() => here[Symbol.asyncDispose]())

const ours = 'klitby.example'
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
const get = (lines: string[], path = '/') =>
  sendRaw(port, [`GET ${path} HTTP/1.1`, ...lines, 'Connection: close', '', ''].join('\r\n'))

/** Ways to name a host that is not ours, or to name ours so that somebody else reads another. */
const foreign: Record<string, string[]> = {
  'a name we do not have': ['Host: evil.example'],
  'no name': [],
  'an empty name': ['Host:'],
  'two names': [`Host: ${ours}`, 'Host: evil.example'],
  'two names, the other way round': ['Host: evil.example', `Host: ${ours}`],
  'a list of names': [`Host: ${ours}, evil.example`],
  'a dot after the name': [`Host: ${ours}.`],
  'a user before the name': [`Host: ${ours}@evil.example`],
  'a name that ends in ours': [`Host: evil${ours}`],
  'a name that begins with ours': [`Host: ${ours}.evil.example`],
  'a port that is no number': [`Host: ${ours}:80@evil.example`],
  'a port that is too long': [`Host: ${ours}:8080808080`],
  'a name in brackets': ['Host: [::1]'],
  'our address': [`Host: 127.0.0.1`],
  'a path in the name': [`Host: ${ours}/evil`],
  'a question in the name': [`Host: ${ours}?evil`],
  'letters that look like ours': ['Host: kl\u0456tby.example'],
  'letters that look like ours, as sent': ['Host: xn--kltby-q4a.example'],
  'a folded line': ['Host: evil.example', ` ${ours}`],
  'a name behind a proxy that is not there': ['Host: evil.example', `X-Forwarded-Host: ${ours}`],
  'a name in a standard header': ['Host: evil.example', `Forwarded: host=${ours}`],
}

test('only the names we have are answered to, however they are written', async (t) => {
  const accepted: string[] = []
  for (const [how, lines] of Object.entries(foreign)) {
    const answer = await get(lines)
    if (![0, 400, 404, 421].includes(status(answer)) || /Klitby/.test(answer))
      accepted.push(`${how}: ${status(answer)}`)
    assert.doesNotMatch(answer.toLowerCase(), /(location|set-cookie|href="http)[^\n]*evil/, how)
  }
  for (const target of [
    `http://evil.example/`,
    `http://${ours}/`,
    `//evil.example/`,
    `evil.example:443`,
  ]) {
    const answer = await get([`Host: ${ours}`], target)
    if (status(answer) < 400 && status(answer) > 0) accepted.push(`${target}: ${status(answer)}`)
  }
  t.diagnostic(`${Object.keys(foreign).length + 4} names tried, accepted ${accepted.length}`)
  assert.deepEqual(accepted, [])
})

test('our name is ours in any case and with any port', async () => {
  for (const name of [ours, ours.toUpperCase(), `${ours}:80`, `${ours}:${port}`]) {
    assert.equal(status(await get([`Host: ${name}`])), 200, name)
  }
})

test('nothing a client says of itself gets into a link, a cookie or a letter', async (t) => {
  const headers = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'gopher',
    'x-forwarded-port': '666',
    'x-host': 'evil.example',
    'x-original-host': 'evil.example',
    'x-original-url': '/evil',
    'x-rewrite-url': '/evil',
    forwarded: 'host=evil.example;proto=gopher',
    referer: 'http://evil.example/evil',
  }
  let read = 0
  for (const door of here.app.doors.filter(({ method }) => method === 'GET')) {
    const by = door.url.startsWith('/desk') ? 'admin' : 'citizen'
    const url = addressOf(door, (thing) => here.klitby.things[thing])
    const cookie = await here.klitby.enter(by)
    const answer = await here.get(url, `${ours}:8443`, { ...headers, cookie })
    read++
    assert.doesNotMatch(
      JSON.stringify(answer.headers) + answer.body,
      /evil\.example|\/evil|gopher|:666|:8443/,
      url,
    )
  }
  await here.work()
  for (const mail of here.sent.mails) {
    read++
    assert.doesNotMatch(JSON.stringify(mail), /evil\.example|\/evil|gopher|:8443/)
  }
  t.diagnostic(`${read} answers and letters read, foreign hosts 0`)
})

test('what lets one in at home lets nobody in next door', async (t) => {
  const homes = [here.klitby, here.naboby] as const
  const accepted: string[] = []
  let tried = 0
  for (const [home, other] of [
    homes,
    homes.toReversed() as [(typeof homes)[1], (typeof homes)[0]],
  ]) {
    const { things } = home
    for (const who of people) {
      const cookie = await home.enter(who)
      for (const url of [
        '/mit',
        '/mine-sager',
        '/mit/oplysninger',
        '/desk',
        '/desk/sager',
        '/desk/kalender/tider',
      ]) {
        const answer = await here.get(url, other.host, { cookie })
        tried++
        if (answer.statusCode !== 303 || !/login/.test(String(answer.headers.location))) {
          accepted.push(`${url} as ${who}: ${answer.statusCode}`)
        }
        assert.equal(answer.headers['set-cookie'], undefined)
      }
      // The session is unharmed where it belongs.
      const own = await here.get(who === 'citizen' ? '/mit' : '/desk', home.host, { cookie })
      assert.ok(who !== 'citizen' || own.statusCode === 200)
    }
    const links = [
      `/a/${things.bookingCode}`,
      new URL(things.bookingLink).pathname + new URL(things.bookingLink).search,
      `/aftaler/${other.things.booking}?n=${things.bookingProof}`,
      `/aftaler/${other.things.booking}/aflys?n=${things.bookingProof}`,
      `/aftaler/${other.things.booking}/kalender.ics?n=${things.bookingProof}`,
      `/kvittering/${things.submission}/pdf`,
    ]
    for (const url of links) {
      const answer = await here.get(url, other.host)
      tried++
      if (answer.statusCode < 400 && !/login/.test(String(answer.headers.location)))
        accepted.push(`${url}: ${answer.statusCode}`)
    }
    const cancelled = await here.post(
      `/aftaler/${other.things.booking}/aflys?n=${things.bookingProof}`,
      {},
      other.host,
    )
    tried++
    if (cancelled.statusCode !== 404)
      accepted.push('a meeting was cancelled with the neighbour’s link')
  }
  t.diagnostic(`${tried} tries, accepted ${accepted.length}`)
  assert.deepEqual(accepted, [])
})
