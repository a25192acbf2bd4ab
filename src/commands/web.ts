import type { Command } from './command.ts'
import { serve } from './serve.ts'

export const web: Command = {
  name: 'web',
  summary: 'Kører kun siderne. Der kan køre mange mod samme database.',
  usage: `Brug: npx faelled web

Databasen skal være migreret (npx faelled migrate). SIGTERM lukker, når igangværende forespørgsler er besvaret.`,
  run: () => serve('startWeb'),
}
