import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { multipart, multipartType, type Part } from '../../../../../test/security/multipart.ts'
import { type Town, town } from '../../../../../test/town.ts'
import type { Staff, StaffRole } from '../../../../platform/actor.ts'
import { addStaff } from '../../../identity/index.ts'
import { photo, withPlace } from '../../media/pictures.test.support.ts'

const person = async (here: Town, name: string, role: StaffRole): Promise<Staff> => {
  const duties = { roles: [role], teams: ['web'] }
  const party = { name, subject: name, email: `${name}@klitby.example`, ...duties }
  const id = await here.write((tx) => addStaff(tx, here.keys, party))
  const sessionId = randomUUID()
  return { kind: 'staff', sessionId, person: { id, name, protected: false }, ...duties }
}

const all = '/desk/sider/billeder'
const send = (here: Town, to: string, parts: Part[]) =>
  here.send('POST', 'klitby.example', to, { payload: multipart(parts), headers: multipartType })
const upload = (here: Town, body: Buffer | string, typed: Record<string, string>, to = all) =>
  send(here, to, [
    { name: 'fil', filename: 'Havn <1>.jpg', body },
    ...Object.entries(typed).map(([name, value]) => ({ name, body: value })),
  ])

/** A page with an empty block of a type: the address of the block's form. */
async function blockOn(here: Town, type: string): Promise<[block: string, page: string]> {
  const form = { id: randomUUID(), titel: 'Havnen', indledning: '', slags: 'answer', adresse: '' }
  const page = String((await here.post('/desk/sider/ny', form)).headers.location)
  await here.post(`${page}/blokke/text-1`, { text: 'Havnen er åben.' })
  const made = await here.post(`${page}/ny-blok`, { id: randomUUID(), efter: 'text-1', type })
  return [String(made.headers.location), page]
}

test('an image is put up with words for those who cannot see it, and the file is not asked for twice', async () => {
  await using here = await town()
  here.as(await person(here, 'Erik', 'editor'))
  const bytes = await withPlace(300, 200)
  const wordless = await upload(here, bytes, { slags: 'image', credit: 'Bo Foto' })
  assert.equal(wordless.statusCode, 422)
  assert.match(wordless.body, /Skriv, hvad billedet viser, eller sæt kryds/)
  assert.match(wordless.body, /value="Bo Foto"/, 'what was typed stands')
  const [, billede = ''] = /name="billede" value="([^"]+)"/.exec(wordless.body) ?? []
  assert.match((await here.get(`${all}?vis=uden-ord`)).body, /Mangler beskrivelse/)
  const whole = { slags: 'image', billede, alt: 'Kuttere ved kaj', credit: 'Bo Foto' }
  const [first, second] = await Promise.all([here.post(all, whole), here.post(all, whole)])
  assert.deepEqual([first.statusCode, first.headers.location], [303, `${all}/${billede}`])
  assert.deepEqual([second.statusCode, second.headers.location], [303, `${all}/${billede}`])
  const again = await upload(here, bytes, { slags: 'image', alt: 'Noget andet' })
  assert.equal(again.headers.location, `${all}/${billede}`, 'the same bytes are there once')
  const { body } = await here.get(`${all}/${billede}`)
  assert.match(body, /value="Kuttere ved kaj"/)
  assert.match(body, /Havn &lt;1(>|&gt;)</)
  assert.match((await here.get(`${all}?ord=kuttere`)).body, /1 billede</)
  assert.match((await here.get(`${all}?ord=100%25_`)).body, /Ikke noget passer/)
})

test('what is no image is refused in words beside the field, and the page stands', async () => {
  await using here = await town()
  here.as(await person(here, 'Erik', 'editor'))
  const tried = async (body: Buffer | string, slags = 'image') => {
    const answer = await upload(here, body, { slags, alt: 'Noget' })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /value="Noget"|slags" value="document"/)
    return answer.body
  }
  const half = (await photo(300, 200).jpeg().toBuffer()).subarray(0, 3000)
  assert.match(
    await tried('<html><script>alert(1)</script></html>'),
    /Vi kan ikke læse filen som et billede/,
  )
  assert.match(await tried(half), /Billedet er i stykker/)
  assert.match(await tried(''), /Der er ikke noget i filen/)
  assert.match(await tried(Buffer.alloc(20 * 1024 * 1024 + 9)), /Filen fylder for meget/)
  assert.match(await tried('MZ\u0000\u0001', 'document'), /Vi kan ikke tage imod den slags fil/)
  const none = await send(here, all, [{ name: 'slags', body: 'image' }])
  assert.match(none.body, /Vælg den fil, der skal op/)
  const odd = await here.send('POST', 'klitby.example', all, {
    payload: 'x',
    headers: multipartType,
  })
  assert.equal(odd.statusCode, 400)
})

