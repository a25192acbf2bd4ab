import type { Command } from './command.ts'
import { print, withDatabase } from './opened.ts'

export const migrate: Command = {
  name: 'migrate',
  summary: 'Bringer databasen frem til denne udgave.',
  usage: `Brug: npx faelled migrate

Kan køres igen uden skade, og fra flere steder på én gang.`,
  run: () =>
    withDatabase(async (_, config) => {
      const { migrateHouse } = await import('../app.ts')
      const ran = await migrateHouse(config)
      print(
        ran.length ? ran.map((file) => `✓ ${file}`).join('\n') : '✓ Databasen er allerede fremme',
      )
    }),
}
