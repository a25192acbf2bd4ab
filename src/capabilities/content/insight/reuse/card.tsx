import type { VNode } from 'preact'
import { Go } from '../../../../ui/parts.tsx'
import { number } from '../../../../ui/numbers.ts'
import { insightPaths as paths } from '../paths.ts'
import { deskTexts } from '../texts-desk.ts'

/** On the desk: how much is shared here, and what it saves. */
export function reuseCard(adopted: number, live: number, hours: number): VNode {
  const { reuse: t } = deskTexts.da
  return (
    <div class="stack">
      <p>{t.card(adopted, live, number(Math.round(hours)))}</p>
      <Go href={paths.reuse()}>{t.title}</Go>
    </div>
  )
}
