import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsIn, look, lookAt, open } from '../settings.test.support.ts'

const sheetOf = (html: string) => /href="(\/tema\/[^"]+\.css)"/.exec(html)![1]!

test('a colour that cannot be read is refused with the pair, the ratio and the nearest that would do, and nothing typed is lost', async () => {
  await using here = await open()
  const fields = {
    ...(await lookAt(here)),
    brand: '#f2c200',
    accent: '#a43a20',
    radius: 'round',
    knap: 'gem',
  }
  const refused = await here.post(look, fields)
  assert.equal(refused.statusCode, 422)
  assert.match(
    refused.body,
    /Kommunens farve kan ikke læses på siden i lyst: kontrasten er 1,6, og den skal være mindst 4,5/,
  )
  const [, nearest] = /value="brand=(#[0-9a-f]{6})"/.exec(refused.body)!
  assert.equal(fieldsIn(refused.body).radius, 'round')
  const mended = await here.post(look, {
    ...fieldsIn(refused.body),
    knap: 'vis',
    brug: `brand=${nearest}`,
  })
  assert.equal(mended.statusCode, 200)
  assert.equal(fieldsIn(mended.body).brand, nearest)
  assert.match(mended.body, /Alt kan læses/)
  assert.equal(
    (await here.read(async () => here.tenants.byId(here.tenantId)))?.profile.theme,
    undefined,
  )
  const saved = await here.post(look, { ...fieldsIn(mended.body), knap: 'gem' })
  assert.equal(saved.headers.location, `${look}?gemt=1`)
  const page = (await here.get('/')).body
  assert.match((await here.get(sheetOf(page))).body, new RegExp(`--c-brand:${nearest}`))
})

test('a colour set by hand is judged where it is used, in dark as in light', async () => {
  await using here = await open()
  const fields = { ...(await lookAt(here)), farver: 'selv', 'dark-muted': '#333333', knap: 'gem' }
  const refused = await here.post(look, fields)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Den dæmpede tekst kan ikke læses på siden i mørkt/)
  const [, nearest] = /value="dark-muted=(#[0-9a-f]{6})"/.exec(refused.body)!
  const saved = await here.post(look, { ...fields, 'dark-muted': nearest! })
  assert.equal(saved.statusCode, 303)
})

test('what is no colour is told beside its field, and the style sheet of a trial holds nothing but colours', async () => {
  await using here = await open()
  const fields = { ...(await lookAt(here)), brand: 'red;} body{display:none', knap: 'vis' }
  const refused = await here.post(look, fields)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Skriv farven som # og seks tegn/)
  assert.match(refused.body, /value="red;} body{display:none"/)
  const trial = await here.get(
    `${look}/proeve.css?${new URLSearchParams({ brand: 'red;}body{}', accent: '#a43a20' })}`,
  )
  assert.equal(trial.body, '')
  const good = await here.get(
    `${look}/proeve.css?${new URLSearchParams({ brand: '#0b5061', accent: '#a43a20' })}`,
  )
  assert.match(good.body, /\.proeve-light\{.*--c-brand:#0b5061/)
})

test('two who save at once do not overwrite each other, the same form sent twice is saved once, and an earlier theme can be taken up again', async () => {
  await using here = await open()
  const before = await lookAt(here)
  const first = { ...before, brand: '#0b5061', knap: 'gem' }
  const both = await Promise.all([here.post(look, first), here.post(look, first)])
  assert.deepEqual(
    both.map(({ statusCode }) => statusCode),
    [303, 303],
  )
  const other = await here.post(look, { ...before, brand: '#265339', knap: 'gem' })
  assert.equal(other.statusCode, 409)
  assert.match(other.body, /En kollega har gemt et andet udseende imens/)
  assert.equal(fieldsIn(other.body).brand, '#265339')
  const firstSheet = sheetOf((await here.get('/')).body)
  assert.equal((await here.post(look, { ...fieldsIn(other.body), knap: 'gem' })).statusCode, 303)
  assert.notEqual(sheetOf((await here.get('/')).body), firstSheet)
  // Pages that a cache still holds ask for the earlier sheet.
  assert.match((await here.get(firstSheet)).body, /--c-brand:#0b5061/)
  assert.equal((await here.get(firstSheet, 'naboby.example')).statusCode, 404)
  const back = await here.post(`${look}/versioner/1/gendannelse`, { udgave: '2' })
  assert.equal(back.statusCode, 303)
  assert.equal(sheetOf((await here.get('/')).body), firstSheet)
  assert.equal(
    (await here.post(`${look}/versioner/1/gendannelse`, { udgave: '1' })).statusCode,
    303,
  )
  assert.match((await here.get(look)).body, /Version 3/)
  assert.doesNotMatch((await here.get(look)).body, /Version 4/)
})
