import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Figure, tableOf } from './figures.ts'
import { testCluster } from './postgres/throwaway.ts'
import { Problem } from './problem.ts'
import { root } from './program.ts'
import { print } from './progress.ts'

/** What a bench is given to measure on. */
export type Ground = {
  /** A superuser's address in a PostgreSQL of its own that waits for the disk (fsync) as in operation. */
  database: string
  /** A line to whoever waits. */
  say: (line: string) => void
}

/** What each file in `bench/` exports. */
export type Bench = { measure(ground: Ground): Promise<Figure[]> }

/** Runs the benches whose names contain one of the words, or all. Says whether every goal was met. */
export async function runBenches(words: string[], asJson: boolean): Promise<boolean> {
  const files = chosen(words)
  const cluster = await testCluster({ durable: true })
  const figures: Figure[] = []
  try {
    for (const file of files) {
      say(`${basename(file, '.ts')} …`)
      const { measure } = (await import(join(root, file))) as Bench
      const measured = await measure({ database: cluster.url, say })
      figures.push(...measured)
      if (asJson) for (const one of measured) print(JSON.stringify(one))
    }
  } finally {
    await cluster.stop()
  }
  if (!asJson) print(tableOf(figures))
  return figures.every(({ met }) => met)
}

const say = (line: string) => void process.stderr.write(`  ${line}\n`)

/** The benches are the files in `bench/` itself; what they share lies in folders below. */
function chosen(words: string[]): string[] {
  const files = globSync('bench/*.ts', { cwd: root, exclude: ['**/*.test.ts'] }).sort()
  const fitting = files.filter(
    (file) => !words.length || words.some((word) => basename(file).includes(word)),
  )
  if (fitting.length) return fitting
  const known = files.map((file) => basename(file, '.ts')).join(', ')
  throw new Problem(`Ingen måling passer til ${words.join(', ')}. Der er: ${known}`, 2)
}
