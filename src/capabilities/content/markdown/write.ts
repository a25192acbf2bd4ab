import type { Entry, Inline, List, Node } from './tree.ts'

/** Words that mark up nothing when they are read as Markdown again. */
export const escaped = (text: string): string => text.replace(/[\\*_{}[\]]/g, '\\$&')

/** What would begin a heading, a list or a call-out, had it stood first on a line. */
const firstOnLine = (words: string) =>
  words.replace(/^(\s*)([#>+-]|\d+(?=[.)]))/, (_, space, sign) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  )

/** An address without the signs that would end a link. */
export const inLink = (href: string): string =>
  href.replace(/[()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)

/** A line of words as Markdown. */
export const writeInline = (nodes: readonly Inline[]): string =>
  nodes
    .map((node, n): string => {
      if (node.kind === 'text') return escaped(node.text)
      if (node.kind === 'break') return '\\\n'
      if (node.kind === 'strong') return `**${writeInline(node.of)}**`
      if (node.kind === 'em') {
        // A low line within a word is no mark, and a star beside two stars is another.
        const sign = inWord(nodes[n - 1], nodes[n + 1]) ? '*' : '_'
        return sign + writeInline(node.of) + sign
      }
      if (node.kind === 'link') return `[${writeInline(node.of)}](${inLink(node.href)})`
      const { key, format, optional } = node
      return `{{${key}${optional ? '?' : ''}${format && `|${format}`}}}`
    })
    .join('')

const inWord = (before: Inline | undefined, after: Inline | undefined) =>
  (before?.kind === 'text' && /[\p{L}\p{N}]$/u.test(before.text)) ||
  (after?.kind === 'text' && /^[\p{L}\p{N}]/u.test(after.text))

const paragraph = (words: readonly Inline[]) =>
  writeInline(words).split('\n').map(firstOnLine).join('\n')

const writeList = ({ ordered, entries }: List, indent = ''): string =>
  entries
    .map(({ words, under }: Entry, n) => {
      const lines = writeInline(words).split('\n').map(firstOnLine)
      const own = `${indent}${ordered ? `${n + 1}.` : '-'} ${lines.join(`\n${indent}  `)}`
      return under ? `${own}\n${writeList(under, `${indent}  `)}` : own
    })
    .join('\n')

/** A text as Markdown: read again, it is the same. */
export const write = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if (node.kind === 'heading') return `${'#'.repeat(node.level)} ${writeInline(node.words)}`
      if (node.kind === 'paragraph') return paragraph(node.words)
      if (node.kind === 'list') return writeList(node)
      const sign = node.tone === 'warn' ? '>!' : '>'
      return node.of
        .map((words) =>
          writeInline(words)
            .split('\n')
            .map((line) => `${sign} ${line}`)
            .join('\n'),
        )
        .join(`\n${sign}\n`)
    })
    .join('\n\n')
