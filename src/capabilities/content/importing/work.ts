import type { Context } from '../../../platform/capability.ts'
import { emit } from '../../../platform/events.ts'
import { carryArticle } from './borgerdk/carry.ts'
import { readArticles } from './borgerdk/plan.ts'
import type { BorgerDk } from './borgerdk/source.ts'
import { carryPage } from './carry.ts'
import { workQueue } from './actions.ts'
import type { Note } from './found.ts'
import { finishPage } from './finish.ts'
import type { Ends } from './pictures.ts'
import { type ImportPage, mostPages, mostTries, type Run } from './run.ts'
import { addPages, changePage, nextUnfinished, nextWaiting } from './store/pages.ts'
import { changeRun, findRun, tellRun } from './store/runs.ts'
import { importTexts } from './texts.ts'
import { planOf, robotsOf } from './website/plan.ts'
import type { Robots } from './website/robots.ts'
import type { FetchWeb } from './website/web.ts'
import { readExport } from './wordpress/plan.ts'

/** Milliseconds of one turn: well within the worker's patience, and short enough that a stop is soon heard. */
const oneTurn = 8_000

export type Ways = Omit<Ends, 'allows'> & { borgerdk?: BorgerDk | undefined }
type Reach = Ways & Pick<Ends, 'allows'>

/** Works on a run for a while. What is left tells itself again, so that nobody else waits long for the worker. */
export async function workOnRun(
  id: string,
  context: Context,
  ways: Ways,
  turn = oneTurn,
): Promise<void> {
  if (!(await workFor(id, context, ways, turn))) return
  await context.write((tx) =>
    emit(tx, 'content.import-work', { run: id }, { queue: workQueue(id) }),
  )
}

/** The same without telling anybody. Whether there is more to do. */
export async function workFor(
  id: string,
  context: Context,
  ways: Ways,
  turn = oneTurn,
): Promise<boolean> {
  const end = performance.now() + turn
  const until = () => performance.now() < end
  const fetchWeb = patient(ways.fetchWeb)
  const ends = { ...ways, fetchWeb, allows: allowing(id, context, ways) }
  while (until()) {
    const run = await context.read((tx) => findRun(tx, id))
    if (run?.state !== 'running') return false
    if (run.stage === 'reading') await read(run, context, ends, until)
    else if (run.stage === 'carrying') await carryOne(run, context, ends)
    else if (!(await finishOne(run, context))) return false
  }
  return true
}

async function read(run: Run, context: Context, reach: Reach, until: () => boolean) {
  const { fetchWeb, storage, borgerdk } = reach
  const { write, now } = context
  if (run.kind === 'borgerdk') return await readArticles(run, context, borgerdk, until)
  if (run.kind === 'wordpress') return await readExport(run, context, storage, until)
  const plan = await planOf(run.origin, fetchWeb, mostPages)
  const { refusals, nobodyAllowed } = importTexts.da
  await write(async (tx) => {
    const fail = (problem: string) =>
      changeRun(tx, run.id, { state: 'failed', problem, doneAt: now }, now)
    if ('ok' in plan) return await fail(refusals[plan.why]!)
    if (!plan.pages.length) return await fail(nobodyAllowed)
    const { pages, crawled, disallowed, delay } = plan
    await addPages(tx, run.id, pages.slice(0, mostPages))
    await tellRun(tx, run.id, {
      disallowed,
      ...(crawled && { crawled }),
      ...(delay && { crawlDelay: delay }),
      ...(pages.length > mostPages && { more: pages.length - mostPages }),
    })
    await changeRun(tx, run.id, { stage: 'carrying' }, now)
  })
}

async function carryOne(run: Run, context: Context, ends: Ends) {
  const { write, now } = context
  const page = await context.read((tx) => nextWaiting(tx, run.id))
  if (!page) return await write((tx) => changeRun(tx, run.id, { stage: 'finishing' }, now))
  const givenUp = { state: 'failed' as const, notes: [tooOften()] }
  await trying(run, page, context, givenUp, () =>
    run.kind === 'borgerdk'
      ? carryArticle(run, page, context)
      : carryPage(run, page, context, ends),
  )
}

async function finishOne(run: Run, context: Context): Promise<boolean> {
  const { write, now } = context
  const page = await context.read((tx) => nextUnfinished(tx, run.id))
  if (!page) {
    await write((tx) => changeRun(tx, run.id, { state: 'done', doneAt: now }, now))
    return false
  }
  const givenUp = { finished: true, notes: [...page.notes, tooOften()] }
  await trying(run, page, context, givenUp, () => finishPage(run, page, context))
  return true
}

const tooOften = (): Note => ({ what: 'problem', text: importTexts.da.skipped.tooManyTries })

/**
 * A page that cannot be brought holds no other back for long. It is counted before it is begun, so that one which takes
 * its worker with it is put aside like one that fails.
 */
async function trying(
  run: Run,
  page: ImportPage,
  { write }: Context,
  givenUp: Parameters<typeof changePage>[3],
  work: () => Promise<void>,
) {
  const put = (change: Parameters<typeof changePage>[3]) =>
    write((tx) => changePage(tx, run.id, page.ref, change))
  if (page.tries >= mostTries) return await put(givenUp)
  await put({ tries: page.tries + 1 })
  await work()
  // What is done well has used up nothing.
  await put({ tries: 0 })
}

/** Whether a site lets an address be fetched, asked of the site once in a turn. */
function allowing(id: string, { read: reading }: Context, { fetchWeb }: Ways) {
  let robots: Promise<Robots | { ok: false }> | undefined
  return async (address: string) => {
    robots ??= reading((tx) => findRun(tx, id)).then((run) =>
      robotsOf(new URL(run!.origin).origin, fetchWeb),
    )
    const known = await robots
    return 'allows' in known && known.allows(address)
  }
}

/** Hosts that do not answer are not waited for again and again: a page may have pictures from one that is long gone. */
const mostSilences = 3

function patient(fetchWeb: FetchWeb): FetchWeb {
  const silent = new Map<string, number>()
  return async (address, wanted, pause) => {
    const host = URL.parse(address)?.host ?? ''
    const isAside = wanted === 'image' || wanted === 'file'
    if (isAside && (silent.get(host) ?? 0) >= mostSilences) return { ok: false, why: 'unreachable' }
    const found = await fetchWeb(address, wanted, pause)
    const isSilent = !found.ok && (found.why === 'slow' || found.why === 'unreachable')
    silent.set(host, isSilent ? (silent.get(host) ?? 0) + 1 : 0)
    return found
  }
}
