import type { ComponentChildren } from 'preact'
import { Icon } from '../icons.tsx'
import { useTexts } from '../site.ts'
import { texts } from '../texts.ts'

/** 'Book et byggemøde · Trin 4 af 6' and a bar that says the same to the eye. */
export function Progress({
  at,
  of,
  service,
}: {
  at: number
  of: number
  service?: string | undefined
}) {
  const t = useTexts(texts)
  return (
    <>
      <p class="meta">{[service, t.stepOf(at, of)].filter(Boolean).join(' · ')}</p>
      <div class="progress" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <i class={index < at ? 'on' : undefined} />
        ))}
      </div>
    </>
  )
}

export type Step = {
  label: string
  /** The answer so far, in few words. */
  answer?: ComponentChildren | undefined
  /** Back to a step already answered. */
  href?: string | undefined
  state: 'done' | 'now' | 'later'
}

/** All the steps of a service, with links back to what is answered. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }) {
  const t = useTexts(texts)
  return (
    <nav aria-label={label}>
      <ol class="steps">
        {steps.map((step, index) => (
          <li
            class={step.state === 'done' ? 'done' : undefined}
            aria-current={step.state === 'now' ? 'step' : undefined}
          >
            <span class="steps-no" aria-hidden="true">
              {step.state === 'done' ? <Icon name="check" small /> : index + 1}
            </span>
            <span class="steps-text">
              {step.href ? <a href={step.href}>{step.label}</a> : step.label}
              {step.state === 'done' && <span class="vh"> {t.filledIn}</span>}
              {step.answer && <span class="meta">{step.answer}</span>}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
