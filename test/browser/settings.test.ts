// A theme that cannot be read is refused, mended and seen by everybody; a menu is put in order without a mouse; a domain is added.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { go } from './by-keyboard.ts'
import { type BrowserHouse, browserHouse } from './house.ts'
import { computer, enter, leave, type Person, plainPhone } from './person.ts'

test('a tenant is given another look, menu and domain, without JavaScript on a phone and with it on a computer', async (t) => {
  await using house = await browserHouse()
  for (const { screen, brand, domain } of [
    { screen: plainPhone, brand: '#3a4396', domain: 'blåby.dk' },
    { screen: computer, brand: '#265339', domain: 'klitby.dk' },
  ]) {
    const p = await enter(house, screen, '/desk', { as: 'Anders Opsætning' })
    await changeLook(p, brand)
    await orderMenu(p)
    await claimDomain(p, house, domain)
    for (const path of [
      '/desk/opsaetning/profil',
      '/desk/sider/viderestillinger',
      '/desk/sider/tilstand',
    ])
      await p.open(path)
    await leave(t, p)
  }
})

async function changeLook(p: Person, brand: string) {
  await p.open('/desk/opsaetning')
  await p.follow('Udseende')
  await p.choose('Vælg to farver, og lad os regne resten ud')
  await p.page.locator('#brand').fill('#f2c200')
  await p.press('Gem og brug')
  await p.reads('Kommunens farve kan ikke læses på siden i lyst: kontrasten er 1,6')
  await p.press(/^Brug #/)
  await p.reads('Alt kan læses')
  await p.page.locator('#brand').fill(brand)
  await p.press('Gem og brug')
  await p.reads('Udseendet er gemt')
  await p.open('/')
  const colour = `getComputedStyle(document.documentElement).getPropertyValue('--c-brand').trim()`
  assert.equal(await p.page.evaluate(colour), brand)
}

async function orderMenu(p: Person) {
  await p.open('/desk/sider/menu')
  const first = await p.page.getByLabel('Navn', { exact: true }).first().inputValue()
  await go(p, `Flyt ned: ${first}`)
  await go(p, 'Gem menuen')
  await p.reads('Menuen er gemt')
  // A page this browser has not kept.
  await p.open('/nyheder')
  const links = p.page.locator('footer nav ul.links > li > a')
  assert.equal(await links.nth(1).textContent(), first)
}

async function claimDomain(p: Person, house: BrowserHouse, name: string) {
  await p.open('/desk/opsaetning/domaener')
  await p.write('Domæne', 'ikke et domæne')
  await p.press('Tilføj domænet')
  await p.reads('Skriv et domæne, for eksempel www.klitby.dk')
  await p.write('Domæne', name)
  await p.press('Tilføj domænet')
  await p.reads('_faelled.')
  const proof = /faelled=[0-9a-f]{32}/.exec(await p.words())![0]
  house.proofs.set(name, proof)
  await p.press(`Kontrollér ${name} nu`)
  await p.reads('Domænet er jeres')
}
