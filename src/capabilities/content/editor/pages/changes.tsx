import type { Block } from '../../../../merging/index.ts'
import { DataDiff, DataWords } from '../diff/diff.tsx'
import { typeName } from '../texts-blocks.ts'
import { useEditor } from './frame.tsx'
import { nameOf } from './shown.tsx'
import { Tag } from '../../../../ui/parts.tsx'
import { same } from '../../../../merging/index.ts'

type ChangesProps = { before: readonly Block[]; after: readonly Block[] }

/** What is different between two states of a page, block by block. */
export function Changes({ before, after }: ChangesProps) {
  const { diff } = useEditor()
  const old = new Map(before.map((block) => [block.id, block]))
  const now = new Map(after.map((block) => [block.id, block]))
  const gone = before.filter(({ id }) => !now.has(id))
  const changed = after.filter(
    (block) => !same((old.get(block.id)?.data ?? null) as never, block.data),
  )
  const kept = (blocks: readonly Block[]) =>
    blocks.filter(({ id }) => old.has(id) && now.has(id)).map(({ id }) => id)
  const moved = kept(before).join() !== kept(after).join()
  if (!gone.length && !changed.length && !moved) return <p>{diff.none}</p>
  return (
    <div class="stack">
      <p class="meta">{diff.key}</p>
      <ul class="rows">
        {changed.map((block) => (
          <li class="stack">
            <Name block={block} tag={old.has(block.id) ? undefined : diff.newBlock} />
            <DataDiff type={block.type} before={old.get(block.id)?.data ?? {}} after={block.data} />
          </li>
        ))}
        {gone.map((block) => (
          <li class="stack">
            <Name block={block} tag={diff.goneBlock} />
            <del class="meta">
              <DataWords type={block.type} data={block.data} />
            </del>
          </li>
        ))}
        {moved && <li>{diff.movedBlock}</li>}
      </ul>
    </div>
  )
}

const Name = ({ block, tag }: { block: Block; tag: string | undefined }) => (
  <p class="ed-what">
    <b>
      {typeName(block.type)}: {nameOf(block)}
    </b>
    {tag && <Tag>{tag}</Tag>}
  </p>
)
