import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { town } from '../../../test/town.ts'
import { type AddressRow, fold, readWanted, splitNumber } from './address.ts'
import { readAddressCsv } from './csv.ts'
import { addressById, importAddresses, searchAddresses } from './store.ts'

const row = (
  street: string,
  houseNumber: string,
  postalCode = '2690',
  city = 'Karlslunde',
  municipalityCode = '0253',
  streetCode = '0149',
): AddressRow => ({ street, houseNumber, postalCode, city, municipalityCode, streetCode })

test('what is typed is read into street, number, letter, postcode and town', () => {
  assert.deepEqual(readWanted('klitv 12'), { street: 'klitv', number: 12, letter: '', city: '' })
  assert.deepEqual(readWanted('Klitvej 12a, 2690'), {
    street: 'klitvej',
    number: 12,
    letter: 'A',
    postalCode: '2690',
    city: '',
  })
  assert.deepEqual(readWanted('Klitvej 12 a 2690 Karl'), {
    street: 'klitvej',
    number: 12,
    letter: 'A',
    postalCode: '2690',
    city: 'karl',
  })
  assert.deepEqual(readWanted('Ørsteds Gade 2690'), {
    street: 'oersteds gade',
    postalCode: '2690',
    city: '',
  })
  assert.deepEqual(readWanted('10. Februar Vej 7'), {
    street: '10 februar vej',
    number: 7,
    letter: '',
    city: '',
  })
})

test('the same street however it is spelt', () => {
  for (const text of ['Ågade', 'AAGADE', 'aa-gade'.replace('-', ''), 'A\u030Agade'])
    assert.equal(fold(text), 'aagade', text)
  assert.equal(fold('Sct. Knuds Allé'), 'sct knuds alle')
  assert.deepEqual(splitNumber('012b'), { number: 12, letter: 'B' })
  assert.equal(splitNumber('1234'), undefined)
})

test('a register that a spreadsheet has been at is still read right', () => {
  const rows = readAddressCsv(
    '\uFEFFvejnavn;husnr;postnr;postdistrikt;kommunekode;vejkode;lon;lat\r\n"Store; Kongensgade";1;800;"Høje ""Taastrup""";101;9;12,5;\r\n\r\n',
  )
  assert.deepEqual(rows, [
    {
      street: 'Store; Kongensgade',
      houseNumber: '1',
      postalCode: '0800',
      city: 'Høje "Taastrup"',
      municipalityCode: '0101',
      streetCode: '0009',
      lon: undefined,
      lat: undefined,
    },
  ])
  assert.throws(() => readAddressCsv('vej,nr\nx,1'), /no column called vejnavn/)
})

test('an address is found while it is typed, misspelt, and however its letters are written', async () => {
  await using here = await town()
  await importAddresses(here.ownerDb, [
    row('Klitvej', '2'),
    row('Klitvej', '12'),
    row('Klitvej', '12A'),
    row('Klitvej', '112'),
    row('Klitvej', '12', '9990', 'Skagen', '0813', '0300'),
    row('Gammel Klitvej', '1', '2690', 'Karlslunde', '0253', '0150'),
    row('Åvænget', '7', '0800', 'Høje Taastrup', '0169', '0001'),
  ])
  const find = async (text: string, codes: string[] = []) =>
    (await here.read((tx) => searchAddresses(tx, text, codes))).map((one) => one.text)
  assert.deepEqual(await find('klitv 12', ['0253']), [
    'Klitvej 12, 2690 Karlslunde',
    'Klitvej 12A, 2690 Karlslunde',
    'Klitvej 12, 9990 Skagen',
  ])
  assert.equal((await find('klitv 12', ['0813']))[0], 'Klitvej 12, 9990 Skagen')
  assert.deepEqual(await find('Klitvej 12a, 2690'), ['Klitvej 12A, 2690 Karlslunde'])
  assert.deepEqual(await find('Klitvej 12 9990'), ['Klitvej 12, 9990 Skagen'])
  assert.equal((await find('gammel kl'))[0], 'Gammel Klitvej 1, 2690 Karlslunde')
  for (const text of ['klitvje 12', 'Kiltvej 12', 'klidvej 12'])
    assert.ok((await find(text)).includes('Klitvej 12, 2690 Karlslunde'), text)
  for (const text of ['åvænget 7', 'aavaenget 7', 'AAVÆNGET 7', 'åvænget'])
    assert.deepEqual(await find(text), ['Åvænget 7, 0800 Høje Taastrup'], text)
  for (const text of ['', 'k', '12', "' or 1=1 --", '%%%', '\u0000x', '💥💥', 'a'.repeat(5000)])
    await find(text)
  assert.equal(
    (await here.read((tx) => addressById(tx, '0253-0149-12A')))?.text,
    'Klitvej 12A, 2690 Karlslunde',
  )
  assert.equal(await here.read((tx) => addressById(tx, 'x')), undefined)
})

test('taken in again, what is known is brought up to date and nothing is doubled', async () => {
  await using here = await town()
  await importAddresses(here.ownerDb, [row('Klitvej', '12')])
  await importAddresses(here.ownerDb, [row('Klitvejen', '12'), row('Klitvejen', 'uden nummer')])
  const found = await here.read((tx) => searchAddresses(tx, 'klitvej'))
  assert.deepEqual(
    found.map(({ text }) => text),
    ['Klitvejen 12, 2690 Karlslunde'],
  )
})

test('the search for the island answers short, for anyone, and not endlessly', async () => {
  await using here = await town()
  await importAddresses(here.ownerDb, [row('Klitvej', '12')])
  const answer = await here.get('/adresser/soeg?q=klitv')
  assert.deepEqual(answer.json(), {
    fund: [{ id: '0253-0149-12', tekst: 'Klitvej 12, 2690 Karlslunde' }],
  })
  assert.deepEqual((await here.get('/adresser/soeg')).json(), { fund: [] })
  assert.deepEqual((await here.get('/adresser/soeg?q=a&q=b')).json(), { fund: [] })
  const many = await Promise.all(Array.from({ length: 260 }, () => here.get('/adresser/soeg?q=')))
  assert.ok(many.some(({ statusCode }) => statusCode === 429))
})

const real = new URL('../../../../shared/data/adresser-sample.csv', import.meta.url)

test(
  'every address of the register’s own sample is found by its own words',
  { skip: !existsSync(real) && 'the sample is not here' },
  async () => {
    await using here = await town()
    const rows = readAddressCsv(readFileSync(real, 'utf8'))
    await importAddresses(here.ownerDb, rows)
    const missed = await here.read(async (tx) => {
      const lost: string[] = []
      for (const { street, houseNumber, postalCode } of rows) {
        const text = `${street} ${houseNumber}, ${postalCode}`
        const [best] = await searchAddresses(tx, text)
        if (!best?.text.startsWith(`${street} ${houseNumber}, ${postalCode}`))
          lost.push(`${text} → ${best?.text}`)
      }
      return lost
    })
    assert.deepEqual(missed, [])
  },
)
