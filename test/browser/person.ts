import assert from 'node:assert/strict'
import { after, type TestContext } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { looking } from './looking.ts'

export type Screen = { name: string; width: number; javaScriptEnabled: boolean }

export const computer: Screen = { name: 'on a computer', width: 1280, javaScriptEnabled: true }
export const phone: Screen = { name: 'on a phone', width: 390, javaScriptEnabled: true }
export const plainPhone: Screen = {
  name: 'on a phone, without JavaScript',
  width: 390,
  javaScriptEnabled: false,
}
export const plainComputer: Screen = {
  name: 'on a computer, without JavaScript',
  width: 1280,
  javaScriptEnabled: false,
}

/** Where people come: the port all of it is on, and the address of a tenant's site. */
export type Site = { port: number; origin: (tenant: string) => string }

export type Name = string | RegExp

type Who = {
  tenant?: string
  /** The name of one of the tenant's people, whom one logs in as. */
  as?: string
  /** What the browser says it is, where it may not say that a machine drives it. */
  userAgent?: string
}

// One browser for all who come, closed when the last test of the process is done.
let browser: Promise<Browser> | undefined
after(async () => (await browser)?.close())

export type Person = Awaited<ReturnType<typeof somebody>>

/** Somebody at a screen, who has not gone anywhere yet. Every page they come to is looked at. */
export async function somebody(
  site: Site,
  { width, javaScriptEnabled }: Screen,
  { tenant = 'klitby', userAgent }: Who = {},
) {
  const ours = await (browser ??= launchBrowser())
  const context = await ours.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled,
    locale: 'da-DK',
    ...(userAgent && { userAgent }),
  })
  const page = await context.newPage()
  page.setDefaultTimeout(45_000)
  const { pages, violations, look } = looking(page, site)

  const words = async () => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')

  /** What cannot be done on the page is told with what the page is. */
  const here = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (cause) {
      const said = await words().catch(() => 'no words')
      throw new Error(`${String(cause)}\nat ${page.url()}, which says:\n${said}`, { cause })
    }
  }

  return {
    context,
    page,
    /** What has been looked at. */
    pages,
    /** What was wrong there. */
    violations,
    look,

    /** Goes to a path of the tenant's, or to a whole address. */
    async open(path: string) {
      await page.goto(new URL(path, site.origin(tenant)).href)
      await look()
    },

    async press(what: Name, within: Page | Locator = page) {
      await here(() => within.getByRole('button', { name: what }).first().click())
      await look()
    },

    async follow(what: Name, within: Page | Locator = page) {
      await here(() => within.getByRole('link', { name: what }).first().click())
      await look()
    },

    /** In the field with this label; or in the one for this language, under a heading for both. */
    async write(label: Name, text: string, language = 'På dansk') {
      const pair = page.getByRole('group', { name: label }).getByLabel(language)
      const field = (await pair.count()) ? pair : page.getByLabel(label)
      const typed = page.locator('input:not([type=radio], [type=checkbox]), textarea')
      await here(() => field.and(typed).first().fill(text))
    },

    async choose(label: Name, within: Page | Locator = page) {
      const exact = typeof label === 'string'
      await here(() => within.getByLabel(label, { exact }).first().check())
    },

    /** What the page says, with plain spaces. */
    words,

    async reads(text: Name) {
      const said = await words()
      if (typeof text === 'string')
        assert.ok(said.includes(text), `»${text}« is not on the page:\n${said}`)
      else assert.match(said, text)
    },

    async readsNot(text: string) {
      const said = await words()
      assert.ok(!said.includes(text), `»${text}« is on the page:\n${said}`)
    },

    /** Comes back until this is there: what is counted is written some seconds later. */
    async waitsFor(what: Locator) {
      for (let tries = 0; tries < 40 && !(await what.count()); tries++) {
        await page.waitForTimeout(250)
        await page.reload()
      }
      await what.first().waitFor()
    },

    /** The page says that what was sent cannot be taken. */
    async isRefused() {
      assert.match(await page.title(), /^Fejl: /)
    },
  }
}

/** Somebody who comes to a path of a tenant's site, and logs in there when a name is given. */
export async function enter(
  site: Site,
  screen: Screen,
  path: string,
  who: Who = {},
): Promise<Person> {
  const person = await somebody(site, screen, who)
  await person.open(path)
  if (who.as) await person.press(`Log ind som ${who.as}`)
  return person
}

/** They are done and go: nothing was wrong with any page they came to. */
export async function leave(t: TestContext, ...people: Person[]) {
  assert.deepEqual(
    people.flatMap(({ violations }) => violations),
    [],
  )
  const seen = people.reduce((sum, { pages }) => sum + pages.size, 0)
  t.diagnostic(`${seen} pages looked at, axe: 0 violations`)
  for (const { context } of people) await context.close()
}
