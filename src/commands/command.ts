/** One thing that `faelled` can be told to do. */
export type Command = {
  name: string
  /** One line for the list of commands. */
  summary: string
  /** What `--help` prints below the summary. */
  usage: string
  /** Does it; the number is the exit code, 0 when absent. */
  run(args: string[]): Promise<number | void>
}

/** The words that are options, and those that are not. */
export function sorted(args: string[]) {
  return { options: new Set(args.filter(isOption)), names: args.filter((arg) => !isOption(arg)) }
}

const isOption = (arg: string) => arg.startsWith('--')
