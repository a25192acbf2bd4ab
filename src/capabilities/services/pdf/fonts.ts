import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { trueTypeOf } from './woff2.ts'

let unpacked: Buffer | undefined

/** The house's own font as a PDF can hold it. One file with all its weights; unpacked when first needed. */
export function schibstedGrotesk(): Buffer {
  const file =
    '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2'
  return (unpacked ??= trueTypeOf(readFileSync(fileURLToPath(import.meta.resolve(file)))))
}
