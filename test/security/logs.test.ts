import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openLog } from '../../src/platform/log.ts'
import type { Capability } from '../../src/platform/capability.ts'
import { furnishedTown } from '../furnished-town.ts'
import { cprNumbers, writtenWays } from './cpr-numbers.ts'
import { formsFor, sendForm } from './knock.ts'
import { rowsOf } from './rows.ts'
import { openWatcher } from './watcher.ts'

/** Any of these numbers, in any way people write them. */
const numberOf = (cprs: string[]) => new RegExp(cprs.flatMap(writtenWays).join('|'))

/** A room where everything goes wrong, and says why too freely. */
const unlucky = (cpr: string): Capability => ({
  name: 'unlucky',
  routes(app) {
    app.get('/uheld', { config: { for: 'anyone' } }, async () => {
      throw new Error(`no person has ${cpr}`)
    })
    app.get('/uheld/database', { config: { for: 'anyone' } }, async ({ read }) =>
      read((tx) => sql`select ${cpr}::uuid, 1 / 0`.execute(tx)),
    )
    app.get('/uheld/log', { config: { for: 'anyone' } }, async ({ log }) => {
      log.warn(
        { cpr, body: { cpr }, deep: { er: [cpr, `${cpr.slice(0, 6)}-${cpr.slice(6)}`] } },
        `about ${cpr}`,
      )
      return 'ok'
    })
  },
  on: {
    'cases.message-written': async () => {
      throw new Error(`the letter to ${cpr} came back`)
    },
  },
})

test('no number of a person leaves the house: not in a log, a letter, a job, a page or a row', async (t) => {
  const known = cprNumbers.slice(0, 6)
  const typed = cprNumbers.at(-1)!
  const inOurs = openWatcher(numberOf(known))
  const inLogs = openWatcher(numberOf(cprNumbers))
  const masks = openWatcher(/\[cpr\]/)
  const log = new PassThrough()
  log.on('data', (line) => [inLogs, masks].forEach((one) => one.log.write(String(line))))
  await using here = await furnishedTown({ log, rooms: [unlucky(known[4]!)] })
  const { klitby } = here

  // A whole day's work, and people who write numbers where no number is asked for.
  for (const fresh of formsFor(klitby))
    inOurs.answer(fresh().door, await sendForm(here, klitby, fresh()))
  for (const door of here.app.doors.filter(
    ({ method, url }) => method === 'GET' && !url.includes(':'),
  )) {
    const cookie = await klitby.enter(door.url.startsWith('/desk') ? 'admin' : 'citizen')
    for (const written of writtenWays(typed)) {
      const query = `?q=${encodeURIComponent(written)}&part=${written}&retur=/${encodeURIComponent(written)}`
      inOurs.answer(
        door.url,
        await here.get(door.url.replace('*', 'x') + query, klitby.host, { cookie }),
      )
    }
  }
  for (const written of writtenWays(typed)) {
    const path = encodeURIComponent(written)
    for (const url of [
      `/${path}`,
      `/mine-sager/${path}`,
      `/selvbetjening/${path}`,
      `/aftaler/${path}?n=${path}`,
    ]) {
      const cookie = `__Host-faelled=${path}; kladde=${path}`
      await here.get(url, klitby.host, {
        cookie,
        referer: `http://${klitby.host}/${path}`,
        'user-agent': path,
      })
    }
    await here.post('/mit/oplysninger', { email: written, phone: written }, klitby.host, {
      cookie: await klitby.enter('citizen'),
    })
    await here.send('POST', klitby.host, '/mit/oplysninger', {
      payload: `{"cpr":"${written}"`,
      headers: { 'content-type': 'application/json' },
    })
  }
  for (const url of ['/uheld', '/uheld/database', '/uheld/log'])
    inOurs.answer(url, await here.get(url))
  await here.work()
  for (const one of [inOurs, inLogs]) await one.rest(here, klitby.tenantId)

  let rows = 0
  for (const [table, all] of Object.entries(await rowsOf(here, klitby.tenantId))) {
    for (const row of all) {
      rows++
      inOurs.look(`a row of ${table}`, JSON.stringify(row))
    }
  }
  t.diagnostic(
    `read ${inLogs.figure()}, ${inOurs.read.answers} answers, ${rows} rows; hits ${inOurs.found.length + inLogs.found.length}`,
  )
  assert.ok(masks.found.length > 3, 'numbers were on their way into the log, and were masked')
  assert.ok(inLogs.read.lines > 50 && inOurs.read.mails > 5 && inOurs.read.jobs > 0 && rows > 100)
  assert.deepEqual(inLogs.found, [])
  assert.deepEqual(inOurs.found, [])
})

test('every test number is masked in every way it is written, and what only looks like one can be read', async (t) => {
  const lines: string[] = []
  const log = openLog('info', {
    write: (line: string, done?: () => void) => (lines.push(line), done?.(), true),
  } as never)
  const around = [
    (cpr: string) => cpr,
    (cpr: string) => `cpr=${cpr}.`,
    (cpr: string) => `cpr_${cpr}`,
    (cpr: string) => `"${cpr}"`,
    (cpr: string) => `skan-${cpr}.pdf`,
    (cpr: string) => `/sti/${encodeURIComponent(cpr)}/x?cpr=${cpr.replace(' ', '+')}`,
  ]
  let written = 0
  for (const cpr of cprNumbers) {
    for (const way of writtenWays(cpr)) {
      for (const sentence of around) {
        written++
        log.info({ deep: { text: sentence(way) }, error: new Error(sentence(way)) }, sentence(way))
      }
    }
  }
  const looksLike = [
    'BYG-2026-000417',
    '2026-11-23T09:00:00.000Z',
    '+4520304050',
    '12345678',
    '0b36ff21-1201-4112-9704-123456789012',
    'DK12345678',
    '417 093 285',
    'Mandag 7. december 2026 kl. 10.00-11.30',
    '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
    '20.304.050 kr.',
    '192.168.100.200',
    '3f2a1201901234',
    'sha256:0101901234abcdef',
  ]
  for (const text of looksLike) log.info(text)
  const all = lines.join('')
  const hits = cprNumbers.flatMap(writtenWays).filter((cpr) => all.includes(cpr))
  const unreadable = looksLike.filter((text) => !all.includes(text))
  t.diagnostic(
    `${written.toLocaleString('en')} lines with a number, hits ${hits.length}; over-masked ${unreadable.length} of ${looksLike.length}`,
  )
  assert.deepEqual(hits, [])
  assert.deepEqual(unreadable, [])
})
