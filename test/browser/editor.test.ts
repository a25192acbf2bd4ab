// A page is written and shared, adopted and changed by another; the law changes it, and both changes are there afterwards.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { go } from './by-keyboard.ts'
import { type BrowserHouse, browserHouse } from './house.ts'
import { computer, enter, leave, type Person, plainPhone } from './person.ts'

for (const screen of [computer, plainPhone]) {
  test(`a deadline of 8 weeks becomes 4 where there are local words, and nothing is lost, ${screen.name}`, async (t) => {
    await using house = await browserHouse()
    const ellen = await enter(house, screen, '/desk', {
      tenant: 'faelles',
      as: 'Ellen Fællestekst',
    })
    await writeAndShare(ellen)

    const rikke = await enter(house, screen, '/desk', { as: 'Rikke Redaktør' })
    await adoptAndSayMore(rikke)
    const oskar = await enter(house, screen, '/desk', { tenant: 'lindeaa', as: 'Oskar Opsætning' })
    await adoptAsItIs(oskar)

    await changeTheLaw(ellen, house)
    await house.work()

    // Each comes for the first time: a browser may keep a public page for a minute.
    const visit = () => enter(house, screen, '/side/svar-paa-din-ansoegning')
    const before = await visit()
    await before.reads('inden 8 uger. I Klitby ringer vi først')
    await before.readsNot('Du kan klage')

    await decideByKeyboard(rikke)

    const after = await visit()
    await after.reads('Du får svar inden 4 uger. I Klitby ringer vi først.')
    await after.reads('Du kan klage inden fire uger.')
    await after.reads('Har du spørgsmål, så ring til os.')

    await goBack(rikke)
    const last = await visit()
    assert.equal(await last.words(), await before.words())

    await takeIn(ellen)

    await leave(t, ellen, rikke, oskar, before, after, last)
  })
}

/** Fælles begins a page, forgets its title at first, and puts it into the library. */
async function writeAndShare(p: Person): Promise<void> {
  await p.follow('Sider')
  await p.follow('Ny side')
  await p.write('Indledning', 'Så længe varer det.')
  await p.choose('Svar')
  await p.press('Lav siden')
  await p.isRefused()
  assert.equal(await p.page.getByLabel('Indledning').inputValue(), 'Så længe varer det.')
  await p.write('Sidens titel', 'Svar på din ansøgning')
  await p.press('Lav siden')
  await p.reads('Mangler at blive udfyldt')

  await p.follow(/^Ret Tekst/)
  await p.write('Tekst', 'Du får svar inden 8 uger. [Klik her](/side/findes-ikke)')
  await p.press('Vis, hvordan det bliver')
  await p.reads('Linket »Klik her« siger ikke, hvor det fører hen. Skriv det')
  await p.reads('Linket »Klik her« fører til /side/findes-ikke, og der er ingen side')
  await p.write('Tekst', 'Du får svar inden 8 uger.')
  await p.press('Gem')
  await insert(p, /^Sæt ind efter Du får svar/, 'Tekst', 'Har du spørgsmål, så ring til os.')
  await p.press('Flyt op Har du spørgsmål, så ring til os.')
  await p.reads(/Har du spørgsmål[\s\S]*Du får svar inden 8 uger/)
  await p.press('Flyt ned Har du spørgsmål, så ring til os.')

  await publish(p)
  await p.open('/desk/sider?ord=Svar+på+din')
  await p.follow('Svar på din ansøgning')
  await p.follow('Del siden i biblioteket')
  await p.press('Del siden i biblioteket')
  await p.reads('Udgaven er delt.')
}

async function insert(p: Person, after: RegExp, type: string, words: string): Promise<void> {
  await p.follow(after)
  await p.choose(type)
  await p.press('Sæt ind')
  await p.write('Tekst', words)
  await p.press('Gem')
  await p.reads(words)
}

async function publish(p: Person): Promise<void> {
  await p.follow('Få siden ud')
  await p.press('Udgiv nu')
  await p.reads(/Version \d+ er udgivet/)
}

