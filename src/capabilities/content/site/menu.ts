import { z } from 'zod'
import type { Tx } from '../../../platform/db.ts'
import { changeProfile } from '../../../platform/tenants.ts'
import { linkHref } from '../markdown/inline.ts'

/** The entries of the main menu, as the head and the foot of every page show them. */
export const menuSchema = z
  .array(
    z.strictObject({
      label: z.string().trim().min(1).max(40),
      href: z
        .string()
        .trim()
        .max(300)
        .refine((href) => linkHref(href) !== undefined),
    }),
  )
  .max(12)

export type Menu = z.infer<typeof menuSchema>

/** Changes the tenant's menu. Every page has it from then on: those that were made with another are made anew. */
export async function setMenu(tx: Tx, menu: Menu): Promise<void> {
  await changeProfile(tx, { menu: menuSchema.parse(menu) })
}
