import { Button } from '../../../../ui/form.tsx'
import { Go, Notice } from '../../../../ui/parts.tsx'
import { importPaths as paths } from '../paths.ts'
import type { Run } from '../run.ts'
import { importTexts } from '../texts.ts'
import { type Counts, doneOf, StateTag } from './runs.tsx'

const { run: t } = importTexts.da

export type ProgressProps = {
  run: Run
  counts: Counts
  /** Nobody seems to be working on it. */
  lying: boolean
}

/** How far a run is, as a part that is fetched again while one looks. */
export function ProgressPart({ run, counts, lying }: ProgressProps) {
  const { done, all } = doneOf(counts)
  const isRunning = run.state === 'running'
  return (
    <div class="stack" data-running={isRunning || undefined}>
      <p class="cluster cluster-s" role="status">
        <StateTag state={run.state} />
        <span>{run.stage === 'reading' ? t.reading : t.count(done, all)}</span>
        {isRunning && run.stage === 'finishing' && <span class="meta">{t.finishing}</span>}
      </p>
      {all > 0 && isRunning && (
        <progress class="meter" max={all} value={done} aria-label={t.progress}>
          {t.count(done, all)}
        </progress>
      )}
      {lying && <p class="measure">{t.lying}</p>}
      {run.problem && (
        <Notice tone={run.state === 'failed' ? 'bad' : 'warn'} heading="h3" title={run.problem} />
      )}
    </div>
  )
}

/** What one may do with a run: stop it, let it go on, or try again what did not come. */
export function RunButtons({ run, counts, lying }: ProgressProps) {
  const isRunning = run.state === 'running'
  const mayGoOn = run.state === 'stopped' || lying
  const mayTryAgain = run.state === 'done' && (counts.failed ?? 0) > 0
  return (
    <div class="cluster">
      {isRunning && (
        <>
          <Go href={paths.run(run.id)}>{t.look}</Go>
          <form method="post" action={paths.stop(run.id)}>
            <Button kind={2} small>
              {t.stop}
            </Button>
          </form>
        </>
      )}
      {(mayGoOn || mayTryAgain) && (
        <form method="post" action={paths.resume(run.id)}>
          <Button small>{mayGoOn ? t.resume : t.again}</Button>
        </form>
      )}
    </div>
  )
}
