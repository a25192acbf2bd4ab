import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { furnishedTown } from '../furnished-town.ts'
import { piecesOf } from './html.ts'
import { danish } from './payloads.ts'

/** What a reader of the page sees, in one line. */
const seen = (html: string) =>
  piecesOf(html)
    .flatMap((piece) => (piece.kind === 'text' ? [piece.text] : [...piece.attributes.values()]))
    .join(' ')
    .replaceAll(/\s+/g, ' ')

const inLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

const inHeaps = (all: string[], size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  )

test('what people really write is taken and shown as they wrote it', async (t) => {
  await using here = await furnishedTown()
  const { klitby } = here
  const { things, host } = klitby
  const cookies = {
    citizen: await klitby.enter('citizen'),
    caseworker: await klitby.enter('caseworker'),
  }
  const refused: string[] = []
  const changed: string[] = []
  let shown = 0
  const say = async (who: keyof typeof cookies, url: string, fields: Record<string, string>) => {
    const answer = await here.post(url, fields, host, { cookie: cookies[who] })
    if (answer.statusCode !== 303)
      refused.push(`${url}: ${answer.statusCode} ${Object.values(fields)[0]!.slice(0, 60)}`)
  }
  const expect = async (who: keyof typeof cookies, url: string, texts: string[]) => {
    const page = seen((await here.get(url, host, { cookie: cookies[who] })).body)
    for (const text of texts) {
      shown++
      if (!page.includes(inLine(text))) changed.push(`${url}: ${text}`)
    }
  }

  // Whole sentences, in letters both ways and in notes.
  for (const heap of inHeaps(danish, 40)) {
    const text = heap.join('\n')
    await say('citizen', `/mine-sager/${things.case}/beskeder`, { id: randomUUID(), text })
    await say('caseworker', `/desk/sager/${things.case}/notater`, { id: randomUUID(), note: text })
  }
  await expect('citizen', `/mine-sager/${things.case}`, danish)
  await expect('caseworker', `/desk/sager/${things.case}`, danish)

  // Short lines where one line is meant: what is asked for, a task, a title, and a search.
  const short = danish.filter(({ length }) => length <= 80)
  const some = short.filter(
    (_, at) => at % Math.ceil(short.length / 25) === 0 || at >= short.length - 6,
  )
  for (const text of some) {
    await say('caseworker', `/desk/sager/${things.case}/opgaver`, {
      id: randomUUID(),
      task: text,
      due: '',
    })
    await say('citizen', `/selvbetjening/${things.service}/${things.draft}/${things.draftPage}`, {
      emne: text,
    })
    await expect(
      'citizen',
      `/selvbetjening/${things.service}/${things.draft}/${things.draftPage}`,
      [text],
    )
    await expect('citizen', `/soeg?q=${encodeURIComponent(text)}`, [text])
  }
  await expect('caseworker', `/desk/sager/${things.case}`, some)
  t.diagnostic(
    `${danish.length} sentences and names, ${shown} times shown; refused ${refused.length}, changed ${changed.length}`,
  )
  assert.deepEqual(refused, [])
  assert.deepEqual(changed, [])
})
