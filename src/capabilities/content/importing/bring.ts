import type { Context } from '../../../platform/capability.ts'
import type { PageState, Run } from './run.ts'
import { addRun, countPages, type NewRun, runById } from './store/runs.ts'
import { type Ways, workFor } from './work.ts'

export type Far = { run: Run; counts: Partial<Record<PageState, number>> }

/**
 * Moves something in here and now, without the worker, and tells how far it is every few seconds. Broken off, it is gone on
 * with at the desk.
 */
export async function bringNow(
  run: NewRun,
  context: Context,
  ways: Ways,
  tell: (far: Far) => void,
): Promise<Far> {
  const { read, write } = context
  const far = () =>
    read(async (tx) => ({
      run: await runById(tx, run.id),
      counts: (await countPages(tx, [run.id])).get(run.id) ?? {},
    }))
  await write((tx) => addRun(tx, run))
  while (await workFor(run.id, { ...context, now: new Date() }, ways, 3000)) tell(await far())
  return await far()
}
