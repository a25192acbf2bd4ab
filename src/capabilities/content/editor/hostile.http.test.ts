// Whatever is written in a field is words to those who read: no tag, no script, no address that runs.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'parse5'
import type { Block } from '../../../merging/index.ts'
import { town } from '../../../../test/town.ts'
import { blockTypes, problemsOf } from '../block.ts'
import type { Field } from '../field.ts'
import { putPage } from '../index.ts'
import { editor } from './editor.test.support.ts'

const own = [
  '<script>window.hit=1</script>',
  '<img src=x onerror="window.hit=1">',
  '"><svg/onload=window.hit=1>',
  '</textarea><script>window.hit=1</script>',
  "' autofocus onfocus='window.hit=1",
  '[x](javascript:window.hit=1) [y](data:text/html,<script>1</script>) [z](//ond.example)',
  '[<img src=x onerror=1>](https://x.example/"onmouseover="1)',
  '{{<script>}} ${7*7} <!--',
  '# <h1 onclick=1>\n\n- <li onclick=1>\n\n> <b onclick=1>\n\n**<i onclick=1>**',
  '\u202Eevil\u202C \uFFFE',
]
const shared = '../shared/data/sanitizer-payloads.json'
const given = existsSync(shared) ? textsIn(JSON.parse(readFileSync(shared, 'utf8'))) : []

/** Every text in a file of payloads, however it is laid out. */
function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  return part && typeof part === 'object' ? Object.values(part).flatMap(textsIn) : []
}

type Read = {
  nodeName: string
  attrs?: { name: string; value: string }[]
  childNodes?: Read[]
}

const runs = /^\s*(javascript|data|vbscript):/i

/** What in a page could run, or leave it, and is not the house's own. */
function dangersIn(node: Read): string[] {
  const read = (name: string) => node.attrs?.find((one) => one.name === name)?.value ?? ''
  const found = (node.childNodes ?? []).flatMap(dangersIn)
  const isModule = read('type') === 'module' && read('src').startsWith('/assets/')
  if (/^(script|iframe|object|embed|base|form|meta)$/.test(node.nodeName)) {
    if (node.nodeName === 'script' && !isModule) found.push('script')
    if (/^(iframe|object|embed|base)$/.test(node.nodeName)) found.push(node.nodeName)
    if (read('http-equiv')) found.push(read('http-equiv'))
  }
  for (const { name, value } of node.attrs ?? []) {
    if (/^on/i.test(name) || name === 'style') found.push(name)
    if (
      /^(href|src|action|formaction|xlink:href)$/.test(name) &&
      (runs.test(value) || value.startsWith('//'))
    )
      found.push(`${name}=${value}`)
  }
  return found
}

/** A block of each type with this in every field that takes it. */
const blocksWith = (text: string): Block[] =>
  Object.entries(blockTypes).flatMap(([type, { fields }], n) => {
    const data: Record<string, string> = {}
    for (const [name, { kind, options = [], required }] of Object.entries<Field>(fields)) {
      if (kind === 'words') data[name] = text
      if (kind === 'line') data[name] = text.replaceAll(/\s+/g, ' ').slice(0, 300)
      if (kind === 'choice') data[name] = options[0]!
      if (kind === 'href' && required) data[name] = '/side/x'
      if (kind === 'moment' && required) data[name] = '2027-01-01T10:00'
    }
    const block = { id: type === 'title' || type === 'lead' ? type : `${type}-${n}`, type, data }
    return problemsOf(block).length ? [] : [block]
  })

test('hostile words in every field of every block are words on the page, in lists, in feeds and at the desk', async (t) => {
  await using here = await town()
  here.as(await editor(here, 'Erik'))
  const payloads = [...own, ...given.filter((one) => one.length < 2000)]
  // Some at a time: a page for each would only take longer.
  const pages = Map.groupBy(payloads, (_, n) => Math.floor(n / 8))
  let shown = 0
  for (const [n, some] of pages) {
    const blocks = some.flatMap((text, m) =>
      blocksWith(text)
        .filter(({ type }) => m === 0 || !['title', 'lead'].includes(type))
        .map((block) => (m ? { ...block, id: `${block.id}-${m}` } : block)),
    )
    if (!blocks.some(({ type }) => type === 'title'))
      blocks.unshift({ id: 'title', type: 'title', data: { text: 'x' } })
    const path = `/nyheder/ond-${n}`
    const id = await here.write((tx) =>
      putPage(tx, { kind: 'news', meta: { path }, blocks }, { now: here.clock.now }),
    )
    for (const at of [path, `/desk/sider/${id}`]) {
      const { body, statusCode } = await here.get(at)
      assert.equal(statusCode, 200, at)
      assert.deepEqual(dangersIn(parse(body) as unknown as Read), [], `${at}: ${some.join('\n')}`)
      shown += blocks.length
    }
  }
  for (const at of ['/nyheder', '/a-aa', '/', '/desk/sider']) {
    const { body } = await here.get(at)
    assert.deepEqual(dangersIn(parse(body) as unknown as Read), [], at)
  }
  t.diagnostic(`${payloads.length} texts, ${shown} blocks looked at`)
})

test('an address that runs, or leaves the site unseen, is refused where it is typed, and what was typed is kept', async () => {
  await using here = await town()
  here.as(await editor(here, 'Erik'))
  const blocks: Block[] = [
    { id: 'title', type: 'title', data: { text: 'X' } },
    { id: 'vej', type: 'link', data: { label: 'X', href: '/' } },
  ]
  const page = { kind: 'answer' as const, meta: { path: '/side/x' }, blocks }
  const id = await here.write((tx) => putPage(tx, page, { now: here.clock.now }))
  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '//ond.example',
    'data:text/html,x',
    ' \tjavascript:1',
  ]) {
    const answer = await here.post(`/desk/sider/${id}/blokke/vej`, { label: 'X', href })
    assert.equal(answer.statusCode, 422, href)
    assert.match(answer.body, /Skriv en adresse, der begynder med/)
  }
})

test('what is looked for is found where it is', () => {
  for (const html of [
    '<script>1</script>',
    '<p onclick=1>',
    '<a href=" javascript:1">',
    '<a href="//ond.example">',
    '<iframe>',
    '<p style="x">',
    '<meta http-equiv=refresh>',
  ])
    assert.equal(dangersIn(parse(html) as unknown as Read).length, 1, html)
})
