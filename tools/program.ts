import { fileURLToPath } from 'node:url'

/** The root of the repository, with a slash at the end. */
export const root = fileURLToPath(new URL('../', import.meta.url))

/** Arguments for our Node that run a program of ours: one that understands .tsx and leaves with its parent. */
export const programArgs = ([program = '', ...rest]: string[]) => [
  ...memoryFlags,
  ...nodeFlags,
  `${root}${program}`,
  ...rest,
]

/** What our Node is always told. */
export const nodeFlags = ['leave-with-parent', 'jsx'].flatMap((name) => [
  '--import',
  new URL(`${name}.ts`, import.meta.url).href,
])

/**
 * What a program that serves is told of memory, in MB: to clear away early rather than grow, since many share a machine, and
 * to do it by itself, since helpers cost two cores more than they save. What is new has so little room that it stays in the
 * processor's cache: with 16 as with 4, the web process took a tenth more time for a submission. Under load it stays below
 * 300 MB resident (`npm run bench -- memory`).
 */
export const memoryFlags = [
  '--max-semi-space-size=8',
  '--max-old-space-size=256',
  '--no-parallel-scavenge',
]
