// A service that was not there: built by a caseworker, tried, published by an editor, used by a citizen, changed and
// published again while a draft is open, and the draft finished.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { begin, fillPages, sayTheRest, sayWhen, tryIt } from './builder-steps.ts'
import { browserHouse } from './house.ts'
import { computer, enter, leave, type Person, plainPhone } from './person.ts'

for (const screen of [computer, plainPhone]) {
  test(`a service is built, published, used, changed and used on, ${screen.name}`, async (t) => {
    await using house = await browserHouse()
    const mette = await enter(house, screen, '/desk', { as: 'Mette Sagsen' })
    await begin(mette)
    await fillPages(mette)
    await sayWhen(mette)
    await sayTheRest(mette)
    await tryIt(mette)

    const rikke = await enter(house, screen, '/desk', { as: 'Rikke Redaktør' })
    await publish(rikke, mette)

    const citizen = await enter(house, screen, '/selvbetjening')
    await halfway(citizen)
    await changeIt(mette)
    await publishAgain(rikke)
    await finish(citizen)

    await leave(t, mette, rikke, citizen)
  })
}

async function publish(editor: Person, caseworker: Person): Promise<void> {
  await caseworker.follow('Udgiv')
  await caseworker.reads('Du kan bygge, men ikke udgive')
  await editor.follow('Selvbetjening')
  await editor.follow('Bestil et gadetræ')
  await editor.follow('Udgiv')
  await editor.reads('Det er den første udgivelse.')
  await editor.press('Udgiv nu')
  await editor.reads('Version 1 er udgivet')
}

/** A citizen begins, and stops on the way. */
async function halfway(p: Person): Promise<void> {
  await p.open('/selvbetjening')
  await p.follow('Bestil et gadetræ')
  await p.follow('Begynd')
  await p.choose('Ahorn')
  await p.press('Fortsæt')
  await p.write('Hvor præcis?', 'Ved gavlen')
  await p.press('Fortsæt')
  await p.write('Dit navn', 'Bodil Borger')
}

/** The trees are others now, and the words of another question are better. */
async function changeIt(p: Person): Promise<void> {
  await p.open('/desk/selvbetjening/bestilEtGadetrae')
  await p.follow('Hvad skal vi plante?')
  await p.press('Tilføj et svar')
  await p.write('Svar 5', 'Magnolie')
  await p.press('Gem')
  await p.follow('Hvor præcis?')
  await p.write('Spørgsmålet', 'Hvor på vejen?')
  await p.press('Gem')
  await p.follow('Versioner og ændringer')
  await p.reads('Svaret »Magnolie« er nyt')
  await p.follow('Alle ændringer i kladden')
  await p.reads('Mette Sagsen')
}

async function publishAgain(p: Person): Promise<void> {
  await p.open('/desk/selvbetjening/bestilEtGadetrae')
  await p.follow('Udgiv')
  await p.reads('1 kladde er i gang')
  const again = await p.page.getByRole('region', { name: 'Dem, der er i gang' }).innerText()
  assert.match(again, /Hvad skal vi plante\?/)
  assert.doesNotMatch(again, /Hvor på vejen\?/)
  await p.press('Udgiv nu')
  await p.reads('Version 2 er udgivet')
  await p.follow('Bestil et gadetræ')
  await p.follow('Versioner og ændringer')
  await p.follow('Version 2')
  await p.reads('Det blev ændret fra version 1')
}

/** What came to mean something else is asked again; the rest stands. */
async function finish(p: Person): Promise<void> {
  await p.write('Telefon', '12 34 56 78')
  await p.press('Fortsæt')
  await p.reads('Hvad skal vi plante?')
  await p.choose('Magnolie')
  await p.press('Fortsæt')
  assert.equal(await p.page.getByLabel('Hvor på vejen?').inputValue(), 'Ved gavlen')
  await p.press('Fortsæt')
  assert.equal(await p.page.getByLabel('Dit navn').inputValue(), 'Bodil Borger')
  await p.press('Fortsæt')
  await p.reads('Tjek dine svar')
  await p.reads('Ved gavlen')
  await p.reads('Magnolie')
  await p.press(/^Send/)
  await p.reads('Tak. Vi ser på dit træ')
  await p.reads('En gartner ser på stedet')
}
