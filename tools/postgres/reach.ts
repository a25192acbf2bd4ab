import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Account, canReach } from './account.ts'
import { nativeFolder } from './binaries.ts'

// Where things go when root keeps them in a folder that PostgreSQL's account may not pass through, as /root.
const shelter = '/var/lib/faelled'

/** The folder with `bin/initdb` and `bin/postgres`, copied to where the account can run them if need be. */
export function reachableBinaries(account: Account | undefined): string {
  const folder = nativeFolder()
  if (!account || canReach(account, join(folder, 'bin'))) return folder
  const { version } = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8'))
  const copy = join(shelter, `postgresql-${version}`)
  if (!existsSync(copy)) {
    makeShelter()
    const half = mkdtempSync(`${copy}.`)
    cpSync(folder, join(half, 'native'), { recursive: true, verbatimSymlinks: true })
    renameSync(join(half, 'native'), copy)
    rmSync(half, { recursive: true })
  }
  return copy
}

/** Where the cluster of a data folder really lies: in it, or behind a link from it when the account cannot get there. */
export function reachableHome(dataDir: string, account: Account | undefined): string {
  mkdirSync(dataDir, { recursive: true })
  const home = join(dataDir, 'postgres')
  if (existsSync(home)) return realpathSync(home)
  if (!account || canReach(account, realpathSync(dataDir)))
    return join(realpathSync(dataDir), 'postgres')
  if (lstatSync(home, { throwIfNoEntry: false })) rmSync(home)
  makeShelter()
  const away = mkdtempSync(join(shelter, 'data-'))
  symlinkSync(away, home)
  return away
}

function makeShelter() {
  mkdirSync(shelter, { recursive: true })
  chmodSync(shelter, 0o755)
}
