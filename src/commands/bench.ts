import { type Command, sorted } from './command.ts'

export const bench: Command = {
  name: 'bench',
  summary: 'Måler, og viser tallene ved siden af målene.',
  usage: `Brug: npx faelled bench [NAVN…] [--json]

Navne er filer i bench/. --json giver ét objekt pr. tal: bench, name, value, unit, goal, met.
Slutkoden er 1, når et mål ikke er nået.`,
  async run(args) {
    const { runBenches } = await import('../../tools/bench-run.ts')
    const { names, options } = sorted(args)
    return (await runBenches(names, options.has('--json'))) ? 0 : 1
  },
}