test('a block gets its image without script: chosen or put up, and the old one’s words do not follow', async () => {
  await using here = await town()
  here.as(await person(here, 'Erik', 'editor'))
  const [block, page] = await blockOn(here, 'image')
  const form = (await here.get(block)).body
  assert.match(form, /name="knap" value="vaelg"[^>]*>Vælg billede</)
  assert.equal((await here.post(block, { knap: 'gem', caption: 'Fra syd' })).statusCode, 422)
  const [, udgave = ''] = /name="udgave" value="([^"]*)"/.exec(form) ?? []
  const off = await here.post(block, { udgave, knap: 'vaelg', caption: 'Fra syd', credit: 'Bo' })
  assert.deepEqual([off.statusCode, off.headers.location], [303, `${block}/valg`])

  const choice = `${block}/valg`
  const [a, b] = [
    await photo(300, 200).jpeg().toBuffer(),
    await photo(300, 200, 2).jpeg().toBuffer(),
  ]
  const put = await upload(here, a, { slags: 'image', alt: 'Kuttere' }, choice)
  assert.deepEqual([put.statusCode, put.headers.location], [303, block])
  const filled = (await here.get(block)).body
  assert.match(filled, /value="Fra syd"/, 'what was written before choosing is there')
  assert.match(filled, /Skift billede/)
  assert.match(filled, /<picture>.*alt="Kuttere".*<figcaption[^>]*>Fra syd. Bo</s, 'as it will be')
  assert.equal((await here.post(block, formOf(filled))).statusCode, 303, 'its own words are enough')

  const other = String((await upload(here, b, { slags: 'image', alt: 'En mole' })).headers.location)
  const id = other.split('/').at(-1)!
  assert.match((await here.get(choice)).body, /Valgt nu/)
  await here.post(block, {
    ...formOf((await here.get(block)).body),
    alt: 'Kuttere på rad',
    knap: 'gem',
  })
  assert.equal((await here.post(choice, { valgt: id })).statusCode, 303)
  const { body } = await here.get(block)
  assert.doesNotMatch(body, /Kuttere på rad/)
  assert.match(body, new RegExp(`name="media" value="${id}"`))
  assert.equal((await here.post(choice, { valgt: randomUUID() })).statusCode, 422)

  assert.equal((await here.post(`${page}/udgivelse`, {})).statusCode, 303)
  const live = (await here.get('/side/havnen')).body
  assert.match(live, /alt="En mole"/)
  assert.match(live, /property="og:image" content="http:\/\/klitby\.example\/medier\//)
  assert.match(live, /itemprop="image" content="http:\/\/klitby\.example\/medier\//)
})

test('who made an image is put right in one place, on all pages', async () => {
  await using here = await town()
  here.as(await person(here, 'Erik', 'editor'))
  const [block, page] = await blockOn(here, 'image')
  const bytes = await photo(300, 200).jpeg().toBuffer()
  await upload(here, bytes, { slags: 'image', alt: 'Kuttere', credit: 'Bo' }, `${block}/valg`)
  await here.post(`${page}/udgivelse`, {})
  assert.match((await here.get('/side/havnen')).body, /<figcaption[^>]*>Bo</)
  const [, id = ''] = /medier\/([0-9a-f-]{36})/.exec((await here.get('/side/havnen')).body) ?? []
  const words = { navn: 'Havn.jpg', alt: 'Kuttere i sol', credit: 'Ib' }
  assert.equal((await here.post(`${all}/${id}`, { ...words, alt: '' })).statusCode, 422)
  assert.equal((await here.post(`${all}/${id}`, words)).statusCode, 303)
  await here.work()
  const live = (await here.get('/side/havnen')).body
  assert.match(live, /<figcaption[^>]*>Ib</)
  assert.match(live, /alt="Kuttere i sol"/)
  here.as(await person(here, 'Karen', 'caseworker'))
  assert.equal((await here.post(`${all}/${id}`, words)).statusCode, 403)
  assert.doesNotMatch((await here.get(`${all}/${id}`)).body, /name="credit"/)
})

