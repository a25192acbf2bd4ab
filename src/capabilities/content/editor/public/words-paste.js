// What is copied from a website, a mail or Word, in our own signs: headings, paragraphs, lists, bold, italic and links.
// Everything else about it stays behind.

const blocks =
  /^(address|article|aside|blockquote|body|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/
const nothing =
  /^(script|style|head|title|meta|link|template|noscript|svg|math|img|iframe|object|button|input|select|textarea|#comment)$/

const nameOf = (node) => node.nodeName.toLowerCase()
const read = (node, attribute) => node.getAttribute?.(attribute) ?? ''
const isBlock = (node) => blocks.test(nameOf(node))
const isList = (node) => /^[uo]l$/.test(nameOf(node))

/** Word keeps its list marks in a run of their own. */
const isMark = (node) => /mso-list:\s*ignore/i.test(read(node, 'style'))

export const markdownOf = (body) =>
  blocksOf(body.childNodes)
    .filter((part) => part.trim())
    .join('\n\n')
    .trim()

/** The blocks of a part, each as its text; words between them are paragraphs. */
function blocksOf(nodes) {
  const out = []
  let words = ''
  let entries = []
  const endWords = () => {
    if (words.trim()) out.push(paragraph(words))
    words = ''
  }
  const endEntries = () => {
    if (entries.length) out.push(entries.join('\n'))
    entries = []
  }
  for (const node of nodes) {
    if (nothing.test(nameOf(node))) continue
    const entry = entryOfWord(node, entries.length)
    if (entry) {
      endWords()
      entries.push(entry)
    } else if (isBlock(node) || hasBlock(node)) {
      endWords()
      endEntries()
      out.push(...blockOf(node))
    } else {
      const said = inline(node)
      if (said.trim()) endEntries()
      words += said
    }
  }
  endWords()
  endEntries()
  return out
}

const hasBlock = (node) => [...(node.childNodes ?? [])].some((one) => isBlock(one) || hasBlock(one))

function blockOf(node) {
  const name = nameOf(node)
  if (/^h[1-6]$/.test(name)) {
    const words = line(inlineOf(node)).replaceAll('**', '')
    return words ? [`${'#'.repeat(Math.min(4, Math.max(2, Number(name[1]))))} ${words}`] : []
  }
  if (isList(node)) return [list(node, '').join('\n')]
  if (name === 'tr') return [rowOf(node)].filter(Boolean)
  if (/^(table|tbody|thead|tfoot)$/.test(name)) return [tableOf(node).join('\n')]
  if (name === 'blockquote')
    return [
      blocksOf(node.childNodes)
        .map((part) => part.replaceAll(/^/gm, '> '))
        .join('\n>\n'),
    ]
  return blocksOf(node.childNodes)
}

/** A table as a list: a row an entry. */
const tableOf = (node) =>
  [...node.childNodes].flatMap((one) => {
    if (nameOf(one) === 'tr') return rowOf(one) ? [`- ${rowOf(one)}`] : []
    return /^t(body|head|foot)$/.test(nameOf(one)) ? tableOf(one) : []
  })

const rowOf = (row) =>
  [...row.childNodes]
    .filter((one) => /^t[dh]$/.test(nameOf(one)))
    .map((cell) => line(inlineOf(cell)))
    .filter(Boolean)
    .join(': ')

function list(node, indent) {
  const lines = []
  let number = 0
  for (const one of node.childNodes) {
    if (isList(one)) lines.push(...list(one, '  '))
    if (nameOf(one) !== 'li') continue
    const sign = nameOf(node) === 'ol' ? `${++number}.` : '-'
    const [own, under] = [[], []]
    for (const part of one.childNodes) (isList(part) ? under : own).push(part)
    const words = line(own.map((part) => inline(part)).join(''))
    if (words) lines.push(`${indent}${sign} ${words}`)
    for (const deeper of under) lines.push(...list(deeper, '  '))
  }
  return lines
}

/** An entry of a list as Word writes it: a paragraph with its own mark. */
function entryOfWord(node, before) {
  const style = read(node, 'style')
  const isEntry = /mso-list:\s*l\d/i.test(style) || /MsoListParagraph/.test(read(node, 'class'))
  if (nameOf(node) !== 'p' || !isEntry) return undefined
  const mark = [...marksIn(node)].join('').trim()
  const deep = Number(/level(\d)/i.exec(style)?.[1] ?? 1) > 1
  const words = line(inlineOf(node))
  if (!words) return undefined
  return `${deep ? '  ' : ''}${/^\(?(\d+|[a-z])[.)]/i.test(mark) ? `${before + 1}.` : '-'} ${words}`
}

function* marksIn(node) {
  for (const one of node.childNodes ?? []) {
    if (isMark(one)) yield one.textContent
    else yield* marksIn(one)
  }
}

const inlineOf = (node) => [...(node.childNodes ?? [])].map(inline).join('')

function inline(node) {
  const name = nameOf(node)
  if (name === '#text') return escaped((node.nodeValue ?? '').replaceAll(/[\s\u00a0]+/g, ' '))
  if (nothing.test(name) || isMark(node)) return ''
  if (name === 'br') return '\\\n'
  const words = inlineOf(node) + (isBlock(node) ? ' ' : '')
  if (name === 'a') return link(words, read(node, 'href'))
  const style = read(node, 'style')
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1]
  const bold = weight ? /bold|[6-9]00/.test(weight) : /^(b|strong)$/.test(name)
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1]
  const italic = slant ? slant === 'italic' : /^(i|em)$/.test(name)
  return around(around(words, italic ? '_' : ''), bold ? '**' : '')
}

/** A mark stands close to its words; a mark within the same mark says nothing more. */
function around(words, sign) {
  if (!sign || !words.trim()) return words
  const [, before, inner, after] = /^([\s\\]*)([^]*?)([\s\\]*)$/.exec(words)
  const bare = sign === '**' ? inner.replaceAll('**', '') : inner
  return `${before}${sign}${bare}${sign}${after}`
}

function link(words, href) {
  const said = words.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim()
  const own = globalThis.location?.origin
  const to = own && href.startsWith(`${own}/`) ? href.slice(own.length) : href
  const leads = /^(https?:\/\/|mailto:|tel:|\/(?![/\\]))/i.test(to)
  if (!leads || !said) return words
  return `[${said}](${to.replaceAll(/[()\s]/g, coded)})`
}

/** A sign that would end a link, as an address may have it. */
const coded = (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`

/** Words that mark up nothing where they come to stand. */
const escaped = (text) => text.replaceAll(/[\\*_{}[\]]/g, String.raw`\$&`)

const tidy = (words) =>
  words
    .replaceAll('****', '')
    .replaceAll(/ *\\\n */g, '\\\n')
    .replaceAll(/ {2,}/g, ' ')
    .trim()

const line = (words) => tidy(words.replaceAll('\\\n', ' '))

const paragraph = (words) =>
  tidy(words)
    .replaceAll(/^(\\\n)+|(\\\n)+$/g, '')
    .split('\n')
    .map((one) =>
      one.replace(/^([#>+-]|\d+(?=[.)]\s))/, (sign) =>
        /\d/.test(sign) ? `${sign}\\` : `\\${sign}`,
      ),
    )
    .join('\n')
