// Row 24 of the test plan: what leaves the house as a file holds words as words, whatever they are. Calendar entries are
// tried beside their code (booking/calendar-file.test.ts).
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { csvOf } from '../../src/capabilities/content/insight/surveys/csv.ts'
import { writePdf } from '../../src/capabilities/services/pdf/document.ts'
import { payloads } from './payloads.ts'

const breaking = [
  ')',
  '\\',
  '\\)',
  '>> endobj 1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>',
  ') /AA << /O << /S /Launch /F (calc.exe) >> >> (',
  'endstream endobj',
  'ET BT (added) Tj',
  '</dc:title><dc:creator>x</dc:creator>',
  ']]>&amp;<x/>',
  '=cmd|’/C calc’!A0',
  '\u0000\u0001\u001f',
  '\r\n%%EOF\r\n',
  '\u202eevil\ud800\u2028',
]

const at = new Date('2026-11-23T09:00:00Z')

const pdfOf = (words: string[]) =>
  writePdf({ title: words[0]!, author: words.at(-1)!, language: 'da', at }, (page) => {
    page.small(words[0]!)
    page.heading(1, words[0]!)
    page.facts(words.map((word) => [word, word]))
    page.heading(2, words.at(-1)!)
    page.list(words.map((word) => ({ bold: word, text: word })))
    page.text(words.join(' '))
  })

test('words in a PDF add no object, no field and no action, and it opens', async (t) => {
  const all = [...breaking, ...payloads]
  const size = process.env.FAELLED_TORTURE === '1' ? 20 : 120
  const batches = breaking.map((word) => [word])
  for (let from = 0; from < all.length; from += size) batches.push(all.slice(from, from + size))
  // As long as they are: a long document has parts that a short one has not.
  const short = await readPdf(await pdfOf(['Klitvej']))
  const many = Array.from({ length: size }, () => 'Klit'.padEnd(80, ' vej'))
  const long = await readPdf(await pdfOf(many))
  let added = 0
  for (const words of batches) {
    const plain = words.length > 1 ? long : short
    const found = await readPdf(await pdfOf(words))
    assert.ok(plain.names.has('/StructTreeRoot') && plain.elements.size > 3)
    const more = [
      ...[...found.names].filter((name) => !plain.names.has(name)),
      ...[...found.elements].filter((name) => !plain.elements.has(name)),
    ]
    added += more.length
    assert.deepEqual(more, [], JSON.stringify(words[0]))
  }
  t.diagnostic(`${all.length} words in ${batches.length} PDFs, added fields: ${added}`)
})

test('a sheet of cells is handed out in one place only, and no cell of it begins a formula', () => {
  const sources = globSync('src/**/*.{ts,tsx}').filter((file) => !file.includes('.test.'))
  const asSheet = /(content-type|type\()['"(, ]+[^\n]*(text\/csv|ms-excel|spreadsheet)/i
  const found = sources.filter((file) => asSheet.test(readFileSync(file, 'utf8')))
  assert.deepEqual(found, ['src/capabilities/content/insight/surveys/desk-routes.ts'])
  assert.match(readFileSync(found[0]!, 'utf8'), /csvOf\(/)

  const words = [
    ...breaking,
    ...payloads,
    '=1+1',
    ' @SUM(A1)',
    '\u200b=1',
    '\uFF1D1',
    '"=1"',
    '\t-1',
  ]
  const questions = [{ id: 'q1', kind: 'text' as const, label: '=1+1', options: [] }]
  const replies = words.map((q1) => ({ day: '2026-11-23', answers: { q1 } }))
  const cells = [...csvOf(questions, replies, 'Dag').matchAll(/"((?:[^"]|"")*)"/g)]
  assert.equal(cells.length, 2 * (words.length + 1))
  for (const [, cell] of cells)
    assert.doesNotMatch(cell!, /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u)
})

/** Reads a PDF as a reader does, by its table of objects: the names used outside of texts, and what its metadata holds. */
async function readPdf(bytes: Buffer) {
  const text = bytes.toString('latin1')
  assert.ok(text.startsWith('%PDF-1.7'))
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const [, count] = /^xref\s+0 (\d+)\s/.exec(text.slice(start))!
  const table = text
    .slice(start)
    .split('\n')
    .slice(2, 2 + Number(count))
  const names = new Set<string>()
  let elements = new Set<string>()
  table.forEach((line, number) => {
    if (!line.includes(' n')) return
    const body = text.slice(Number(line.slice(0, 10)))
    assert.ok(body.startsWith(`${number} 0 obj`), `object ${number} is where the table says`)
    const object = objectIn(body)
    for (const [name] of object.dictionary.matchAll(/\/[A-Za-z][\w.]*/g)) {
      // Names of fonts and pages' parts are numbered as they come.
      names.add(name.replace(/\d+$/, ''))
    }
    if (/\/Type\s*\/Metadata/.test(object.dictionary)) elements = elementsOf(object.stream!)
  })
  return { names, elements }
}

/** An object without its texts, up to its end or its stream. */
function objectIn(body: string): { dictionary: string; stream: string | undefined } {
  let dictionary = ''
  for (let at = 0; at < body.length; at++) {
    const rest = body.slice(at, at + 6)
    if (rest === 'endobj') return { dictionary, stream: undefined }
    if (rest === 'stream') return { dictionary, stream: streamAt(body, at, dictionary) }
    if (body[at] === '(') {
      for (let depth = 1; depth;) {
        at++
        if (body[at] === '\\') at++
        else if (body[at] === '(') depth++
        else if (body[at] === ')') depth--
      }
    } else dictionary += body[at]
  }
  throw new Error('an object does not end')
}

function streamAt(body: string, at: number, dictionary: string): string {
  const from = body.indexOf('\n', at) + 1
  const raw = Buffer.from(body.slice(from, body.indexOf('\nendstream', from)), 'latin1')
  return dictionary.includes('/FlateDecode') ? inflateSync(raw).toString() : raw.toString()
}

/** The elements of XML that is well formed. */
function elementsOf(xml: string): Set<string> {
  const found = new Set<string>()
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => void found.add(name))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml.replace(/^\uFEFF/, '')).close()
  return found
}
