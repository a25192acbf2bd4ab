import type { Command } from './command.ts'
import { print, withDatabase } from './opened.ts'

export const demo: Command = {
  name: 'demo',
  summary: 'Lægger demoen ind: Klitby, Lindeå og Fælles, med selvbetjening og sager.',
  usage: `Brug: npx faelled demo

npm start gør det selv. Er demoen der, røres den ikke.`,
  run: () =>
    withDatabase(async (_, config) => {
      const { seedDemo } = await import('../../demo/seed.ts')
      await seedDemo(config, print)
    }),
}
