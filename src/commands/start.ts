import type { Command } from './command.ts'

export const start: Command = {
  name: 'start',
  summary: 'Starter det hele: database, demo, web og arbejder. Stop med Ctrl-C.',
  usage: `Brug: npx faelled start

Første gang laves databasen og demoen. PORT (3000) er siderne; de fem følgende porte er stedfortræderne for MitID,
SMS og e-mail. FAELLED_DATA er mappen til data. FAELLED_DEMO=0 starter uden demo og stedfortrædere.`,
  async run() {
    const { startHouse } = await import('../../tools/start-house.ts')
    await startHouse()
  },
}
