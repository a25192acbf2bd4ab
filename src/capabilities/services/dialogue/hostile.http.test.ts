import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { town } from '../../../../test/town.ts'
import { begin, furnish, post } from '../walker.test.support.ts'

const unescape = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const data = new URL('../../../../../shared/data/', import.meta.url)

test(
  'every text field takes hostile strings, shows them as typed, and never fails',
  { skip: !existsSync(data) && 'the naughty strings are not here' },
  async () => {
    await using here = await town()
    await furnish(here)
    const naughty: string[] = JSON.parse(readFileSync(new URL('blns.json', data), 'utf8'))
    const files = readdirSync(new URL('payloads/', data))
    const payloads = files.flatMap((file) =>
      readFileSync(new URL(`payloads/${file}`, data), 'utf8')
        .split('\n')
        .filter(Boolean),
    )
    const strings = [...naughty, ...payloads.filter((_, index) => index % 25 === 0)].filter(
      (text) => text.trim(),
    )
    const at = await begin(here, 'byggemoede')
    await post(here, `${at}/hvad`, { bygning: 'andet', areal: '38' })
    for (const text of strings) {
      const field = text.length % 2 ? ['beskriv', 'beskrivelse'] : ['hvad', 'areal']
      const fields: Record<string, string> =
        field[0] === 'hvad' ? { bygning: 'andet', areal: text } : { beskrivelse: text }
      const answer = await here.post(`${at}/${field[0]}`, fields)
      assert.ok(
        answer.statusCode === 303 || answer.statusCode === 422,
        `${answer.statusCode} for ${JSON.stringify(text)}`,
      )
      const shown = (await here.get(`${at}/${field[0]}`)).body
      const pattern =
        field[0] === 'hvad'
          ? /id="areal" name="areal"[^>]*? value="([^"]*)"/
          : /name="beskrivelse"[^>]*>([^<]*)<\/textarea>/
      const expected = text.replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed()
      const inFrame = pattern.exec(shown)?.[1] ?? ''
      assert.equal(unescape(inFrame).replace(/^\n/, ''), expected.replace(/^\n/, ''))
      if (field[0] === 'hvad') await post(here, `${at}/hvad`, { bygning: 'andet', areal: '38' })
    }
  },
)
