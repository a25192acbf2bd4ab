// Node runs .ts as it stands; this teaches it .tsx, and nothing else.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
// Raised with the options below or the compiler, so that nothing of the old ones is taken.
const recipe = '1'
const kept = fileURLToPath(new URL('../node_modules/.cache/jsx/', import.meta.url))

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true }
  },
})

/** What a file compiles to: from the last time, when it has not changed. */
function compiled(file: string): string {
  const text = readFileSync(file, 'utf8')
  const name = createHash('sha256').update(`${recipe}\n${file}\n${text}`).digest('hex')
  const place = join(kept, `${name}.js`)
  return read(place) ?? write(place, compile(file, text))
}

// The compiler is loaded when it is needed: most programs find all they need kept.
function compile(file: string, text: string): string {
  const { transformSync } = require('esbuild') as typeof import('esbuild')
  return transformSync(text, {
    loader: 'tsx',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcefile: file,
    sourcemap: 'inline',
    target: 'esnext',
  }).code
}

function read(place: string): string | undefined {
  try {
    return readFileSync(place, 'utf8')
  } catch {
    return undefined
  }
}

/** Kept whole or not at all, since several programs start at once; where nothing may be written, nothing is kept. */
function write(place: string, code: string): string {
  const own = `${place}.${process.pid}`
  try {
    mkdirSync(kept, { recursive: true })
    writeFileSync(own, code)
    renameSync(own, place)
  } catch {
    // The code is at hand all the same.
  }
  return code
}
