// A caseworker builds a service that was not there, and tries it.
import assert from 'node:assert/strict'
import { go, strike } from './by-keyboard.ts'
import type { Person } from './person.ts'

/** Five answers; the first time one is forgotten. */
export async function begin(p: Person): Promise<void> {
  await p.follow('Selvbetjening')
  await p.follow('Ny selvbetjening')
  await p.write('Hvad skal den hedde?', 'Bestil et gadetræ')
  await p.press('Lav selvbetjeningen')
  await p.isRefused()
  assert.equal(await p.page.getByLabel('Hvad skal den hedde?').inputValue(), 'Bestil et gadetræ')
  await p.write('Hvad er den til?', 'Få et træ plantet ved din vej.')
  await p.write('Hvad handler den første side om?', 'Hvilket træ ønsker du?')
  await p.choose('Nej, alle kan bruge den')
  await p.choose('Et andet team')
  await p.write('Teamets navn', 'teknik')
  await p.press('Lav selvbetjeningen')
  await p.reads('Her er ingen spørgsmål endnu.')
  await p.reads('Vælg emnet i KLE')
}

export async function fillPages(p: Person): Promise<void> {
  await p.follow(/Tilføj et spørgsmål på siden »Hvilket træ/)
  await p.write('Spørgsmålet', 'Hvad skal vi plante?')
  await p.choose('Ét svar af flere')
  await p.press('Tilføj spørgsmålet')
  await p.reads('Skriv mindst to svar, ét på hver linje')
  await p.page.getByLabel('Svar at vælge imellem').first().fill('Lind\nAhorn\nEt frugttræ')
  await p.press('Tilføj spørgsmålet')

  // An answer more, moved up; what was typed stands.
  await p.write('Hjælpetekst', 'Vælg det, du helst vil have.')
  await p.press('Tilføj et svar')
  assert.equal(
    await p.page.getByRole('group', { name: 'Hjælpetekst' }).getByLabel('På dansk').inputValue(),
    'Vælg det, du helst vil have.',
  )
  await p.write('Svar 4', 'Røn')
  await p.press('Flyt op: Svar 4')
  await p.write('Derfor spørger vi', 'Ikke alle træer kan stå ved alle veje.')
  await p.write('Spørgsmålet', 'What shall we plant?', 'På engelsk')
  await p.press('Gem')
  await p.reads('Hvad skal vi plante?')

  // A page more, and what is asked there, by keyboard alone.
  await go(p, 'Tilføj en side')
  await p.page.getByRole('group', { name: 'Overskrift' }).getByLabel('På dansk').focus()
  await p.page.keyboard.type('Hvor skal det stå?')
  await strike(p, 'Enter')
  await go(p, /Tilføj et spørgsmål på siden »Hvor skal det stå/)
  await p.page.getByLabel('Spørgsmålet').focus()
  await p.page.keyboard.type('Hvor højt må det blive?')
  await p.page.keyboard.press('Tab')
  await p.page.keyboard.press('ArrowDown')
  await p.page.keyboard.press('ArrowDown')
  await strike(p, 'Enter')
  await p.reads('Tal på siden »Hvor skal det stå?«')
  await go(p, 'Gem')
  // The page about how to answer shall be last.
  await go(p, 'Flyt op: Hvor skal det stå?', 'Space')
  await p.reads(/2\. Hvor skal det stå\?[\s\S]*3\. Hvordan kan vi svare dig\?/)
}

/** Only who wants a fruit tree is asked how high it may be. */
export async function sayWhen(p: Person): Promise<void> {
  await p.follow('Hvor højt må det blive?')
  await p.follow('Ret betingelsen')
  await p.page
    .getByLabel('Hvilket svar kommer det an på?')
    .first()
    .selectOption({ label: 'Hvad skal vi plante?' })
  await p.press('Vælg spørgsmålet')
  await p.choose('Et frugttræ')
  await p.press('Tilføj kravet')
  await p.reads('»Hvad skal vi plante?« er »Et frugttræ«')
  await p.press('Gem')
  await p.reads('Kun når »Hvad skal vi plante?« er »Et frugttræ«')
  await p.follow('Bestil et gadetræ')
  // On the page, everybody is asked where.
  await p.follow(/Tilføj et spørgsmål på siden »Hvor skal det stå/)
  await p.write('Spørgsmålet', 'Hvor præcis?')
  await p.choose('Kort tekst')
  await p.press('Tilføj spørgsmålet')
  await p.press('Gem')
}

export async function sayTheRest(p: Person): Promise<void> {
  await p.follow(/^Om selvbetjeningen/)
  await p.write('Emne i KLE', '4.1')
  await p.write('Hvad begynder sagsnumre med?', 'træ')
  await p.press('Gem')
  await p.reads('Skriv seks cifre med punktummer, for eksempel 02.34.02')
  await p.write('Emne i KLE', '04.01.10')
  await p.press('Gem')

  await p.follow(/^Papirer/)
  await p.follow('Tilføj et papir')
  await p.write('Hvad hedder det?', 'Et foto af stedet')
  await p.press('Gem')
  await p.follow('Bestil et gadetræ')

  await p.follow(/^Det følger af svarene/)
  await p.follow(/Ret Frist for at svare borgeren/)
  await p.write('Dage, fra vi har det hele', '30')
  await p.choose('Det kommer an på svarene')
  await p.choose('Hvad skal vi plante?')
  await p.press('Gem')
  // Thirty days for all: but for fruit trees, which come first in the table.
  await p.follow(/Reglerne står i beslutningen/)
  await p.page.getByLabel('Hvad skal vi plante?, ny regel').fill('Et frugttræ')
  await p.page.getByLabel('Frist for at svare borgeren, ny regel').fill('60')
  await p.press('Gem reglerne')
  await p.press('Flyt regel 2 op')
  await p.press('Gem reglerne')
  await p.reads('Ingen huller')
  await p.follow('Bestil et gadetræ')

  await p.follow(/^Kvittering/)
  await p.write('Tak', 'Tak. Vi ser på dit træ')
  await p.press('Gem')
  await p.follow('Vi læser det, du har sendt')
  await p.write('Hvad sker der?', 'En gartner ser på stedet')
  await p.press('Gem')
  await p.reads('En gartner ser på stedet')
  await p.follow('Bestil et gadetræ')
  await p.follow(/^Engelsk/)
  await p.press('Gem')
  await p.reads('Klar til at blive udgivet')
}

/** The caseworker goes through it as a citizen would; nothing comes of it. */
export async function tryIt(p: Person): Promise<void> {
  await p.follow('Prøv som borger')
  await p.follow(/^Begynd$/)
  await p.choose('Lind')
  await p.press('Fortsæt')
  await p.readsNot('Hvor højt må det blive?')
  await p.write('Hvor præcis?', 'Ud for nummer 7')
  await p.press('Fortsæt')
  await p.write('Dit navn', 'Prøve Prøvesen')
  await p.write('Telefon', '12 34 56 78')
  await p.press('Fortsæt')
  await p.reads('Tjek dine svar')
  await p.press(/^Send/)
  await p.reads('Her ville det blive sendt')
  await p.reads('Et foto af stedet')
  await p.reads('30 dage')
  // What came of it must come of it again, before it can be published.
  await p.press('Gem som prøve')
  await p.press('Gem')
  await p.reads(/gik godt|går godt|passer/)
  await p.follow('Bestil et gadetræ')
}
