import type { ComponentChildren } from 'preact'
import { Landscape } from '../drawings/landscapes.tsx'
import { useSite } from '../site.ts'

/** The top of a front page: a question, a way in, and the place itself. */
export function Hero({ title, children }: { title: string; children?: ComponentChildren }) {
  const { theme } = useSite()
  return (
    <section class="hero">
      <div class="wrap hero-in">
        <h1>{title}</h1>
        {children}
      </div>
      <Landscape name={theme.landscape} picture={theme.picture} />
    </section>
  )
}
