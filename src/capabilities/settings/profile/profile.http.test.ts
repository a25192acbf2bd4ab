import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsIn, open } from '../settings.test.support.ts'

const profile = '/desk/opsaetning/profil'

test('name and contact are judged, kept when they are wrong, and said on every page when they are right', async () => {
  await using here = await open()
  const wrong = await here.post(profile, {
    ...fieldsIn((await here.get(profile)).body),
    kortnavn: 'Klitby <b>',
    telefon: '12 34',
    cvr: '12345678',
    sociale: 'https://ond.example/klitby',
    aabenlink: 'javascript:alert(1)',
  })
  assert.equal(wrong.statusCode, 422)
  for (const sentence of [
    /Skriv telefonnummeret med 8 cifre/,
    /Tjek CVR-nummeret/,
    /Facebook, Instagram/,
    /begynder med \/ eller https/,
  ])
    assert.match(wrong.body, sentence)
  assert.match(wrong.body, /value="Klitby &lt;b&gt;"|value="Klitby &lt;b>"/)
  const right = {
    ...fieldsIn((await here.get(profile)).body),
    telefon: '87 65 43 21',
    cvr: '29 18 99 19',
    aabenlink: '/side/kontakt',
    sociale: 'https://www.facebook.com/klitby\nhttps://www.linkedin.com/company/klitby',
  }
  assert.equal((await here.post(profile, right)).statusCode, 303)
  const page = (await here.get('/')).body
  assert.match(page, /tel:87654321/)
  assert.match(page, /CVR/)
  assert.match(page, /<a href="https:\/\/www\.facebook\.com\/klitby">Facebook<\/a>/)
  assert.equal((await here.post(profile, right)).statusCode, 303, 'the same form, sent again')
  const late = await here.post(profile, { ...right, telefon: '11111111' })
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /En kollega har rettet det samme imens/)
  assert.match(late.body, /value="11111111"/)
})
