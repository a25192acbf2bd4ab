// A page is written and shared, adopted and changed by another; the law changes it, and both changes are there afterwards.
import assert from 'node:assert/strict'
import { after as atLast, before as atFirst, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { browserHouse } from './house.ts'
import { Person } from './person.ts'

let browser: Browser
atFirst(async () => void (browser = await launchBrowser()))
atLast(() => browser.close())

for (const { name, width, javaScriptEnabled } of [
  { name: 'on a computer', width: 1280, javaScriptEnabled: true },
  { name: 'on a phone, without JavaScript', width: 390, javaScriptEnabled: false },
]) {
  test(`a deadline of 8 weeks becomes 4 where there are local words, and nothing is lost, ${name}`, async (t) => {
    await using house = await browserHouse()
    const screen = { width, javaScriptEnabled }
    const ellen = await Person.enter(
      browser,
      house,
      screen,
      'faelles',
      '/desk',
      'Ellen Fællestekst',
    )
    await writeAndShare(ellen)

    const rikke = await Person.enter(browser, house, screen, 'klitby', '/desk', 'Rikke Redaktør')
    await adoptAndSayMore(rikke)
    const oskar = await Person.enter(browser, house, screen, 'lindeaa', '/desk', 'Oskar Opsætning')
    await adoptAsItIs(oskar)

    await changeTheLaw(ellen)
    await house.work()

    // Each comes for the first time: a browser may keep a public page for a minute.
    const citizens: Person[] = []
    const visit = async () => {
      const path = '/side/svar-paa-din-ansoegning'
      citizens.push(await Person.enter(browser, house, screen, 'klitby', path))
      return citizens.at(-1)!
    }
    const before = await visit()
    await before.reads('inden 8 uger. I Klitby ringer vi først')
    await before.readsNot('Du kan klage')

    await decideByKeyboard(rikke)

    const after = await visit()
    await after.reads('Du får svar inden 4 uger. I Klitby ringer vi først.')
    await after.reads('Du kan klage inden fire uger.')
    await after.reads('Har du spørgsmål, så ring til os.')

    await goBack(rikke)
    assert.equal(await (await visit()).words(), await before.words())

    await takeIn(ellen)

    const people = [ellen, rikke, oskar, ...citizens]
    assert.deepEqual(
      people.flatMap(({ violations }) => violations),
      [],
    )
    const seen = people.reduce((sum, { pages }) => sum + pages.size, 0)
    t.diagnostic(`${seen} pages looked at, axe: 0 violations`)
    for (const { context } of people) await context.close()
  })
}

/** Fælles begins a page, forgets its title at first, and puts it into the library. */
async function writeAndShare(p: Person): Promise<void> {
  await p.follow('Sider')
  await p.follow('Ny side')
  await p.write('Indledning', 'Så længe varer det.')
  await p.choose('Svar')
  await p.press('Lav siden')
  assert.match(await p.page.title(), /^Fejl: /)
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
async function changeTheLaw(p: Person): Promise<void> {
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
  await p.house.work()
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
  await p.tabTo(/^Sider/)
  await p.strike('Enter')
  await p.tabTo('Se ændringerne')
  await p.strike('Enter')
  await p.reads('Svaret skal komme inden fire uger, og man kan klage.')
  await p.reads('Gælder fra 1. januar 2027')
  await p.tabTo('Tag stilling Svar på din ansøgning')
  await p.strike('Enter')
  await p.reads('Flettet. Tallene er ikke de samme, så læs den')
  const both = p.page.getByRole('region', { name: /^Tekst: Du får svar/ })
  assert.match(await both.innerText(), /inden[\s\S]*8[\s\S]*4[\s\S]*uger/)
  await p.tabTo('Vis resultatet')
  await p.strike('Enter')
  await p.reads('Ny blok i det fælles')
  await p.tabTo('Udgiv siden')
  await p.strike('Enter')
  await p.reads('»Svar på din ansøgning« er udgivet')
}

/** A sentence offered upstream; and the version of before, byte for byte. */
async function goBack(p: Person): Promise<void> {
  await p.open('/desk/sider?ord=Svar+på+din')
  await p.follow('Svar på din ansøgning')
  await p.follow(/^Ret Du får svar/)
  await p.follow('Foreslå til det fælles')
  await p.press('Send forslaget')
  assert.match(await p.page.title(), /^Fejl: /)
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
