import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textFrom } from './decode.ts'

const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\n<a>æøå</a>`
const utf16 = (text: string, ...mark: number[]) =>
  Uint8Array.from([...mark, ...Buffer.from(text, 'utf16le')])
const turned = (bytes: Uint8Array) => Uint8Array.from(Buffer.from(bytes).swap16())

function refused(bytes: Uint8Array) {
  const decoded = textFrom(bytes)
  assert.ok(!decoded.ok)
  return decoded.problem
}

test('a file is read in the encoding it says, or that its first bytes show', () => {
  const wide = xml('UTF-16')
  for (const [bytes, text] of [
    [Buffer.from(xml('UTF-8')), xml('UTF-8')],
    [Buffer.from(`\u{feff}${xml('UTF-8')}`), xml('UTF-8')],
    [Buffer.from('{"a": "æ"}'), '{"a": "æ"}'],
    [Buffer.from(xml('ISO-8859-1'), 'latin1'), xml('ISO-8859-1')],
    [utf16(wide, 0xff, 0xfe), wide],
    [turned(utf16(wide, 0xff, 0xfe)), wide],
    [utf16(wide), wide],
    [turned(utf16(wide)), wide],
    [new Uint8Array(), ''],
  ] as const) {
    assert.deepEqual(textFrom(bytes), { ok: true, text })
  }
})

test('bytes that are none of the encoding are said with their place', () => {
  assert.deepEqual(refused(Buffer.from(xml('UTF-8'), 'latin1')), {
    kind: 'xml',
    sentence: 'Her står noget, der ikke er UTF-8.',
    place: { line: 2, column: 4 },
  })
  assert.match(refused(Buffer.from(xml('EBCDIC-X'))).sentence, /EBCDIC-X kendes ikke/)
})
