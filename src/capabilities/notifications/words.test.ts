import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { blankSite, type Site } from '../../ui/site.ts'
import type { Template } from './messages.ts'
import { write } from './words.ts'

const site: Site = {
  ...blankSite,
  name: 'Klitby Kommune',
  shortName: 'Klitby',
  phone: '12345678',
  origin: 'https://klitby.example',
}
type Values = { name: string; when: Date; items: string[]; place: string | null }
const letter: Template<Values> = {
  name: 'proeve',
  channel: 'email',
  da: ({ name, items, place }) => ({
    subject: `Vi mangler noget, ${name}`,
    text: `Hej ${name}\n\nVi mangler:\n${items.map((item) => `- ${item}`).join('\n')}\n\n${place ?? 'Se https://klitby.example/sag/1.'}`,
  }),
  en: ({ name }) => ({ subject: `We need something, ${name}`, text: `Dear ${name}` }),
}
const values: Values = {
  name: 'Åse & Bo',
  when: new Date(),
  items: ['en tegning', 'et <b>kort</b>'],
  place: null,
}

test('an e-mail is text, and the same as a page that can be read aloud', () => {
  const { subject, text, html } = write(letter, values, site)
  assert.equal(subject, 'Vi mangler noget, Åse & Bo')
  assert.match(text, /^Hej Åse & Bo\n\nVi mangler:\n- en tegning\n- et <b>kort<\/b>\n/)
  assert.match(text, /Venlig hilsen\nKlitby Kommune\nTelefon 12\u00a034\u00a056\u00a078/)
  assert.match(html, /<html lang="da">/)
  assert.match(html, /<h1[^>]*>Vi mangler noget, Åse &#38; Bo<\/h1>/)
  assert.match(html, /<ul><li>en tegning<\/li><li>et &#60;b&#62;kort&#60;\/b&#62;<\/li><\/ul>/)
  assert.match(
    html,
    /<a href="https:\/\/klitby.example\/sag\/1">https:\/\/klitby.example\/sag\/1<\/a>\./,
  )
  assert.match(
    write(letter, values, { ...site, language: 'en' }).html,
    /<html lang="en">.*We need something/s,
  )
})

const slip = (text: string, subject = 'x'): Template<object> => ({
  name: 's',
  channel: 'email',
  da: () => ({ subject, text }),
})

test('a value that is missing or empty is an error, and so is a slip of the template', () => {
  const broken: [Partial<Values>, RegExp][] = [
    [{ name: '' }, /name is missing/],
    [{ name: '  ' }, /name is missing/],
    [{ name: undefined as never }, /name is missing/],
    [{ when: new Date('x') }, /when is missing/],
    [{ items: ['a', ''] }, /items is missing/],
  ]
  for (const [change, complaint] of broken)
    assert.throws(() => write(letter, { ...values, ...change }, site), complaint)
  assert.throws(() => write(slip(`Hej ${undefined}`), {}, site), /it says undefined/)
  assert.throws(() => write(slip(`Kl. ${Number('x')}`), {}, site), /it says NaN/)
  assert.throws(() => write(slip(`Hej ${{}}`), {}, site), /\[object Object\]/)
  assert.throws(() => write(slip('Hej', ''), {}, site), /needs a subject/)
  assert.throws(() => write(slip('  '), {}, site), /says nothing/)
  assert.doesNotThrow(() => write({ ...slip('Du skrev: undefined') }, { said: 'undefined' }, site))
})

test('no CPR number and no protected address travels in an open letter', () => {
  const open: Template<{ said: string }> = {
    name: 'o',
    channel: 'email',
    da: ({ said }) => ({ subject: said, text: said }),
  }
  const { subject, text, html } = write(
    open,
    { said: 'Mit nummer er 150290-1234, jeg bor Skjulevej 3.' },
    site,
    ['Skjulevej 3'],
  )
  for (const each of [subject, text, html]) {
    assert.doesNotMatch(each, /150290|Skjulevej/)
    assert.match(each, /\(cpr-nummer udeladt\).*\(adressen er beskyttet\)/)
  }
})

const lists = ['../shared/data/blns.json', '../shared/data/payloads/xss-injection--JHADDIX_XSS.txt']
for (const file of lists) {
  test(
    `what is in ${file.split('/').at(-1)} stays text and keeps to its line`,
    { skip: !existsSync(file) && 'the list is not here' },
    () => {
      const body = readFileSync(file, 'utf8')
      const texts = (
        file.endsWith('.json') ? (JSON.parse(body) as string[]) : body.split('\n')
      ).filter((text) => text.trim())
      const open: Template<{ said: string }> = {
        name: 'o',
        channel: 'email',
        da: ({ said }) => ({ subject: `Svar: ${said}`, text: said }),
      }
      for (const said of [...texts, 'x\r\nBcc: ond@example.dk\r\n\r\nhej']) {
        const { subject, html } = write(open, { said }, site)
        assert.doesNotMatch(subject, /[\p{Cc}\u2028\u2029]/u)
        const tags = [...html.matchAll(/<(\/?\w+)/g)].map(([, tag]) => tag!.replace('/', ''))
        const known = 'html head meta title body div p h1 ul li br a'.split(' ')
        assert.deepEqual(
          tags.filter((tag) => !known.includes(tag)),
          [],
          said,
        )
        assert.doesNotMatch(html, /<[^>]* on\w+=|href="(?!https?:)/i, said)
      }
    },
  )
}
