import { Tag } from '../../../../ui/parts.tsx'
import type { Mark } from '../own.ts'
import { useSharing } from './frame.tsx'

/** How a part stands to what is shared; nothing where it says the same. */
export function MarkTag({ mark }: { mark: Mark }) {
  const t = useSharing()
  if (!mark) return null
  if (mark === 'locked') return <Tag icon="lock">{t.locked}</Tag>
  return <Tag tone="warn">{mark === 'new' ? t.localNew : t.local}</Tag>
}

export const SharedTag = () => <Tag tone="info">{useSharing().badge}</Tag>
