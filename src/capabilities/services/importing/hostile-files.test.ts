import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { imported, refused } from './importing.test.support.ts'

/** What would go on for ever fails. */
const limit = { timeout: 60_000 }

const form = JSON.stringify({
  title: 'A',
  components: [{ type: 'textfield', key: 'a', label: 'A' }],
})

test(
  'a zip that unpacks to more than a form can be is refused, also when its table of contents lies',
  limit,
  () => {
    const bomb = zipSync({ 'forms.json': new Uint8Array(60_000_000) }, { level: 9 })
    assert.match(refused(bomb), /for stor/)
    const liar = bomb.slice()
    const view = new DataView(liar.buffer)
    for (let at = 0; at < liar.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true)
    }
    assert.match(refused(liar), /for stor/)
    const many = zipSync(
      Object.fromEntries(
        Array.from({ length: 500 }, (_, index) => [`${index}.json`, strToU8('{}')]),
      ),
    )
    assert.match(refused(many), /for stor/)
  },
)

test(
  'names in a zip that climb out are not followed, and are listed with what is no form',
  limit,
  () => {
    const result = imported(
      zipSync({
        'form.json': strToU8(form),
        '../../etc/passwd.json': strToU8('{}'),
        '/abs.json': strToU8('{}'),
        'billede.png': strToU8('x'),
        'andet.json': strToU8('{"x":1}'),
        'brudt.json': strToU8('{"x":'),
      }),
    )
    assert.equal(result.definitions.length, 1)
    const listed = result.leftOut.filter(({ what }) => what === 'file').map(({ place }) => place)
    assert.deepEqual(listed.toSorted(), [
      '../../etc/passwd.json',
      '/abs.json',
      'andet.json',
      'billede.png',
      'brudt.json',
    ])
  },
)

test(
  'YAML that refers to itself again and again, or is nested without end, is refused',
  limit,
  () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`,
    )
    refused(`l0: &l0 [x]\n${levels.join('\n')}\nelements: *l12`)
    assert.match(refused(`elements: ${'['.repeat(200_000)}`), /for stor/)
    refused(`${'- '.repeat(100_000)}a`)
    refused(Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'))
    refused(`elements: "${'a: {'.repeat(50_000)}"\nsettings: {}`)
    refused(`a: ${'x'.repeat(2_000_000)}`)
  },
)

test('JSON without bottom, without end or without sense is refused', limit, () => {
  assert.match(refused('['.repeat(1_000_000) + ']'.repeat(1_000_000)), /for stor/)
  const nested = (depth: number): string =>
    depth
      ? `{"type":"panel","key":"p","components":[${nested(depth - 1)}]}`
      : '{"type":"textfield","key":"a"}'
  assert.match(refused(`{"components":[${nested(300)}]}`), /for stor/)
  assert.match(refused(`{"components":[${'1,'.repeat(500_000)}1]}`), /for stor/)
  assert.match(refused('{"components": ['), /ikke hel/)
  assert.match(refused(''), /tom/)
  assert.match(refused('42'), /kender ikke/)
  assert.match(refused('{}'), /kender ikke/)
})

test(
  'keys that disturb programs are left out and listed, and no object is the worse for it',
  limit,
  () => {
    const poisoned = `{"title":"A","__proto__":{"polluted":1},"components":[{"type":"textfield","key":"__proto__","label":"A","constructor":{"prototype":{"polluted":1}}},{"type":"toString","key":"hasOwnProperty"}]}`
    const result = imported(poisoned)
    assert.equal(({} as { polluted?: number }).polluted, undefined)
    assert.deepEqual(
      result.leftOut
        .filter(({ place }) => place === '__proto__' || place === 'constructor')
        .map(({ what }) => what),
      ['__proto__', 'constructor'],
    )
  },
)

test('encodings: UTF-16 that says so is read, Latin-1 is refused with what to do', limit, () => {
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...[...form].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ])
  assert.equal(imported(utf16).definitions.length, 1)
  assert.equal(imported(`\ufeff${form}`).definitions.length, 1)
  assert.match(refused(Uint8Array.from([0x7b, 0x22, 0xe6, 0xf8, 0xe5, 0x22, 0x7d])), /UTF-8/)
})
