import type { VNode } from 'preact'
import { Section } from '../../../../ui/parts.tsx'
import { number } from '../../../../ui/numbers.ts'
import { insightPaths as paths } from '../paths.ts'
import { deskTexts } from '../texts-desk.ts'

/** On the desk: how much is shared here, and what it saves. */
export function reuseCard(adopted: number, live: number, hours: number): VNode {
  const { reuse: t } = deskTexts.da
  return (
    <Section id="genbrug" title={t.title} link={{ href: paths.reuse(), label: t.how }}>
      <p>{t.card(adopted, live, number(Math.round(hours)))}</p>
    </Section>
  )
}
