import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { citizen, type Town, town } from '../../../test/town.ts'
import type { Citizen } from '../../platform/actor.ts'
import { hanneFor } from '../identity/power.test.support.ts'
import { hashOf } from '../identity/sessions/cookie.ts'
import { sessionsByToken } from '../identity/store/sessions.ts'
import { demoDefinition } from './demo.ts'
import { publish } from './publishing/publish.ts'
import { begin, beginUnknown, fillMeeting, furnish, post } from './walker.test.support.ts'

const building = 'urn:dk:faelled:fuldmagt:byggesag'

/** Hanne, who acts for a party by a power of attorney that gives these privileges. */
async function actsFor(here: Town, partyId: string, privileges: string[]): Promise<Citizen> {
  const { id, token, behalf } = await hanneFor(here, partyId, {
    basis: 'power-of-attorney',
    privileges,
  })
  const sessions = await here.read((tx) => sessionsByToken(tx, [hashOf(token)], here.clock.now))
  const [session] = sessions.values()
  return {
    ...(citizen(id, 'Hanne') as Citizen),
    sessionId: session!.id,
    behalf: { ...behalf, name: 'Alma', protected: false },
  }
}

/** The building meeting, opened by whatever powers. */
const openedBy = (here: Town, powers: string[] | undefined) =>
  here.write((tx) =>
    publish(tx, { ...(demoDefinition('byggemoede') as object), powers }, here.clock.now),
  )

test('a power of attorney opens the services that name it: to begin, go on, send and see what was sent', async () => {
  await using here = await town()
  const { alma } = await furnish(here)
  await openedBy(here, ['urn:other', building])
  const begun = await begin(here, 'byggemoede')
  await post(here, `${begun}/hvad`, { bygning: 'carport', areal: '38' })
  const hanne = await actsFor(here, alma, [building])
  here.as(hanne)
  assert.match((await here.get('/mit/kladder')).body, new RegExp(`href="${begun}"`))
  assert.equal((await here.get(`${begun}/hvad`)).statusCode, 200)
  const receipt = await post(here, `${await fillMeeting(here)}/send`, {})
  assert.equal((await here.get(receipt)).statusCode, 200)
  assert.match((await here.get('/mine-sager')).body, /BYG-2026-000001/)
})

test('one for something else opens nothing of it: no form, draft, list, sending or receipt', async () => {
  await using here = await town()
  const { alma } = await furnish(here)
  await openedBy(here, [building])
  const receipt = await post(here, `${await fillMeeting(here)}/send`, {})
  await here.work()
  const whole = await fillMeeting(here)
  const hanne = await actsFor(here, alma, ['urn:dk:faelled:fuldmagt:andet'])
  const closed = async () => {
    here.as(hanne)
    for (const path of [whole, `${whole}/hvad`, `${whole}/tjek`, receipt, `${receipt}/pdf`])
      assert.equal((await here.get(path)).statusCode, 404, path)
    for (const path of ['hvad', 'udfald', 'ret', 'send', 'slet'])
      assert.equal((await here.post(`${whole}/${path}`, {})).statusCode, 404, path)
    const told = await here.get('/selvbetjening/byggemoede/begynd')
    assert.equal(told.statusCode, 403)
    assert.match(told.body, /Din fuldmagt gælder ikke her/)
    const fresh = `/selvbetjening/byggemoede/${randomUUID()}/hvad`
    assert.equal((await here.get(fresh)).statusCode, 403)
    assert.equal((await here.post(fresh, { bygning: 'carport' })).statusCode, 403)
    for (const path of ['/mit', '/mit/kladder', '/mine-sager'])
      assert.doesNotMatch((await here.get(path)).body, /Gør »|BYG-|byggemoede/, path)
  }
  await closed()
  // A service that names no power is opened by none.
  await openedBy(here, undefined)
  await closed()
  here.as(citizen(alma))
  assert.equal((await here.get(`${whole}/tjek`)).statusCode, 200)
})

test('what was begun before the login is not taken over by a power that does not reach it', async () => {
  await using here = await town()
  const { alma } = await furnish(here)
  const { at, as } = await beginUnknown(here, 'carport-garage-skur')
  await here.post(`${at}/hvad`, { bygning: 'carport', areal: '80', hoejde: '3' }, undefined, as)
  here.as(await actsFor(here, alma, ['urn:dk:faelled:fuldmagt:andet']))
  assert.equal((await here.get(`${at}/hvad`, undefined, as)).statusCode, 403)
  here.as(await actsFor(here, alma, [building]))
  assert.equal((await here.get(`${at}/hvad`, undefined, as)).statusCode, 200)
})

test('what the giver answered in a case it does not reach is not told in one it does', async () => {
  await using here = await town()
  const { alma } = await furnish(here)
  await openedBy(here, [building])
  await post(here, `${await fillMeeting(here)}/send`, {})
  const other = structuredClone(demoDefinition('byggemoede')) as any
  for (const question of other.dialogue.pages[0].questions) question.source = ['earlier', 'citizen']
  const powers = ['urn:dk:faelled:fuldmagt:andet']
  await here.write((tx) =>
    publish(tx, { ...other, id: 'andet', slug: 'andet', powers }, here.clock.now),
  )
  const first = async (privileges: string[]) => {
    here.as(await actsFor(here, alma, privileges))
    return (await here.get(`${await begin(here, 'andet')}/hvad`)).body
  }
  assert.doesNotMatch(await first(powers), /value="38"|BYG-/)
  assert.match(await first([...powers, building]), /value="38"/)
})
