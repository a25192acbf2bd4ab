import assert from 'node:assert/strict'
import { test } from 'node:test'
import { town, type Town } from '../../../../test/town.ts'
import {
  begin,
  beginUnknown,
  complaintsOn,
  type Fields,
  furnish,
  post,
} from '../walker.test.support.ts'

/** Somebody who has not logged in, with a service begun by its first page. */
async function stranger(here: Town, slug: string, first: string, fields: Fields) {
  await furnish(here)
  const { at, as } = await beginUnknown(here, slug)
  const step = async (page: string, more: Fields) => {
    const { statusCode, headers, body } = await here.post(`${at}/${page}`, more, undefined, as)
    assert.equal(statusCode, 303, complaintsOn(body).join())
    return headers.location!
  }
  const read = async (page: string) => (await here.get(`${at}/${page}`, undefined, as)).body
  await step(first, fields)
  return { at, step, read }
}

test('a small carport needs no permit, and one is told so after the address, before any login', async () => {
  await using here = await town()
  const { at, step, read } = await stranger(here, 'carport-garage-skur', 'hvad', {
    bygning: 'carport',
    areal: '20',
    hoejde: '2,4',
  })
  assert.equal(await step('hvor', { sted: 'Klitvej 12', ejer: 'ja' }), `${at}/udfald`)
  const told = await read('udfald')
  assert.match(told, /Du må bygge uden at søge/)
  assert.match(told, /Gå videre alligevel/)
  assert.doesNotMatch(told, /MitID|Log på/)
})

test('what registers know of the plot is not asked for: a large carport is told it must apply, and goes on to the boundary', async () => {
  await using here = await town()
  await furnish(here)
  const at = await begin(here, 'carport-garage-skur')
  await post(here, `${at}/hvad`, { bygning: 'carport', areal: '38', hoejde: '2,4' })
  assert.equal(await post(here, `${at}/hvor`, { sted: 'Klitvej 12', ejer: 'ja' }), `${at}/udfald`)
  assert.match((await here.get(`${at}/udfald`)).body, /Over 35 m² småbygninger i alt/)
  assert.equal(await post(here, `${at}/udfald`, {}), `${at}/skel`)
})

test('when the registers are down, the plot is asked about, and nobody is stopped', async () => {
  await using here = await town({ property: async () => Promise.reject(new Error('down')) })
  const { at, step, read } = await stranger(here, 'carport-garage-skur', 'hvad', {
    bygning: 'carport',
    areal: '20',
    hoejde: '2,4',
  })
  assert.equal(await step('hvor', { sted: 'Klitvej 12', ejer: 'ja' }), `${at}/ejendommen`)
  assert.match(await read('ejendommen'), /Hvilken zone ligger grunden i\?/)
})

test('one who earns too much for housing benefit is told so without logging in', async () => {
  await using here = await town()
  const { at, step, read } = await stranger(here, 'kan-jeg-faa-boligstoette', 'boligen', {
    boligform: 'lejebolig',
    fast: 'ja',
  })
  await step('dig', { alder: '38', pension: 'ingen' })
  await step('indretning', { koekken: 'ja', lejer2: 'nej' })
  await step('husleje', { husleje: '8000', formue: '0' })
  await step('hjemmet', { gift: 'nej', voksne: '1', boern: '0' })
  assert.equal(await step('indkomst', { indkomst: '400000' }), `${at}/udfald`)
  assert.match(await read('udfald'), /Jeres indkomst er for høj/)
})

test('a complaint about a decision of others is sent on before anything more is asked', async () => {
  await using here = await town()
  const { at, read } = await stranger(here, 'klag-over-en-afgoerelse', 'hvem-fra', {
    afsender: 'udbetaling',
  })
  assert.ok(at)
  assert.match(await read('udfald'), /Klag til Udbetaling Danmark/)
})
