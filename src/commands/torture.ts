import { type Command, sorted } from './command.ts'

export const torture: Command = {
  name: 'torture',
  summary: 'Kører fejlprøverne (kill -9, nedbrud, samtidighed) i fuld længde.',
  usage: `Brug: npx faelled torture [NAVN…]

Navne er filer i test/torture. npm test kører de samme prøver i få omgange.`,
  async run(args) {
    const { tortureAll } = await import('../../tools/test-run.ts')
    const { names, options } = sorted(args)
    return (await tortureAll(names, [...options])) ? 0 : 1
  },
}
