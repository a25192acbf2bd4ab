// What somebody does without a mouse.
import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import type { Name, Person } from './person.ts'

/** Presses Tab until this has the focus. */
async function tabUntil(p: Person, wanted: Locator, what: Name): Promise<void> {
  const focused = wanted.and(p.page.locator(':focus'))
  for (let step = 0; step < 200; step++) {
    if (await focused.count()) return
    await p.page.keyboard.press('Tab')
  }
  assert.fail(`the keyboard does not come to ${what}`)
}

/** Goes through a link, or presses a button that leads on. */
export async function go(p: Person, what: Name, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  const link = p.page.getByRole('link', { name: what })
  await tabUntil(p, link.or(p.page.getByRole('button', { name: what })), what)
  await strike(p, key)
}

/** A key that leads on from where one is. */
export async function strike(p: Person, key: 'Enter' | 'Space'): Promise<void> {
  const gone = p.page.waitForEvent('framenavigated')
  await p.page.keyboard.press(key)
  await gone
  await p.look()
}

/** Writes in a field over what is there. */
export async function fill(p: Person, label: Name, text: string): Promise<void> {
  const field = p.page.getByLabel(label, { exact: typeof label === 'string' })
  await tabUntil(p, field.and(p.page.locator('input, textarea')), label)
  await p.page.keyboard.press('ControlOrMeta+a')
  await p.page.keyboard.type(text)
}

/** Writes a day in a field for days, part by part in the order the browser has them. */
export async function fillDay(p: Person, label: Name, day: string): Promise<void> {
  await tabUntil(p, p.page.getByLabel(label).and(p.page.locator('[type=date]')), label)
  const [year = '', month = '', date = ''] = day.split('-')
  for (const typed of [date + month + year, month + date + year]) {
    await p.page.keyboard.type(typed)
    if ((await p.page.locator(':focus').inputValue()) === day) return
    for (const key of ['ArrowLeft', 'ArrowLeft']) await p.page.keyboard.press(key)
  }
  assert.fail(`${label} does not take ${day}`)
}

/** Chooses among radio buttons with the arrows. */
export async function pick(p: Person, label: string): Promise<void> {
  await tabUntil(p, p.page.getByRole('radio'), label)
  const wanted = p.page.getByRole('radio', { name: label, exact: true })
  await p.page.keyboard.press('Space')
  for (let step = 0; step < 40 && !(await wanted.isChecked()); step++)
    await p.page.keyboard.press('ArrowDown')
  assert.ok(await wanted.isChecked(), label)
}

/** Opens what is folded. */
export async function unfold(p: Person, label: Name): Promise<void> {
  await tabUntil(p, p.page.locator('summary', { hasText: label }), label)
  await p.page.keyboard.press('Enter')
}
