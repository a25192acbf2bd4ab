import type { Command } from './command.ts'

export const test: Command = {
  name: 'test',
  summary: 'Efterser, og kører alle prøver med egen PostgreSQL og rigtig browser.',
  usage: `Brug: npx faelled test [STI…]

Uden sti: formatering, regler, typer, alle prøver. Med sti (eller en del af den): kun de prøver.
FAELLED_TEST_DATABASE er en PostgreSQL, der bruges i stedet for en ny; CHROMIUM_PATH er en bestemt browser.`,
  async run(names) {
    const { testAll } = await import('../../tools/test-run.ts')
    return (await testAll(names)) ? 0 : 1
  },
}
