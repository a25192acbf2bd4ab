import { z } from 'zod'
import type { Tx } from '../../../platform/db.ts'
import { changeProfile } from '../../../platform/tenants.ts'
import { linkHref } from '../markdown/inline.ts'

const entry = {
  label: z.string().trim().min(1).max(40),
  /** What it is called on English pages. */
  en: z.string().trim().min(1).max(40).optional(),
  href: z
    .string()
    .trim()
    .max(300)
    .refine((href) => linkHref(href) !== undefined),
}

/** The entries of the main menu, as the head and the foot of every page show them; those under one are in the foot. */
export const menuSchema = z
  .array(z.strictObject({ ...entry, children: z.array(z.strictObject(entry)).max(12).optional() }))
  .max(12)

export type Menu = z.infer<typeof menuSchema>

/** Changes the tenant's menu over the one it was; false when that is another by now. Every page has it from then on. */
export const setMenu = (tx: Tx, menu: Menu, before?: unknown): Promise<boolean> =>
  changeProfile(tx, { menu: menuSchema.parse(menu) }, before === undefined ? {} : { menu: before })
