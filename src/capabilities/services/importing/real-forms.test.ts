import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { parse } from 'yaml'
import { lint } from '../publishing/lint.ts'
import { importForm } from './index.ts'

const forms = new URL('../../../../../shared/data/forms/', import.meta.url)
const folders = existsSync(forms) ? readdirSync(forms) : []
const skip = folders.length ? false : 'there are no forms beside the repository'

type Loose = any
type Leaf = { key: string; path: string[] }

/** Every component without components in it, by the keys down to it. Written for the test: it shares nothing with the importers. */
function leaves(folder: string, name: string, file: Uint8Array): Leaf[] {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  if (folder === 'os2forms') return ofWebform(parse(parse(text(file)).elements))
  if (folder === 'defra') {
    return JSON.parse(text(file)).pages.flatMap((page: Loose) =>
      (page.components ?? []).flatMap((one: Loose) => ofTree(one, [page.path])),
    )
  }
  const sources = name.endsWith('.zip')
    ? Object.entries(unzipSync(file))
        .filter(([inner]) => inner === 'formDefinitions.json')
        .map(([, bytes]) => JSON.parse(text(bytes)))
    : [JSON.parse(text(file))]
  return sources
    .flatMap((source: Loose) => (Array.isArray(source) ? source : [source]))
    .flatMap((source: Loose) =>
      ((source.configuration ?? source).components ?? []).flatMap((one: Loose) => ofTree(one, [])),
    )
}

function ofTree(one: Loose, above: string[]): Leaf[] {
  const key = one.key ?? one.name ?? one.type
  const inner = [one.components, ...(one.columns ?? []).map((column: Loose) => column.components)]
    .flat()
    .filter(Boolean)
  return inner.length
    ? inner.flatMap((child: Loose) => ofTree(child, [...above, key]))
    : [{ key, path: [...above, key] }]
}

function ofWebform(elements: Loose, above: string[] = []): Leaf[] {
  return Object.entries(elements ?? {})
    .filter(([key]) => !key.startsWith('#'))
    .flatMap(([key, one]: [string, Loose]) => {
      const inner = ofWebform(one, [...above, key])
      return inner.length ? inner : [{ key, path: [...above, key] }]
    })
}

test(
  'every real form is read; each of its parts is carried or listed, and the drafts have no faults',
  { skip },
  (context) => {
    for (const folder of folders) {
      const sum = {
        files: 0,
        drafts: 0,
        parts: 0,
        carried: 0,
        listed: 0,
        conditions: 0,
        slowest: 0,
      }
      for (const name of readdirSync(new URL(`${folder}/`, forms))) {
        const file = new Uint8Array(readFileSync(new URL(`${folder}/${name}`, forms)))
        const start = performance.now()
        const result = importForm(file, name)
        sum.slowest = Math.max(sum.slowest, Math.round(performance.now() - start))
        assert.ok(result.ok, `${name}: ${result.ok ? '' : result.problem}`)
        for (const definition of result.definitions) assert.deepEqual(lint(definition), [], name)
        const found = leaves(folder, name, file)
        const keysOf = (place: string) => place.split(' › ')
        const at = (places: { place: string }[], { path }: Leaf) =>
          places.some(({ place }) =>
            path.every((key, index) =>
              keysOf(place)
                .at(index - path.length)
                ?.startsWith(key),
            ),
          )
        for (const leaf of found) {
          const isCarried = at(result.carried, leaf)
          const isListed = at(result.leftOut, leaf)
          assert.ok(isCarried || isListed, `${name}: ${leaf.path.join(' › ')} is nowhere`)
          sum.carried += isCarried ? 1 : 0
          sum.listed += isCarried ? 0 : 1
        }
        const questions = result.definitions
          .flatMap(({ dialogue }) => dialogue.pages)
          .flatMap((page) => [page, ...page.questions])
        sum.conditions += questions.filter(({ when }) => when).length
        sum.parts += found.length
        sum.drafts += result.definitions.length
        sum.files++
      }
      context.diagnostic(
        `${folder}: ${sum.files} files, ${sum.drafts} drafts; of ${sum.parts} parts ${sum.carried} carried, ${sum.listed} listed; ${sum.conditions} conditions; slowest ${sum.slowest} ms`,
      )
    }
  },
)
