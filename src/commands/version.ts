import { readFileSync } from 'node:fs'
import type { Command } from './command.ts'

export const version: Command = {
  name: 'version',
  summary: 'Siger hvilken udgave det er, og hvad den kører på.',
  usage: 'Brug: npx faelled version',
  async run() {
    const own = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
    process.stdout.write(`Fælled ${JSON.parse(own).version} på Node ${process.versions.node}\n`)
  },
}
