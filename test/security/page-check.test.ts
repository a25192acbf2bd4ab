import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf, marked, openThrown, vocabularyOf } from './page-check.ts'

const payload = '"><img src=x onerror=alert(1)>'
const thrown = openThrown()
thrown.add(payload)
const known = new Set(
  vocabularyOf('<p class="a"><a href="/">x</a></p><input value="x"><img src="/x" alt="">'),
)
const escaped = marked(payload).replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const faults = (html: string) => faultsOf(html, thrown, known)

test('a payload that is shown as text is no fault', () => {
  assert.deepEqual(faults(`<p class="a">${escaped}</p><input value="${escaped}">`), [])
})

test('a payload that becomes markup is found, in a text as in an attribute', () => {
  assert.ok(faults(`<p>${marked(payload)}</p>`).some((fault) => fault.includes('onerror')))
  assert.ok(faults(`<input value="${marked(payload)}">`).some((fault) => fault.startsWith('shows')))
})

test('a payload that is shown as something else is found', () => {
  assert.ok(faults(`<p>${escaped.replace('img', '')}</p>`).length > 0)
})

test('a sentence of ours may quote the beginning of a payload, but not make it into something else', () => {
  assert.deepEqual(faults('<p>Ingen hedder »Qxa7&quot;&gt;&lt;img src=x«. Sæt …</p>'), [])
  assert.deepEqual(faults('<p>Fra »Qxa7&quot;&gt;&lt;img src=x…« til »noget«</p>'), [])
  assert.equal(faults('<p>Ingen hedder »Qxa7&quot;&gt;&lt;svg src=x«. Sæt …</p>').length, 1)
  assert.equal(faults('<p>Fra »Qxa7&quot;&gt;&lt;svg src=x…« til »noget«</p>').length, 1)
})

test('an address that runs, an element we never use and a trace are found', () => {
  assert.deepEqual(faults('<a href=" java\tscript:alert(1)">x</a>'), [
    '<a href=" java\tscript:alert(1)">',
  ])
  assert.deepEqual(faults('<iframe></iframe>'), ['holds <iframe>', 'holds </iframe>'])
  assert.equal(faults('<p>Error\n    at run (/srv/app.ts:12:3)</p>').length, 1)
})
