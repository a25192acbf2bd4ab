import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gsm7, segments, senderOf } from './gsm7.ts'

const alphabet =
  '@£$¥èéùìòÇ\nØø\nÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€'

test('what the alphabet has is left as it is, æ, ø and å among it', () => {
  for (const letter of alphabet) assert.equal(gsm7(`a${letter}b`), `a${letter}b`)
  assert.equal(gsm7('Rødgrød med fløde på Ærø, Åse'), 'Rødgrød med fløde på Ærø, Åse')
})

test('typographic signs become plain ones', () => {
  assert.equal(gsm7('»Kom« – “nu” … l’été\u00a0—\u2009ok'), '"Kom" - "nu" ... l\'été - ok')
  assert.equal(gsm7('2 × 3 m² • ½'), '2 x 3 m2 - 1/2')
})

test('letters of other languages keep their sense, pictures are left out', () => {
  assert.equal(
    gsm7('Novák, Łukasz, Çağla, Þór, Đoko, Œuvre, ﬁ'),
    'Novak, Lukasz, Çagla, Thor, Doko, OEuvre, fi',
  )
  assert.equal(gsm7('Tillykke 🎉 med huset 🏠'), 'Tillykke med huset')
  assert.equal(gsm7('e\u0301 i to dele'), 'é i to dele')
  assert.equal(gsm7('Иван 中文'), '')
})

test('nothing outside the alphabet is ever left', () => {
  const allowed = new Set(alphabet)
  const outside = Array.from({ length: 0x3000 }, (_, n) => String.fromCodePoint(n)).join('')
  const files = ['../shared/data/blns.json'].filter((file) => existsSync(file))
  for (const text of [
    outside,
    ...files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as string[]),
  ]) {
    for (const letter of gsm7(text))
      assert.ok(allowed.has(letter) || letter === '\r', JSON.stringify(letter))
  }
})

test('160 places are one SMS, 161 are two, and a sign of two places is never split', () => {
  assert.equal(segments(''), 1)
  assert.equal(segments('a'.repeat(160)), 1)
  assert.equal(segments('a'.repeat(161)), 2)
  assert.equal(segments('a'.repeat(306)), 2)
  assert.equal(segments('a'.repeat(307)), 3)
  assert.equal(segments('€'.repeat(80)), 1)
  assert.equal(segments('€'.repeat(81)), 2)
  assert.equal(segments(`${'a'.repeat(152)}€${'a'.repeat(152)}`), 3)
})

test('a sender is at most 11 plain letters and digits', () => {
  assert.equal(senderOf('Klitby'), 'Klitby')
  assert.equal(senderOf('Lindeå'), 'Lindeaa')
  assert.equal(senderOf('Ærø'), 'Aeroe')
  assert.equal(senderOf('Ringkøbing-Skjern'), 'Ringkoebing')
  assert.equal(senderOf('🏠 123'), 'Kommunen')
})
