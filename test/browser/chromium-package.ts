import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { withLock } from '../../tools/lock.mjs'

/** A browser program and what it must find in its environment. */
export type Program = { path: string; env?: Record<string, string> }

const prefix = `faelled-chromium-${process.getuid?.()}-`

/**
 * The Chromium that lies in npm's `@sparticuz/chromium` (Linux x64), unpacked once per version into the temporary
 * folder with its own libraries and font: a machine without any would start it and draw no text.
 */
export async function packagedChromium(): Promise<Program | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const home = join(dirname(entry), '..')
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const folder = join(tmpdir(), `${prefix}${version}`)
  await withLock(`${folder}.lock`, async () => {
    if (!existsSync(folder)) await unpack(join(home, 'bin'), folder)
  })
  return {
    path: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

async function unpack(packed: string, folder: string) {
  forgetOlder(folder)
  const half = mkdtempSync(`${folder}.`)
  const own = process.env.TMPDIR
  // The package unpacks into the temporary folder and nowhere else, and reuses unseen what it finds there.
  process.env.TMPDIR = half
  try {
    const { inflate } = await import('@sparticuz/chromium')
    const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(parts.map((part) => inflate(join(packed, part))))
  } finally {
    if (own === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = own
  }
  writeFileSync(join(half, 'fonts.conf'), fontsIn(join(folder, 'fonts')))
  chmodSync(join(half, 'chromium'), 0o755)
  renameSync(half, folder)
}

// Machines with fonts of their own lend them too; the packaged one comes first, so that pictures are alike everywhere.
const fontsIn = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}-cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`

/** Other versions, and what was only half unpacked. */
function forgetOlder(folder: string) {
  for (const name of readdirSync(tmpdir())) {
    const isOlder = name.startsWith(prefix) && name !== `${basename(folder)}.lock`
    if (isOlder) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}
