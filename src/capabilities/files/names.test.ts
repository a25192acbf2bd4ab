import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { attachmentHeader, displayName } from './names.ts'

const pdf = 'application/pdf'

test('a name keeps its letters and loses its folders', () => {
  assert.equal(
    displayName('Tegning af rød carport på Åvej.pdf', pdf),
    'Tegning af rød carport på Åvej.pdf',
  )
  assert.equal(displayName('C:\\Users\\Bo\\plan.pdf', pdf), 'plan.pdf')
  assert.equal(displayName('../../etc/passwd', pdf), 'passwd.pdf')
  assert.equal(displayName('mappe/', pdf), 'mappe.pdf')
  assert.equal(displayName('', pdf), 'fil.pdf')
  assert.equal(displayName('...', pdf), 'fil.pdf')
})

test('a name cannot turn the writing around, hide signs or break a line', () => {
  assert.equal(displayName('faktura\u202Efdp.exe', pdf), 'fakturafdp.exe.pdf')
  assert.equal(displayName('a\u0000b\r\nc\u200B\u2066.pdf', pdf), 'abc.pdf')
})

test('the ending is that of the content', () => {
  assert.equal(displayName('billede.html', 'image/png'), 'billede.html.png')
  assert.equal(displayName('FOTO.JPEG', 'image/jpeg'), 'FOTO.JPEG')
  assert.equal(displayName('svg', 'image/jpeg'), 'svg.jpg')
})

test('a long name is cut before its ending, and never within a letter', () => {
  const long = displayName(`${'🏠'.repeat(200)}.pdf`, pdf)
  assert.equal(Array.from(long).length, 120)
  assert.match(long, /🏠\.pdf$/u)
  assert.equal(Array.from(displayName('æ'.repeat(300), pdf)).length, 120)
})

test('the header names the file to every browser and holds no line break or quote', () => {
  assert.equal(
    attachmentHeader('Grøn "plan".pdf'),
    `attachment; filename="Groen _plan_.pdf"; filename*=UTF-8''Gr%C3%B8n%20%22plan%22.pdf`,
  )
  assert.match(
    attachmentHeader("l'été (1).pdf"),
    /filename\*=UTF-8''l%27%C3%A9t%C3%A9%20%281%29\.pdf$/,
  )
})

const lists = ['directory-traversal--directory_traversal.txt', 'xss-injection--JHADDIX_XSS.txt']
for (const list of lists) {
  const file = `../shared/data/payloads/${list}`
  test(
    `no name of ${list} leads anywhere or ends a header`,
    { skip: !existsSync(file) && 'the list is not here' },
    () => {
      const names = readFileSync(file, 'utf8').split('\n').filter(Boolean)
      for (const name of names) {
        const shown = displayName(name, pdf)
        assert.doesNotMatch(shown, /[/\\\p{Cc}\p{Cf}]|^\./u, name)
        assert.ok(Array.from(shown).length <= 120 && shown.endsWith('.pdf'), name)
        assert.match(
          attachmentHeader(shown),
          /^attachment; filename="[ !#$&-:<-[\]-~_]*"; filename\*=UTF-8''[\w.!~%-]+$/,
          name,
        )
      }
      console.log(`names tried: ${names.length}, escapes: 0`)
    },
  )
}
