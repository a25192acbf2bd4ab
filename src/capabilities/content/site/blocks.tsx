import type { ComponentChildren } from 'preact'
import type { Block } from '../../../merging/index.ts'
import { Facts, FileList, Notice, Tasks } from '../../../ui/parts.tsx'
import { wordsIn } from '../block.ts'
import { linkHref } from '../markdown/inline.ts'
import { Markdown } from '../markdown/markdown.tsx'
import { Picture } from './picture.tsx'
import { Contact, EventFacts, PlaceFacts } from './things.tsx'
import { type Live, LiveBlock } from './live-blocks.tsx'

export type { Live } from './live-blocks.tsx'

type BlocksProps = {
  blocks: readonly Block[]
  live?: Live | undefined
  /** The ids of those that are in Danish on a page that is not. */
  danish?: readonly string[] | undefined
}

/** The blocks of a page. Those that belong in one list, and follow one another, are shown as one. */
export function Blocks({ blocks, live, danish = [] }: BlocksProps) {
  const first = blocks.find(({ type }) => type === 'image')
  const isDanish = ({ id }: Block) => danish.includes(id)
  return (
    <>
      {rowsOf(blocks, isDanish).map((row) => {
        const shown = showRow(row, live, row[0] === first)
        if (!isDanish(row[0]!)) return shown
        return (
          <div class="stack" lang="da">
            {shown}
          </div>
        )
      })}
    </>
  )
}

const inRows = new Set(['step', 'fold', 'link', 'service', 'fact', 'document'])

function rowsOf(blocks: readonly Block[], isDanish: (block: Block) => boolean): Block[][] {
  const rows: Block[][] = []
  for (const block of blocks) {
    const last = rows.at(-1)
    const goesOn = last?.[0]?.type === block.type && isDanish(last[0]) === isDanish(block)
    if (last && goesOn && inRows.has(block.type)) last.push(block)
    else rows.push([block])
  }
  return rows
}

const has = ({ data }: Block, field: string) => wordsIn(data, field)

function showRow(row: Block[], live: Live | undefined, first: boolean): ComponentChildren {
  const block = row[0]!
  switch (block.type) {
    case 'text':
      return <Markdown text={has(block, 'text')} />
    case 'step':
      return (
        <ol class="guide">
          {row.map((one) => (
            <li itemprop="step" itemscope itemtype="https://schema.org/HowToStep">
              <h2 class="h-s" itemprop="name">
                {has(one, 'title')}
              </h2>
              <div itemprop="text">
                <Markdown text={has(one, 'text')} under={2} />
              </div>
            </li>
          ))}
        </ol>
      )
    case 'fold':
      return (
        <div class="folds">
          {row.map((one) => (
            <details>
              <summary>{has(one, 'title')}</summary>
              <div class="stack">
                <Markdown text={has(one, 'text')} under={2} />
              </div>
            </details>
          ))}
        </div>
      )
    case 'link':
      return <Tasks single tasks={row.map(task)} />
    case 'service':
      return <Services row={row} />
    case 'fact':
      return (
        <Facts facts={row.map((one) => ({ label: has(one, 'label'), value: has(one, 'value') }))} />
      )
    case 'callout':
      return (
        <Notice tone={has(block, 'tone') as 'info'} title={has(block, 'title')}>
          <Markdown text={has(block, 'text')} />
        </Notice>
      )
    case 'document':
      return <FileList files={row.map(file)} />
    case 'contact':
      return <Contact block={block} />
    case 'image':
      return <Picture block={block} first={first} />
    case 'event':
      return <EventFacts block={block} />
    case 'place':
      return <PlaceFacts block={block} />
    default:
      return <LiveBlock block={block} live={live} />
  }
}

const task = (block: Block) => ({
  label: has(block, 'label'),
  href: linkHref(has(block, 'href')) ?? '#',
  ...(has(block, 'detail') && { meta: has(block, 'detail') }),
})

/** The way in is one button; more than one way is a list. */
function Services({ row }: { row: Block[] }) {
  const [first] = row
  if (row.length > 1) return <Tasks single tasks={row.map(task)} />
  const { label, href, meta } = task(first!)
  return (
    <div class="stack">
      <p>
        <a class="btn" href={href} itemprop="url">
          {label}
        </a>
      </p>
      {meta && <p class="meta">{meta}</p>}
    </div>
  )
}

const file = (block: Block) => ({
  ...(has(block, 'href') && { href: has(block, 'href') }),
  name: has(block, 'title'),
  ...(has(block, 'kind') && { kind: has(block, 'kind') }),
  ...(typeof block.data.bytes === 'number' && { bytes: block.data.bytes }),
})
