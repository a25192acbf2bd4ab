import type { ComponentChildren } from 'preact'

export type Fact = { label: string; value: ComponentChildren }

/** A few facts side by side: deadline, who decides, number of answers. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts.map(({ label, value }) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

export type Figure = {
  label: ComponentChildren
  value: ComponentChildren
  note?: ComponentChildren | undefined
  /** Not fresh: the note says from when. */
  stale?: boolean | undefined
}

/** Amounts and other figures, one under the other. */
export const Figures = ({ figures }: { figures: readonly Figure[] }) => (
  <dl class="money">
    {figures.map(({ label, value, note, stale }) => (
      <div class={stale ? 'stale' : undefined}>
        <dt>{label}</dt>
        <dd>{value}</dd>
        {note && <dd class="meta">{note}</dd>}
      </div>
    ))}
  </dl>
)
