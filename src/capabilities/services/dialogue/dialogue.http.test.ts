import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citizen, town } from '../../../../test/town.ts'
import { begin, fillMeeting, furnish } from '../walker.test.support.ts'

test('the way in is the same for all, and says what one gets, how long it takes and what to have ready', async () => {
  await using here = await town()
  await furnish(here)
  const mine = await here.get('/selvbetjening/byggemoede')
  here.as({ kind: 'nobody' })
  const nobodys = await here.get('/selvbetjening/byggemoede')
  assert.equal(mine.body, nobodys.body)
  for (const words of [
    /cirka 5 minutter/,
    /Hav det her klar/,
    /href="\/selvbetjening\/byggemoede\/begynd"/,
    /MitID/,
  ])
    assert.match(mine.body, words)
  const list = (await here.get('/selvbetjening')).body
  assert.ok(list.indexOf('Book et byggemøde') < list.indexOf('Meld et hul i vejen'))
  assert.match((await here.get('/en/selvbetjening/byggemoede')).body, /Book a building meeting/)
})

test('beginning asks for a login that is strong enough, and comes back', async () => {
  await using here = await town()
  const { alma } = await furnish(here)
  here.as({ kind: 'nobody' })
  const asked = await here.get('/selvbetjening/byggemoede/begynd')
  assert.equal(
    asked.headers.location,
    '/login?retur=%2Fselvbetjening%2Fbyggemoede%2Fbegynd&niveau=betydelig',
  )
  here.as({ ...(citizen(alma) as object), level: 'low' } as never)
  assert.match((await here.get('/selvbetjening/byggemoede/begynd')).headers.location!, /^\/login/)
})

test('addresses that no draft of ours could have are not there', async () => {
  await using here = await town()
  await furnish(here)
  const at = await begin(here, 'byggemoede')
  for (const path of [
    '/selvbetjening/byggemoede/x/hvad',
    '/selvbetjening/findes-ikke',
    `${at}/findes-ikke`,
    '/kvittering/x',
    '/kvittering/00000000-0000-4000-8000-000000000000',
  ]) {
    assert.equal((await here.get(path)).statusCode, 404, path)
  }
})

test('whoever is logged in is warned before the session ends, on every step and on the summary', async () => {
  const person = { kind: 'person' as const, name: 'Alma', menu: [] }
  const now = new Date('2026-11-23T09:00:00Z')
  const sessionEndsAt = new Date(+now + 1_800_000)
  await using here = await town({ now, viewer: async () => ({ ...person, sessionEndsAt }) })
  await furnish(here)
  const at = await fillMeeting(here)
  for (const page of ['hvad', 'tjek'])
    assert.match((await here.get(`${at}/${page}`)).body, /<dialog[^>]* data-left="1800000"/)
  here.as({ kind: 'nobody' })
  const open = await begin(here, 'hul-i-vejen')
  assert.doesNotMatch((await here.get(`${open}/hvad`)).body, /<dialog/)
})