async function adopt(p: Person): Promise<void> {
  await p.follow('Sider')
  await p.follow('Overtag fra biblioteket')
  await p.write('Ord eller KLE-nummer', 'Svar på din')
  await p.press('Vis')
  await p.follow('Svar på din ansøgning')
  await p.reads('Udgave 1 fra Fælles')
  await p.press('Overtag siden')
}

/** Klitby takes it over and adds a sentence of its own. */
async function adoptAndSayMore(p: Person): Promise<void> {
  await adopt(p)
  await p.follow(/^Ret Du får svar/)
  await p.write('Tekst', 'Du får svar inden 8 uger. I Klitby ringer vi først.')
  await p.press('Gem')
  await p.reads('Lokal ændring')
  await publish(p)
}

async function adoptAsItIs(p: Person): Promise<void> {
  await adopt(p)
  await publish(p)
}

/** The law: four weeks, and a right to complain. Fælles sees how it goes everywhere before anybody is told. */
async function changeTheLaw(p: Person, house: BrowserHouse): Promise<void> {
  await p.open('/desk/sider?ord=Svar+på+din')
  await p.follow('Svar på din ansøgning')
  await p.follow(/^Ret Du får svar/)
  await p.write('Tekst', 'Du får svar inden 4 uger.')
  await p.press('Gem')
  await insert(p, /^Sæt ind efter Du får svar/, 'Tekst', 'Du kan klage inden fire uger.')
  await p.follow('Del en ny udgave')
  await p.reads('Du kan klage inden fire uger.')
  await p.press('Del med alle')
  await p.reads('Fortæl, hvad der er ændret')
  await p.choose('Loven er ændret')
  await p.write(
    'Fortæl, hvad der er ændret',
    'Svaret skal komme inden fire uger, og man kan klage.',
  )
  await p.write('Gælder fra', '2027-01-01')
  await p.press('Prøv hos alle, der har den')
  await house.work()
  await p.press('Se igen')
  await p.reads(/1\s+følger/)
  await p.reads(/1\s+flettes rent/)
  await p.reads(/0\s+skal vælge/)
  await p.press('Del med alle')
  await p.reads('Udgaven er delt. 2 har fået besked.')
}

/** Klitby's editor finds it, reads it, takes both changes and offers the sentence upstream; no mouse. */
async function decideByKeyboard(p: Person): Promise<void> {
  await p.open('/desk')
  await go(p, /^Sider/)
  await go(p, 'Se ændringerne')
  await p.reads('Svaret skal komme inden fire uger, og man kan klage.')
  await p.reads('Gælder fra 1. januar 2027')
  await go(p, 'Tag stilling Svar på din ansøgning')
  await p.reads('Flettet. Tallene er ikke de samme, så læs den')
  const both = p.page.getByRole('region', { name: /^Tekst: Du får svar/ })
  assert.match(await both.innerText(), /inden[\s\S]*8[\s\S]*4[\s\S]*uger/)
  await go(p, 'Vis resultatet')
  await p.reads('Ny blok i det fælles')
  await go(p, 'Udgiv siden')
  await p.reads('»Svar på din ansøgning« er udgivet')
}

/** A sentence offered upstream; and the version of before, byte for byte. */
async function goBack(p: Person): Promise<void> {
  await p.open('/desk/sider?ord=Svar+på+din')
  await p.follow('Svar på din ansøgning')
  await p.follow(/^Ret Du får svar/)
  await p.follow('Foreslå til det fælles')
  await p.press('Send forslaget')
  await p.isRefused()
  await p.write('Hvorfor er det bedre?', 'Folk bliver glade for et opkald.')
  await p.press('Send forslaget')
  await p.reads('Forslaget er sendt')

  await p.open('/desk/sider?ord=Svar+på+din')
  await p.follow('Svar på din ansøgning')
  await p.follow('Versioner')
  await p.follow('Version 1')
  await p.press('Udgiv versionen igen')
  await p.reads('Version 3')
}

/** Fælles reads what was offered, and takes it in. */
async function takeIn(p: Person): Promise<void> {
  await p.open('/desk/sider')
  await p.follow('Se forslagene')
  await p.reads('Fra Klitby Kommune')
  await p.follow(/^Se forslaget/)
  await p.reads('Folk bliver glade for et opkald.')
  await p.press('Tag det ind i kladden')
  await p.reads('I Klitby ringer vi først.')
}
