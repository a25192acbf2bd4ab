import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { town } from '../../../../../test/town.ts'
import { possibleParts, split } from './compound.ts'
import { fold, unfold } from './fold.ts'
import { keyOf } from './key.ts'
import { lexicon } from './lexicon.ts'
import { nearest, slips } from './near.ts'
import { stem } from './stem.ts'
import { tokensOf } from './tokens.ts'

const compounds: Record<string, string> = {
  børnehaveplads: 'børnehave plads',
  sygedagpenge: 'syge dagpenge',
  affaldsgebyr: 'affalds gebyr',
  byggetilladelse: 'bygge tilladelse',
  hjemmehjælp: 'hjemme hjælp',
  hjemmesygeplejerske: 'hjemme sygeplejerske',
  folkepension: 'folke pension',
  boligstøtte: 'bolig støtte',
  kontanthjælp: 'kontant hjælp',
  parkeringsplads: 'parkerings plads',
  hundeskov: 'hunde skov',
  kørekort: 'køre kort',
  genbrugsplads: 'genbrugs plads',
  dagtilbud: 'dag tilbud',
  ældrebolig: 'ældre bolig',
  lokalplan: 'lokal plan',
  skoleindskrivning: 'skole indskrivning',
  ejendomsskat: 'ejendoms skat',
  børnetilskud: 'børne tilskud',
  ungdomsuddannelse: 'ungdoms uddannelse',
  plejehjemsplads: 'plejehjems plads',
  storskraldsordning: 'storskralds ordning',
  vielsesattest: 'vielses attest',
  begravelseshjælp: 'begravelses hjælp',
  barselsdagpenge: 'barsels dagpenge',
  cykelsti: 'cykel sti',
  erhvervsaffald: 'erhvervs affald',
  genoptræningsplan: 'genoptrænings plan',
  grundvandsbeskyttelse: 'grundvands beskyttelse',
  haveaffald: 'have affald',
  kørselsordning: 'kørsels ordning',
  lystbådehavn: 'lystbåde havn',
  nedrivningstilladelse: 'nedrivnings tilladelse',
  rottebekæmpelse: 'rotte bekæmpelse',
  skorstensfejer: 'skorstens fejer',
  sundhedsplejen: 'sundheds plejen',
  svømmehallerne: 'svømme hallerne',
  tandpleje: 'tand pleje',
  trafiksikkerhed: 'trafik sikkerhed',
  vejbelysningen: 'vej belysningen',
}

const controls = [
  'københavn',
  'frederikshavns',
  'forældre',
  'tilladelse',
  'kommunen',
  'information',
  'medarbejder',
  'udvalg',
  'virksomhed',
  'direktør',
  'bibliotek',
  'landskab',
  'karakter',
]

test('of 40 municipal compounds all come apart where they are put together, and of 13 words that are none, none', () => {
  assert.equal(Object.keys(compounds).length, 40)
  for (const [word, parts] of Object.entries(compounds))
    assert.equal(split(word)?.join(' '), parts, word)
  for (const word of controls) assert.equal(split(word), undefined, word)
})

test('the parts of a compound are among those that were asked for', () => {
  for (const word of Object.keys(compounds)) {
    const asked = possibleParts(word)
    for (const part of split(word)!) assert.ok(asked.includes(keyOf(part)), `${word}: ${part}`)
  }
})

test('words of the tenant’s own pages take part, unless they are too short to be sure of', () => {
  assert.equal(split('padelbane'), undefined)
  assert.deepEqual(
    split('padelbane', (key) => (key === 'padl' ? 'seen' : key === 'ban' ? 'sure' : undefined)),
    ['padel', 'bane'],
  )
  assert.equal(
    split('lamabane', (key) => (key === 'lam' ? 'seen' : undefined)),
    undefined,
  )
})

test('words lose their endings as PostgreSQL’s own Danish stemmer takes them', async () => {
  await using here = await town()
  const file = new URL('../../../../../../shared/data/dansk-saetninger.txt', import.meta.url)
  const running = existsSync(file) ? tokensOf(readFileSync(file, 'utf8')) : []
  const endings = ['', 'e', 's', 'erne', 'heden', 'igst', 'løst', 'kt', 'elser', 'ernes']
  const words = [...lexicon, ...running].flatMap((word) => endings.map((end) => word + end))
  const { rows } = await sql<{ word: string; stemmed: string | null }>`
    select word, (ts_lexize('danish_stem', word))[1] as stemmed from unnest(${words}::text[]) as w(word)`.execute(
    here.ownerDb,
  )
  assert.ok(rows.length > 10_000)
  // It takes no stems of stop words.
  const compared = rows.filter(({ stemmed }) => stemmed !== null)
  assert.deepEqual(
    compared.filter(({ word, stemmed }) => stem(word) !== stemmed),
    [],
  )
})

test('å, ø and æ are the same as two letters, and marks on others do not count', () => {
  assert.equal(keyOf('åbningstider'), keyOf('aabningstid'))
  assert.equal(fold('Ærø'.toLowerCase()), 'aeroe')
  assert.equal(fold('café'), 'cafe')
  assert.equal(fold('ö'), fold('ø'))
  assert.equal(unfold('boernehave'), 'børnehave')
  assert.equal(keyOf('plads'), keyOf('pladserne'))
  for (const [one, many] of [
    ['cykel', 'cyklerne'],
    ['regel', 'regler'],
    ['nummer', 'numre'],
    ['teater', 'teatre'],
    ['hotel', 'hotellerne'],
  ] as const)
    assert.equal(keyOf(one), keyOf(many), one)
})

test('a word with a hyphen is itself without it, and its parts', () => {
  assert.deepEqual(tokensOf('Få E-boks, nu!'), ['få', 'eboks', 'e', 'boks', 'nu'])
  assert.deepEqual(tokensOf('<b>&</b> § 18'), ['b', 'b', '18'])
})

test('slips are letters too many, too few, others, or in each other’s place', () => {
  assert.equal(slips('bygetilladelse', 'byggetilladelse', 2), 1)
  assert.equal(slips('dabgenke', 'dagpenge', 2), 3)
  assert.equal(slips('ab', 'ba', 2), 1)
  assert.equal(slips('pas', 'skorsten', 2), 3)
  const words = ['byggetilladelse', 'byggetilladelsen', 'boligstøtte'].map((said) => ({ said }))
  assert.equal(nearest('bygetilladelse', words)[0]!.said, 'byggetilladelse')
  assert.equal(nearest('boligstotte', words)[0]!.said, 'boligstøtte')
  assert.deepEqual(nearest('pas', words), [])
})
