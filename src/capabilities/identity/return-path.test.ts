import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { ownPath } from './return-path.ts'

const site = 'https://klitby.example'
/** Where a browser on our site ends up. */
const host = (path: string) => new URL(path, site).origin

test('pages of our own are come back to', () => {
  for (const path of [
    '/mit',
    '/mit/sager?fane=1',
    '/en/mit',
    '/selvbetjening/carport/x#y',
    '/s%C3%B8g?q=%26',
  ]) {
    assert.equal(ownPath(path, '/'), path)
  }
})

test('other sites, schemes and what browsers read as such are not', () => {
  const hostile = [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
    '/.//evil.example',
    '/a/../..//evil.example',
    'mit',
    '',
    ' /mit',
    '/mit\r\nX: y',
    'http:evil.example',
    '/%0d%0aX:y\u0000',
    ['/mit', '/mit'],
    undefined,
    { a: 1 },
    `/${'a'.repeat(3000)}`,
  ]
  for (const path of hostile) assert.equal(ownPath(path, '/home'), '/home', String(path))
})

test('a login does not lead to another login or to a logout', () => {
  for (const path of [
    '/login',
    '/login?retur=/',
    '/en/login',
    '/log-af',
    '/logget-af',
    '/medarbejder/login/svar?code=1',
  ]) {
    assert.equal(ownPath(path, '/mit'), '/mit')
  }
  assert.equal(ownPath('/loginhjaelp', '/mit'), '/loginhjaelp')
})

test('whatever is asked for, one stays on the site', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('/', '\\', '.', ':', '@', '?', '#', '%', '\t', 'a', '2', 'f', ' '),
  })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        nasty.map((text) => `/${text}`),
      ),
      (asked) => {
        const path = ownPath(asked, '/')
        assert.ok(path.startsWith('/') && !path.startsWith('//'))
        assert.equal(host(path), site)
      },
    ),
    { numRuns: 2000 },
  )
})

const file = new URL(
  '../../../../shared/data/payloads/open-redirect--openredirects.txt',
  import.meta.url,
)
const skip = existsSync(file) ? false : 'the list of open redirects is not here'
test(
  'of a known list of open redirects none leads away, also as the tail of our own address',
  { skip },
  () => {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
    let away = 0
    for (const line of lines) {
      for (const asked of [line, `/${line}`, decodeSafely(line)]) {
        if (host(ownPath(asked, '/')) !== site) away++
      }
    }
    assert.ok(lines.length > 50)
    assert.equal(away, 0, `${away} of ${lines.length}`)
  },
)

function decodeSafely(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