test('what is on a page stays, and what is on none goes away with its sizes', async () => {
  await using here = await town()
  here.as(await person(here, 'Erik', 'editor'))
  const { storage } = here.parts
  const [block, page] = await blockOn(here, 'image')
  const bytes = await photo(700, 500).jpeg().toBuffer()
  await upload(here, bytes, { slags: 'image', alt: 'Kuttere' }, `${block}/valg`)
  const [, id = ''] = /name="media" value="([^"]+)"/.exec((await here.get(block)).body) ?? []
  const remove = () => here.post(`${all}/${id}/fjernelse`)
  assert.equal((await remove()).statusCode, 409, 'on a draft')
  await here.post(`${page}/udgivelse`, {})
  assert.match((await here.get(`${all}/${id}`)).body, /Havnen<\/a> <span class="meta">udgivet/)
  assert.equal((await remove()).statusCode, 409, 'on a live page')
  assert.equal((await here.get(`/medier/${id}/480.webp`)).statusCode, 200)
  await here.post(`${page}/nedtagning`, {})
  assert.equal((await here.get(`/medier/${id}/480.webp`)).statusCode, 404)
  const small = await here.get(`${all}/${id}/lille`)
  assert.deepEqual([small.statusCode, small.headers['content-type']], [200, 'image/jpeg'])
  assert.match(String(small.headers['cache-control']), /^private/)
  const [, file = ''] = await keyOf(here, id)
  assert.ok(await isThere(`${here.tenantId}/medier/${file}-480-webp`))
  const both = await Promise.all([remove(), remove()])
  assert.deepEqual(
    both.map(({ statusCode }) => statusCode),
    [303, 303],
  )
  await here.work()
  assert.equal((await here.get(`${all}/${id}`)).statusCode, 404)
  for (const size of ['480-webp', '480-jpg'])
    assert.ok(!(await isThere(`${here.tenantId}/medier/${file}-${size}`)), size)

  async function isThere(key: string) {
    return await storage.get(key).then(
      () => true,
      () => false,
    )
  }
})

test('whoever has a link to a draft sees its images, and no others', async () => {
  await using here = await town()
  const erik = await person(here, 'Erik', 'editor')
  here.as(erik)
  const [block, page] = await blockOn(here, 'image')
  const bytes = await photo(300, 200).jpeg().toBuffer()
  await upload(here, bytes, { slags: 'image', alt: 'Kuttere' }, `${block}/valg`)
  const other = await upload(here, await photo(300, 200, 2).jpeg().toBuffer(), {
    slags: 'image',
    alt: 'Hemmelig',
  })
  const own = (await here.get(`${page}/forhaandsvisning`)).body
  const [, mine = ''] = /src="(\/desk\/sider\/billeder\/[^"]+)"/.exec(own) ?? []
  assert.equal((await here.get(mine)).statusCode, 200)
  const shown = await here.post(`${page}/forhaandsvisning/link`, { knap: 'lav', id: randomUUID() })
  const [, link = ''] = /value="http:\/\/klitby\.example([^"]+)"/.exec(shown.body) ?? []
  here.as({ kind: 'nobody' })
  const [, src = ''] = /src="(\/forhaandsvisning\/[^"]+)"/.exec((await here.get(link)).body) ?? []
  assert.equal((await here.get(src)).headers['content-type'], 'image/jpeg')
  const secret = String(other.headers.location).split('/').at(-1)!
  assert.equal((await here.get(`${link}/${secret}/vis`)).statusCode, 404)
  assert.notEqual((await here.get(mine)).statusCode, 200)
  here.as(erik)
  await here.post(`${page}/forhaandsvisning/link`, { knap: 'luk' })
  assert.equal((await here.get(src)).statusCode, 404)
})

test('a document is chosen by its name, and its kind and size are its own', async () => {
  await using here = await town()
  here.as(await person(here, 'Erik', 'editor'))
  const [block, page] = await blockOn(here, 'document')
  assert.doesNotMatch((await here.get(block)).body, /name="bytes"/)
  const pdf = '%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'
  await send(here, `${block}/valg`, [{ name: 'fil', filename: 'Referat af mødet.pdf', body: pdf }])
  assert.match((await here.get(block)).body, /value="Referat af mødet"/)
  await here.post(`${page}/udgivelse`, {})
  const { body } = await here.get('/side/havnen')
  assert.match(body, /href="\/filer\/[0-9a-f-]{36}\/Referat%20af%20m%C3%B8det\.pdf"/)
  assert.match(body, /PDF, /)
})

/** What stands in the fields of a block's form. */
function formOf(html: string): Record<string, string> {
  const fields = [
    ...html.matchAll(/<input(?=[^>]* name="([^"]+)")(?=[^>]* value="([^"]*)")[^>]*>/g),
  ]
  return Object.fromEntries(
    fields
      .filter(([all]) => !/type="(checkbox|radio)"/.test(all))
      .map(([, name, value]) => [name, value]),
  ) as Record<string, string>
}

async function keyOf(here: Town, id: string): Promise<string[]> {
  const { shownByIds } = await import('../../media/index.ts')
  const image = (await here.read((tx) => shownByIds(tx, [id]))).get(id)!
  return ['', image.key!.split('/').at(-1)!]
}
