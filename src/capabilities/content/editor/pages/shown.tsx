import type { Block } from '../../../../merging/index.ts'
import { isLive, problemsOf, wordsIn } from '../../block.ts'
import { type Facts, fillBlocks } from '../../facts/fill.ts'
import { plainText } from '../../markdown/plain.ts'
import { Blocks } from '../../site/blocks.tsx'
import { ShownMedia } from '../media/shown.tsx'
import { typeName } from '../texts-blocks.ts'
import { useEditor } from './frame.tsx'

/** A block as visitors will see it; facts we lack stand as they are written. */
export function Shown({ block, facts, now }: { block: Block; facts: Facts; now: Date }) {
  const { page } = useEditor()
  return <div class="ed-shown">{inside()}</div>

  function inside() {
    if (block.type === 'title') return <p class="ed-title">{wordsIn(block.data, 'text')}</p>
    if (block.type === 'lead') return <p class="lead">{wordsIn(block.data, 'text')}</p>
    if (isLive(block)) {
      return (
        <>
          <p>{wordsIn(block.data, 'title')}</p>
          <p class="meta">{page.live}</p>
        </>
      )
    }
    if (isLookedUp(block)) return <Blocks blocks={[block]} />
    if (problemsOf(block).length) return <p class="meta">{page.incomplete}</p>
    if (block.type === 'image' || block.type === 'document') return <ShownMedia block={block} />
    const filled = fillBlocks([block], facts, now)
    return <Blocks blocks={filled.missing.length ? [block] : filled.blocks} />
  }
}

/** Whether it is an image or a document of which more is known than its id. */
const isLookedUp = ({ type, data }: Block) =>
  (type === 'image' && data.picture !== undefined) ||
  (type === 'document' && data.href !== undefined)

/** A block by its first words, for links and lists. */
export function nameOf({ type, data }: Pick<Block, 'type' | 'data'>): string {
  const words = ['title', 'label', 'name', 'text', 'alt']
    .map((field) => plainText(wordsIn(data, field)).split('\n')[0] ?? '')
    .find((one) => one !== '')
  if (!words) return typeName(type)
  return words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words
}
