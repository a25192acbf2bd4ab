import type { Block } from '../../../../merging/index.ts'
import { FileList } from '../../../../ui/parts.tsx'
import { wordsIn } from '../../block.ts'
import { mediaIn } from '../../media/index.ts'
import { editorPaths as paths } from '../paths.ts'

/** An image or a document in its place in the editor, whether it is on a live page or not. */
export function ShownMedia({ block }: { block: Block }) {
  const id = mediaIn(block)
  if (!id) return null
  if (block.type === 'document')
    return (
      <FileList
        files={[{ href: paths.mediaFile(id, 'hent'), name: wordsIn(block.data, 'title') }]}
      />
    )
  const caption = [wordsIn(block.data, 'caption'), wordsIn(block.data, 'credit')].filter(Boolean)
  return (
    <figure class="stack">
      <img src={paths.mediaFile(id, 'vis')} alt={wordsIn(block.data, 'alt')} loading="lazy" />
      {caption.length > 0 && <figcaption class="meta">{caption.join('. ')}</figcaption>}
    </figure>
  )
}
