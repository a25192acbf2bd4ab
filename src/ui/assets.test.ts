import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { addIsland, assetHref, assets, themeAsset } from './assets.ts'
import { compileTheme } from './theme.ts'
import { klitby } from './theme/examples.ts'

const file = (name: string) => assets.get(assetHref(name))!

test('the style sheet is small, and so is a theme', () => {
  assert.ok(file('site.css').br!.length <= 12_000, `${file('site.css').br!.length}`)
  const theme = compileTheme(klitby)
  assert.ok(theme.ok && themeAsset('klitby', theme.css).br!.length < 1_200)
})

test('every file the style sheet names is one we have', () => {
  const css = file('site.css').body.toString()
  const named = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, path]) => path!)
  assert.ok(named.length >= 2)
  for (const path of named) assert.ok(assets.has(path), path)
})

test('an island is under ten kilobytes and holds to no other', () => {
  for (const asset of assets.values()) {
    if (!asset.type.startsWith('text/javascript')) continue
    assert.ok(asset.body.length < 10_000, asset.path)
    assert.doesNotMatch(asset.body.toString(), /\bfrom["']/)
  }
})

test('a file is at the same address as long as its content is the same', () => {
  const one = themeAsset('a', 'x{}')
  assert.equal(themeAsset('a', 'x{}').path, one.path)
  assert.notEqual(themeAsset('a', 'y{}').path, one.path)
  assert.match(one.path, /^\/tema\/a\.[0-9a-f]{8}\.css$/)
  assert.match(one.cacheControl, /immutable/)
})

test('what is sent compressed is what is sent plain', () => {
  const css = file('site.css')
  assert.deepEqual(brotliDecompressSync(css.br!), css.body)
  assert.deepEqual(gunzipSync(css.gzip!), css.body)
  assert.equal(file('schibsted-grotesk.woff2').br, undefined)
})

test('a room brings its own module, and unknown files are told of', () => {
  const path = addIsland(new URL('public/session.js', import.meta.url))
  assert.ok(assets.has(path))
  assert.throws(() => assetHref('nothing.js'), /no asset called nothing.js/)
})
