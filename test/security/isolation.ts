import { isDeepStrictEqual } from 'node:util'
import type { Door } from '../../src/platform/http/app.ts'
import { canary, furnishedTown, type Thing } from '../furnished-town.ts'
import { addressOf, thingsIn } from './addresses.ts'
import { asked } from './id-fields.ts'
import { type Answer, formsFor, sendForm, withQuery } from './knock.ts'
import { matrix } from './matrix.ts'
import { named, nameless, namesSomething, nobodys, theirs } from './names-next-door.ts'
import type { Person } from './people.ts'
import { rowsOf } from './rows.ts'
import { firstDifference, plain } from './same-answer.ts'
import { openWatcher } from './watcher.ts'

const askers: Person[] = ['citizen', 'caseworker', 'admin']

const lineOf = ({ method, url }: Door) =>
  Object.keys(matrix).find((line) => line.split('?')[0] === `${method} ${url}`) ?? ''

/**
 * Asks every door of a town for what is the neighbour's: in the address, the query and the form, as citizen, caseworker
 * and admin. `rounds` is how many ways each name in a query or form is tried beyond what it is meant for.
 */
export async function isolation(rounds: number) {
  const watcher = openWatcher(new RegExp(canary, 'i'))
  await using here = await furnishedTown({ log: watcher.log })
  const { klitby, naboby } = here
  const before = await rowsOf(here, naboby.tenantId)
  watcher.read.lines = 0
  watcher.found.length = 0
  here.sent.mails.length = 0
  here.sent.sms.length = 0
  const differences: string[] = []
  const covered = new Set<string>()
  const cookies = new Map<Person, string>()
  let requests = 0

  /** Asks twice, for the neighbour's and for nobody's, and wants the same answer. */
  async function compare(
    where: string,
    door: Door,
    ask: (nameOf: (name: string) => string) => Promise<Answer>,
  ) {
    covered.add(`${door.method} ${door.url}`)
    const answers: Answer[] = []
    const told: string[] = []
    for (const nameOf of [(name: string) => name, nobodys]) {
      const answer = await ask((name) => {
        const given = nameOf(name)
        told.push(given)
        return given
      })
      requests++
      watcher.answer(where, answer)
      answers.push(answer)
    }
    const [about, instead] = answers.map((answer) => plain(answer, told)) as [string, string]
    if (about !== instead) differences.push(`${where}: ${firstDifference(about, instead)}`)
  }

  for (const door of here.app.doors) {
    if (door.for === 'machine' || door.url.endsWith('*')) continue
    const things = thingsIn(door)
    for (const who of askers) {
      if (!cookies.has(who)) cookies.set(who, await klitby.enter(who))
      const get = (url: string) => here.get(url, klitby.host, { cookie: cookies.get(who)! })
      const post = async (url: string) =>
        here.post(url, {}, klitby.host, { cookie: await klitby.enter(who) })
      const ask = door.method === 'GET' ? get : post
      // Every mixture of ours and theirs in the address, but for ours alone.
      for (let mask = 1; mask < 2 ** things.length; mask++) {
        await compare(`${door.method} ${door.url} as ${who}`, door, (nameOf) => {
          let at = 0
          const theirs = (thing: Thing) =>
            mask & (1 << at++) && !nameless.has(thing)
              ? nameOf(naboby.things[thing])
              : klitby.things[thing]
          return ask(addressOf(door, theirs))
        })
      }
      if (door.method !== 'GET') continue
      const own = addressOf(door, (thing) => klitby.things[thing])
      // Who is turned away at the door is asked for nothing more there.
      const most = matrix[lineOf(door)]?.[who] === 'in' ? rounds : 0
      for (let round = 0; round <= most; round++) {
        await compare(`${door.method} ${door.url}?… as ${who}`, door, (nameOf) => {
          const query = asked.map((field, at) => [field, nameOf(named(naboby, field, at, round))])
          return get(withQuery(own, new URLSearchParams(query).toString()))
        })
      }
    }
  }

  for (const fresh of formsFor(klitby)) {
    const door = here.app.doors.find(({ method, url }) => `${method} ${url}` === fresh().door)!
    for (let round = 0; round <= rounds; round++) {
      const ask = (nameOf: (name: string) => string) => {
        const form = fresh()
        const fields = theirs(form, naboby, klitby, nameOf, round)
        return sendForm(here, klitby, { ...form, fields })
      }
      // A form that names nothing does what it does, whatever else comes along: what it answers is read, no more.
      if (namesSomething(fresh(), klitby)) await compare(`${fresh().door}, form`, door, ask)
      else {
        covered.add(fresh().door)
        requests++
        watcher.answer(fresh().door, await ask((name) => name))
      }
    }
    // A form that is as it should be, sent to an address of theirs.
    if (thingsIn(door).some((thing) => !nameless.has(thing))) {
      await compare(`${fresh().door}, a good form`, door, (nameOf) => {
        const name = (thing: Thing) => (nameless.has(thing) ? klitby : naboby).things[thing]
        const url = addressOf(door, (thing) => nameOf(name(thing)))
        return sendForm(here, klitby, { ...fresh(), url: withQuery(url, fresh().query) })
      })
    }
    requests++
    watcher.answer(fresh().door, await sendForm(here, klitby, fresh()))
  }
  await here.work()
  await watcher.rest(here, klitby.tenantId)

  const after = await rowsOf(here, naboby.tenantId)
  // Words offered to whoever shares a text are the one thing that is handed over; it adds, and changes nothing.
  for (const table of ['content.offer', 'services.offer']) {
    after[table] = after[table]!.filter(
      (row) => !(row.direction === 'received' && row.other_id === klitby.tenantId),
    )
  }
  // A watcher that finds nothing next door either is asleep.
  const awake = openWatcher(new RegExp(canary, 'i'))
  for (const url of ['/mit', '/mine-sager', `/mine-sager/${naboby.things.case}`, '/mit/kladder']) {
    const cookie = await naboby.enter('citizen')
    awake.answer(url, await here.get(url, naboby.host, { cookie }))
  }
  const changed = Object.keys(before).filter(
    (table) => !isDeepStrictEqual(before[table], after[table]),
  )
  const doors = here.app.doors.filter((door) => door.for !== 'machine' && !door.url.endsWith('*'))
  return {
    leaks: watcher.found,
    seenNextDoor: awake.found.length,
    differences: [...new Set(differences)],
    changed,
    figure:
      `${requests.toLocaleString('en')} requests, ${covered.size} of ${doors.length} doors covered, ` +
      `leaks ${watcher.found.length}; read ${watcher.figure()}`,
  }
}
