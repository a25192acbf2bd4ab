import type { ComponentChildren } from 'preact'

export type StatusStep = {
  /** In the citizen's words: 'Venter på dig'. */
  title: ComponentChildren
  /** A date or a promise: '14 dage efter, vi har den'. */
  note?: ComponentChildren | undefined
  state: 'done' | 'now' | 'later'
}

type StatusProps = {
  steps: readonly StatusStep[]
  /** Lies down on wide screens. */
  lying?: boolean | undefined
}

/** What has happened, what happens now, and what comes. */
export function StatusTimeline({ steps, lying }: StatusProps) {
  return (
    <ol class={lying ? 'status status-x' : 'status'}>
      {steps.map(({ title, note, state }) => (
        <li
          class={state === 'later' ? undefined : state}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <b>{title}</b>
          {note}
        </li>
      ))}
    </ol>
  )
}
