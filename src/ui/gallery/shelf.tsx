import type { ComponentChildren } from 'preact'

type ShelfProps = { id: string; title: string; children: ComponentChildren }

/** One kind of component under its own heading. */
export const Shelf = ({ id, title, children }: ShelfProps) => (
  <section class="stack stack-l" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
)
