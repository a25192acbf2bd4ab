// A permit is applied for, what is missing is asked for and sent, and the case is decided.
import assert from 'node:assert/strict'
import type { BrowserHouse } from './house.ts'
import type { Person } from './person.ts'
import { attach, plot } from './story-things.ts'

const day = 86_400_000

export async function applyForCarport(p: Person, house: BrowserHouse): Promise<string> {
  await p.open('/selvbetjening/carport-garage-skur')
  await p.follow('Begynd')
  await p.choose('Carport')
  await p.write('Hvor stort bliver det?', '38')
  await p.write(/Hvor højt/, 'to en halv')
  await p.press('Fortsæt')
  assert.equal(await p.page.getByLabel(/Hvor højt/).inputValue(), 'to en halv')
  await p.write(/Hvor højt/, '2,4')
  await p.press('Fortsæt')
  await p.write('Adressen på grunden', plot.typed)
  await p.choose('Ja')
  await p.press('Fortsæt')
  // Told as soon as it is decided, with grounds.
  await p.reads('Du skal søge om byggetilladelse')
  await p.press('Fortsæt')
  await p.write(/afstand til naboens/, '2,5')
  await p.press('Fortsæt')
  await p.choose('Ja')
  await p.press('Fortsæt')
  await p.write('Hvad er det?', 'Skur')
  await p.write('Størrelse', '12')
  await p.press('Fortsæt')
  await p.choose('Træ')
  await attach(p, /Situationsplan/, 'situationsplan.png')
  await p.press('Fortsæt')
  await p.press('Fortsæt')
  await p.choose('Ja, det er rigtigt')
  await p.press('Fortsæt')
  await p.press(/^Send/)
  await p.reads('Det sker der nu')
  const [number] = /[A-Z]{2,4}-\d{4}-\d{6}/.exec(await p.page.locator('main').innerText()) ?? []
  await house.work()
  return number!
}

/** The caseworker finds the case on the desk, takes it, and asks for what is missing. */
export async function askForDrawing(p: Person, house: BrowserHouse, number: string): Promise<void> {
  await p.open('/desk')
  await p.press('Log ind som Mette Sagsen')
  await p.open('/desk/sager')
  await p.write('Søg', number)
  await p.press('Vis')
  await p.follow(number)
  await p.reads('Alma Testesen')
  await p.press('Tag sagen')
  await p.follow('Bed om oplysninger')
  await p.press('Send til borgeren')
  await p.isRefused()
  await p.choose('Vi mangler oplysninger')
  await p.write(/Hvad skal borgeren sende/, 'Tegning af facaden')
  await p.write(/Hvorfor/, 'Vi kan ikke se, hvor høj carporten bliver mod naboen.')
  await p.page
    .getByLabel(/Vi skal have det senest/)
    .fill(new Date(+house.now() + 14 * day).toISOString().slice(0, 10))
  await p.write(/dage efter/, '14')
  await p.press('Send til borgeren')
  await house.work()
}

/** An SMS and an e-mail have come; it is the citizen's turn, and the drawing is sent. */
export async function sendDrawing(p: Person, house: BrowserHouse): Promise<void> {
  const [sms, mails] = [
    await house.messages('4512345601'),
    await house.messages('alma@borger.example'),
  ]
  assert.ok(sms.length >= 1, 'an SMS has come')
  assert.doesNotMatch(sms.map(({ text }) => text).join(), /carport|facade/i)
  assert.ok(mails.length >= 3, `${mails.length} e-mails have come`)
  await p.open('/mit')
  await p.reads(/venter på dig/)
  const link = mails.flatMap(({ text }) => /http\S+\/mine-sager\/[\w-]+/.exec(text) ?? []).at(-1)
  assert.ok(link, 'the e-mail leads to the case')
  await p.open(link)
  await p.reads('Det er din tur')
  await p.reads('Vi kan ikke se, hvor høj carporten bliver mod naboen.')
  await p.press('Send svar')
  await p.isRefused()
  await attach(p, /Vælg en eller flere filer/, 'facade.png')
  await p.press('Send svar')
  await p.reads('Nu har vi det hele')
  await house.work()
}

/** A decision with conditions has its grounds and tells how to appeal; without them it is not made. */
export async function decide(p: Person, house: BrowserHouse, number: string): Promise<void> {
  await p.open('/desk/sager')
  await p.write('Søg', number)
  await p.press('Vis')
  await p.reads('Nyt svar')
  await p.follow(number)
  await p.follow('Afgør sagen')
  await p.choose('Ja, med vilkår')
  await p.write('Afgørelsen', 'Du må bygge carporten, som du har søgt om.')
  await p.write('Vilkår', 'Tagvandet skal blive på din egen grund.')
  await p.press('Afgør og send til borgeren')
  await p.isRefused()
  await p.reads(/forvaltningsloven § 24/)
  await p.write('Regler', 'Demoregel 7: tagvand må ikke ledes ind til naboen.')
  await p.write('Hovedhensyn', 'Vi har lagt vægt på, at naboen ikke får ulemper.')
  await p.write('Faktiske oplysninger', 'Taget hælder mod skel.')
  await p.choose('Parten kender oplysningerne')
  await p.press('Afgør og send til borgeren')
  await p.reads('Afgjort')
  await house.work()
}

export async function readDecision(p: Person, house: BrowserHouse, number: string): Promise<void> {
  const mails = await house.messages('alma@borger.example')
  assert.ok(
    mails.some(({ subject = '', text }) => /afg/i.test(subject + text)),
    'an e-mail told of the decision',
  )
  await p.open('/mine-sager')
  await p.page
    .locator('li, article, section, tr')
    .filter({ hasText: number })
    .last()
    .getByRole('link')
    .first()
    .click()
  await p.look()
  await p.reads('Du har fået ja med vilkår')
  await p.reads('Tagvandet skal blive på din egen grund.')
  await p.reads('Derfor har vi afgjort det sådan')
  await p.reads('Sådan klager du')
}
