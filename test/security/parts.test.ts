import assert from 'node:assert/strict'
import { test } from 'node:test'
import { furnishedTown } from '../furnished-town.ts'
import { formsFor } from './knock.ts'

const type = 'multipart/form-data; boundary=x'
const part = (head: string) => `--x\r\n${head}\r\n\r\nhej\r\n--x--\r\n`

/** Bodies that call themselves a form in parts. */
const malformed: Record<string, [string, string]> = {
  'nothing at all': ['', type],
  'no boundary': [part('Content-Disposition: form-data; name="emne"'), 'multipart/form-data'],
  'an empty boundary': [
    part('Content-Disposition: form-data; name="emne"'),
    'multipart/form-data; boundary=',
  ],
  'a boundary that is too long': ['x', `multipart/form-data; boundary=${'x'.repeat(300)}`],
  'another boundary': [
    part('Content-Disposition: form-data; name="emne"').replaceAll('--x', '--y'),
    type,
  ],
  'no end': ['--x\r\nContent-Disposition: form-data; name="emne"\r\n\r\nhej', type],
  'an end in the middle of a file': [
    '--x\r\nContent-Disposition: form-data; name="bilag"; filename="a.pdf"\r\n\r\n%PDF-1.7',
    type,
  ],
  'lines that end as on Unix': [
    part('Content-Disposition: form-data; name="emne"').replaceAll('\r', ''),
    type,
  ],
  'a part without a name': [part('Content-Disposition: form-data'), type],
  'a part without a head': ['--x\r\n\r\nhej\r\n--x--\r\n', type],
  'a head that never ends': [`--x\r\n${'a: b\r\n'.repeat(5000)}`, type],
  'a name of the language': [part('Content-Disposition: form-data; name="__proto__"'), type],
  'another name of the language': [
    part('Content-Disposition: form-data; name="constructor"'),
    type,
  ],
  'a file by a name of the language': [
    part('Content-Disposition: form-data; name="toString"; filename="a.pdf"'),
    type,
  ],
  'a NUL in a name': [part('Content-Disposition: form-data; name="em\0ne"'), type],
  'a name in no known letters': [part("Content-Disposition: form-data; name*=klingon''%ff"), type],
  'a way to carry that is not known': [
    part('Content-Disposition: form-data; name="emne"\r\nContent-Transfer-Encoding: rot13'),
    type,
  ],
  'something else in parts': [
    part('Content-Disposition: form-data; name="emne"'),
    'multipart/mixed; boundary=x',
  ],
}

test('a body that is no form in parts is the sender’s mistake, at every door that takes one', async (t) => {
  await using here = await furnishedTown()
  const { klitby } = here
  const wrong: string[] = []
  let sent = 0
  for (const fresh of formsFor(klitby)) {
    const { door, url, by } = fresh()
    if (door === 'POST /log-af' || door === 'POST /mit/skift') continue
    const cookie = await klitby.enter(by)
    for (const [what, [payload, contentType]] of Object.entries(malformed)) {
      const headers = { 'content-type': contentType, cookie }
      const answer = await here.send('POST', klitby.host, url, { payload, headers })
      sent++
      if (answer.statusCode >= 500) wrong.push(`${door}, ${what}: ${answer.statusCode}`)
    }
  }
  t.diagnostic(`${sent} bodies, answered as a fault of ours ${wrong.length}`)
  assert.deepEqual(wrong, [])
})
