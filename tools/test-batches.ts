import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './program.ts'

/** Rooms whose tests kill processes, hold a port or drive a browser: each of their files has a process of its own. */
const alone = /^(test(?!\/security)|tools|standins)\b/
const most = 24

/**
 * Which test files share a process: those of one room, some at a time. A process that has learned the house once goes
 * through many files quickly, and a room's tests own all they touch.
 */
export function batchesOf(files: readonly string[]): string[][] {
  const rooms = Map.groupBy(files, (file) => (alone.test(file) ? file : roomOf(file)))
  return [...rooms.values()].flatMap((all) => {
    const parts = Math.ceil(all.length / most)
    return Array.from({ length: parts }, (_, part) => all.filter((_, n) => n % parts === part))
  })
}

const roomOf = (file: string) => {
  const [first, second, third] = file.split(sep)
  return second === 'capabilities' ? `${first}/${second}/${third}` : `${first}/${second}`
}

/** Entries that load their batch's files, for node:test to run each in a process; and how to clear them away. */
export function entriesOf(batches: readonly string[][]): { entries: string[]; clear(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'faelled-batches-'))
  const entries = batches.map((files, n) => {
    const entry = join(folder, `${String(n).padStart(3, '0')}.test.mjs`)
    const imports = files.map((file) => `import '${pathToFileURL(join(root, file)).href}'\n`)
    writeFileSync(entry, imports.join(''))
    return entry
  })
  return { entries, clear: () => rmSync(folder, { recursive: true, force: true }) }
}
