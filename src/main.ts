import { commands } from './commands/all.ts'

const wantsHelp = (arg: string) => arg === '--help' || arg === '-h'

/** Finds the command and runs it. Returns the exit code: 2 when the words were not understood. */
export async function main([name = '--help', ...args]: string[]): Promise<number> {
  if (wantsHelp(name) || name === 'help') return say(helpText())
  if (name === '--version') return main(['version'])
  const command = commands.find((one) => one.name === name)
  if (!command) return complain(`Ukendt kommando: ${name}. Se alle med: npx faelled --help`, 2)
  if (args.some(wantsHelp)) return say(`${command.summary}\n\n${command.usage}`)
  try {
    return (await command.run(args)) ?? 0
  } catch (error) {
    const { name: kind, message, code, stack } = error as Error & { code?: unknown }
    const mendable = ['Problem', 'ConfigError', 'MigrationError'].includes(kind)
    return complain(
      mendable ? message : (stack ?? String(error)),
      typeof code === 'number' ? code : 1,
    )
  }
}

/** Every command with its line. */
export function helpText(): string {
  const width = Math.max(...commands.map((command) => command.name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return [
    'Fælled, kommunernes fælles platform',
    '',
    'Brug: npx faelled KOMMANDO [--help]',
    '',
    ...lines,
    '',
    'Miljøet: PORT (3000), FAELLED_DATA (.data) og DATABASE_URL (PostgreSQL 16 eller nyere i stedet for den indbyggede).',
  ].join('\n')
}

function say(text: string) {
  process.stdout.write(`${text}\n`)
  return 0
}

function complain(sentence: string, code: number) {
  process.stderr.write(`✗ ${sentence}\n`)
  return code
}

if (import.meta.main) {
  // Whoever read what we say may have left; that is no reason for leaving ourselves.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  process.exit(await main(process.argv.slice(2)))
}
