import type { Tx } from '../../../platform/db.ts'
import { emit } from '../../../platform/events.ts'
import type { Run } from './run.ts'
import { waitAgain } from './store/pages.ts'
import { addRun, changeRun, lockRun, type NewRun } from './store/runs.ts'

declare module '../../../platform/events.ts' {
  interface Events {
    /** A run of moving in is to be worked on for some seconds; what is left tells itself again. */
    'content.import-work': { run: string }
  }
}

/** A run is worked on by one at a time. */
export const workQueue = (run: string): string => `import:${run}`

const tell = (tx: Tx, run: string) =>
  emit(tx, 'content.import-work', { run }, { queue: workQueue(run) })

/** Begins a run; sent twice it is the same one. */
export async function beginRun(tx: Tx, run: NewRun): Promise<void> {
  if (await addRun(tx, run)) await tell(tx, run.id)
}

/** Stops a run after the page at hand. What has come stays. */
export async function stopRun(tx: Tx, id: string, now: Date): Promise<void> {
  const { state } = await lockRun(tx, id)
  if (state === 'running') await changeRun(tx, id, { state: 'stopped' }, now)
}

/** Goes on where a run was left: one that was stopped, one that lies still, or the pages that failed in one that is done. */
export async function resumeRun(tx: Tx, id: string, now: Date): Promise<void> {
  const run = await lockRun(tx, id)
  const again = run.state === 'done' ? await waitAgain(tx, id) : 0
  if (!mayResume(run, again > 0)) return
  const stage = again ? 'carrying' : run.stage
  await changeRun(tx, id, { state: 'running', stage, doneAt: null }, now)
  await tell(tx, id)
}

/** A run whose file could not be read has nothing to go on with. */
export const mayResume = ({ state }: Pick<Run, 'state'>, hasFailed: boolean): boolean =>
  state === 'stopped' || state === 'running' || (state === 'done' && hasFailed)
