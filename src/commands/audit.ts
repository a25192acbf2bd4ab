import { Problem } from '../../tools/problem.ts'
import type { Command } from './command.ts'
import { print, withDatabase } from './opened.ts'

export const audit: Command = {
  name: 'audit',
  summary: 'Efterprøver, at adgangsloggen er, som den blev skrevet.',
  usage: `Brug: npx faelled audit verify

Regner kæden efter for hver kommune. Slutkoden er 1, når en post er ændret, fjernet eller skudt ind.`,
  async run([action]) {
    if (action !== 'verify') throw new Problem('Brug: npx faelled audit verify', 2)
    return withDatabase(verify)
  },
}

async function verify(ownerUrl: string): Promise<number> {
  const { accessLogHead, firstBrokenEntry } = await import('../platform/access-log.ts')
  const { connect, inTenant } = await import('../platform/db.ts')
  const { tenantList } = await import('../platform/tenants.ts')
  const db = connect(ownerUrl, 1)
  try {
    let broken = 0
    for (const { id, name } of await tenantList(db).all()) {
      const found = await inTenant(db, id, 'read only', async (tx) => ({
        bad: await firstBrokenEntry(tx),
        head: await accessLogHead(tx),
      }))
      if (found.bad === undefined) print(`✓ ${name}: ${found.head?.no ?? 0} poster`)
      else print(`✗ ${name}: post ${found.bad} er ikke, som den blev skrevet`)
      broken += found.bad === undefined ? 0 : 1
    }
    return broken ? 1 : 0
  } finally {
    await db.destroy()
  }
}
