import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { buildSync, stop, transformSync } from 'esbuild'
import { faviconOf, markNames } from './drawings/favicon.ts'
import { compileTheme } from './theme.ts'
import { faelles } from './theme/examples.ts'

/** A file that never changes at its address. Compressed bodies are made when first asked for. */
export type Asset = {
  /** '/assets/site.3f2a9c01.css'. */
  path: string
  type: string
  body: Buffer
  readonly br?: Buffer | undefined
  readonly gzip?: Buffer | undefined
  readonly cacheControl: string
}

const forever = 'public, max-age=31536000, immutable'

/** Names a file after its content. What is compressed already is not compressed again. */
export function asset(name: string, type: string, body: Buffer | string, folder = 'assets'): Asset {
  const bytes = Buffer.from(body)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  const path = `/${folder}/${name.replace(/(\.\w+)$/, `.${hash}$1`)}`
  const file = { path, type, body: bytes, cacheControl: forever }
  if (type === 'font/woff2') return file
  let br: Buffer | undefined
  let gzip: Buffer | undefined
  return {
    ...file,
    get br() {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
      return (br ??= brotliCompressSync(bytes, { params }))
    },
    get gzip() {
      return (gzip ??= gzipSync(bytes, { level: 9 }))
    },
  }
}

/** A tenant's compiled theme as a file of its own: '/tema/klitby.1b2c3d4e.css'. */
export const themeAsset = (key: string, css: string) =>
  asset(`${key}.css`, 'text/css; charset=utf-8', css, 'tema')

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const packaged = (path: string) => fileURLToPath(import.meta.resolve(path))

const byName = new Map<string, Asset>()
const byPath = new Map<string, Asset>()

function add(name: string, type: string, body: Buffer | string): Asset {
  const file = asset(name, type, body)
  byName.set(name, file)
  byPath.set(file.path, file)
  return file
}

/** What modules share (`public/shared`) is put into each, so that one address brings all that an island needs. */
function addModule(name: string, file: URL): Asset {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  })
  return add(name, 'text/javascript; charset=utf-8', outputFiles[0]!.text)
}

for (const [name, path] of [
  [
    'schibsted-grotesk.woff2',
    '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
  ],
  ['young-serif.woff2', '@fontsource/young-serif/files/young-serif-latin-400-normal.woff2'],
] as const) {
  add(name, 'font/woff2', readFileSync(packaged(path)))
}

for (const name of markNames) add(`mark-${name}.svg`, 'image/svg+xml', faviconOf(name))

for (const name of readdirSync(here('public')).filter((file) => file.endsWith('.js'))) {
  addModule(name, new URL(`public/${name}`, import.meta.url))
}

add('site.css', 'text/css; charset=utf-8', styles())

/** Every asset by its path, for the one who serves them. */
export const assets: ReadonlyMap<string, Asset> = byPath

/** Lets the compiler go, and its memory, when every room has handed in its files. It comes back for one that is late. */
export const allCompiled = (): void => void stop()

/** Takes in a browser module from a room's own `public/` folder, and says its address. */
export const addIsland = (file: URL) => addModule(basename(fileURLToPath(file)), file).path

/** Takes in a style sheet of a room's own, for the `head` of its pages, and says its address. */
export function addStyle(file: URL): string {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'css', minify: true })
  return add(basename(fileURLToPath(file)), 'text/css; charset=utf-8', code).path
}

/** The address of a file by its plain name: assetHref('site.css'). Throws when there is none. */
export function assetHref(name: string): string {
  const file = byName.get(name)
  if (!file) throw new Error(`There is no asset called ${name}`)
  return file.path
}

/** Fixed tokens, a calm theme for pages that belong to no tenant, and the components. */
function styles(): string {
  const theme = compileTheme(faelles)
  if (!theme.ok) throw new Error(theme.problems.map(({ sentence }) => sentence).join('\n'))
  const css = [
    readFileSync(here('tokens.css'), 'utf8'),
    theme.css,
    readFileSync(here('site.css'), 'utf8'),
  ]
  const { code } = transformSync(css.join('\n'), { loader: 'css', minify: true })
  return code.replace(/url\("?([\w-]+\.woff2)"?\)/g, (_, name) => `url(${assetHref(name)})`)
}
