import type { Command } from './command.ts'

export const check: Command = {
  name: 'check',
  summary: 'Efterser formatering, regler og typer.',
  usage: 'Brug: npx faelled check',
  async run() {
    const all = await import('../../tools/check.ts')
    return (await all.check()) ? 0 : 1
  },
}
