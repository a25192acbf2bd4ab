import type { ComponentChildren } from 'preact'
import { Icon } from '../../../ui/icons.tsx'
import { plainInline } from './plain.ts'
import { parse } from './parse.ts'
import type { Inline, List, Node } from './tree.ts'

/** Words as a page shows them. The only maker of markup from words: every letter of them is text to it. */
export function Markdown({ text, under = 1 }: { text: string; under?: 1 | 2 | undefined }) {
  return <>{parse(text).map((node) => showNode(node, under))}</>
}

/** One line of words: bold, italic and links, and nothing around them. */
export const Words = ({ nodes }: { nodes: readonly Inline[] }) => <>{nodes.map(showInline)}</>

const sizes = { 2: 'h-m', 3: 'h-s', 4: 'h-s' } as const

function showNode(node: Node, under: 1 | 2): ComponentChildren {
  if (node.kind === 'heading') {
    const level = Math.min(4, node.level + under - 1) as 2 | 3 | 4
    const H = `h${level}` as const
    return (
      <H class={sizes[level]} id={anchorOf(plainInline(node.words))}>
        <Words nodes={node.words} />
      </H>
    )
  }
  if (node.kind === 'paragraph') {
    return (
      <p>
        <Words nodes={node.words} />
      </p>
    )
  }
  if (node.kind === 'list') return <Entries list={node} />
  return (
    <div class={`notice notice-${node.tone}`}>
      <Icon name={node.tone === 'warn' ? 'warn' : 'info'} />
      <div>
        {node.of.map((words) => (
          <p>
            <Words nodes={words} />
          </p>
        ))}
      </div>
    </div>
  )
}

function Entries({ list: { ordered, entries } }: { list: List }) {
  const items = entries.map(({ words, under }) => (
    <li>
      <Words nodes={words} />
      {under && <Entries list={under} />}
    </li>
  ))
  return ordered ? <ol class="numbers">{items}</ol> : <ul class="bullets">{items}</ul>
}

function showInline(node: Inline): ComponentChildren {
  if (node.kind === 'text') return node.text
  if (node.kind === 'break') return <br />
  // Facts are filled in before a page is shown; one that is seen here stands in an editor's preview.
  if (node.kind === 'placeholder') return <mark>{`{{${node.key}}}`}</mark>
  const inner = <Words nodes={node.of} />
  if (node.kind === 'strong') return <strong>{inner}</strong>
  if (node.kind === 'em') return <em>{inner}</em>
  return <a href={node.href}>{inner}</a>
}

/** What a heading is called in an address: 'Så længe varer det' → 'saa-laenge-varer-det'. */
export const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'afsnit'
