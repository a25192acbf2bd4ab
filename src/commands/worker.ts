import type { Command } from './command.ts'
import { serve } from './serve.ts'

export const worker: Command = {
  name: 'worker',
  summary: 'Kører kun arbejderen: det, der følger af det, folk gør. Der kan køre mange.',
  usage: `Brug: npx faelled worker

Databasen skal være migreret (npx faelled migrate). Dør en arbejder, tager de andre dens opgaver op.`,
  run: () => serve('startWorker'),
}
