import type { MenuItem } from '../../../ui/site.ts'
import { menuSchema, type Menu } from '../site/menu.ts'

/** An entry as the form has it: `under` stands below the nearest one before it that does not. */
export type Row = { label: string; en: string; href: string; under: boolean }

const most = 40

export const rowsOf = (menu: readonly MenuItem[]): Row[] =>
  menu.flatMap(({ label, en = '', href, children = [] }) => [
    { label, en, href, under: false },
    ...children.map((one) => ({ label: one.label, en: one.en ?? '', href: one.href, under: true })),
  ])

/** The rows of a form that was sent. */
export function rowsIn(typed: Record<string, string>): Row[] {
  const count = Math.min(most, Number(typed.antal) || 0)
  return Array.from({ length: count }, (_, n) => ({
    label: typed[`navn-${n}`] ?? '',
    en: typed[`engelsk-${n}`] ?? '',
    href: typed[`adresse-${n}`] ?? '',
    under: typed[`under-${n}`] === 'ja',
  }))
}

/** What a button does to the rows: `op:2`, `ned:2`, `ind:2`, `ud:2`, `fjern:2`, `ny`. */
export function rearranged(rows: readonly Row[], button: string): Row[] {
  const [what, at = ''] = button.split(':')
  if (what === 'ny') return [...rows, { label: '', en: '', href: '', under: false }].slice(0, most)
  const n = Number(at)
  const row = rows[n]
  if (!row || !/^\d+$/.test(at)) return [...rows]
  if (what === 'fjern') return straight(rows.filter((_, place) => place !== n))
  if (what === 'ind' || what === 'ud')
    return straight(rows.with(n, { ...row, under: what === 'ind' }))
  const other = what === 'op' ? n - 1 : what === 'ned' ? n + 1 : n
  const there = rows[other]
  return there ? straight(rows.with(n, there).with(other, row)) : [...rows]
}

/** The first entry has nothing to stand under. */
const straight = (rows: readonly Row[]): Row[] =>
  rows.map((row, n) => (n === 0 ? { ...row, under: false } : row))

/** The menu that rows are, or what is wrong, by field. Rows with nothing in them are left out. */
export function menuFrom(
  rows: readonly Row[],
): { ok: true; menu: Menu } | { ok: false; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const menu: MenuItem[] = []
  for (const [n, { label, en, href, under }] of rows.entries()) {
    if (!label.trim() && !href.trim()) continue
    const entry = { label: label.trim(), href: href.trim(), ...(en.trim() && { en: en.trim() }) }
    const wrong = menuSchema.safeParse([entry]).error?.issues ?? []
    for (const { path } of wrong)
      errors[`${path[1] === 'href' ? 'adresse' : path[1] === 'en' ? 'engelsk' : 'navn'}-${n}`] =
        path[1] === 'href' ? 'href' : 'label'
    const above = menu.at(-1)
    if (under && above) above.children = [...(above.children ?? []), entry]
    else menu.push(entry)
  }
  const whole = menuSchema.safeParse(menu)
  if (!Object.keys(errors).length && whole.success) return { ok: true, menu: whole.data }
  if (!Object.keys(errors).length) errors['navn-0'] = 'many'
  return { ok: false, errors }
}
