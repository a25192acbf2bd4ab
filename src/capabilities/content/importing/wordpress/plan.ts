import type { Context } from '../../../../platform/capability.ts'
import type { Storage } from '../../../files/index.ts'
import { emit } from '../../../../platform/events.ts'
import type { LeftOut } from '../found.ts'
import type { Run } from '../run.ts'
import { addFiles } from '../store/files.ts'
import { addPages, countOf, type NewPage } from '../store/pages.ts'
import { changeRun, tellRun } from '../store/runs.ts'
import { mostPages } from '../run.ts'
import { type Attached, type MenuEntry, sorted } from './found.ts'
import type { Site } from './item.ts'
import { readWxr } from './read.ts'
import { importTexts } from '../texts.ts'

const atOnce = 50
const mostTold = 1000

/**
 * Reads an export for as long as there is time, and lays its pages down to be carried. Whoever takes over from one that
 * died goes on after what was laid down.
 */
export async function readExport(
  run: Run,
  context: Context,
  storage: Storage,
  until: () => boolean,
): Promise<void> {
  const { write, now } = context
  const { read: texts } = importTexts.da
  const open = () => storage.get(run.fileKey!)
  const fail = (problem: string) =>
    write((tx) => changeRun(tx, run.id, { state: 'failed', problem, doneAt: now }, now))
  let site: Site = { title: '', address: '' }
  let seen = 0
  let batch: NewPage[] = []
  let files: Attached[] = []
  const menus: MenuEntry[] = [...(run.report.menus ?? [])]
  const leftOut: LeftOut[] = [...(run.report.leftOut ?? [])]
  const source = () => `wordpress ${URL.parse(site.address)?.href ?? 'https://ukendt.invalid/'}`
  const lay = () =>
    write(async (tx) => {
      await addPages(tx, run.id, batch)
      await addFiles(tx, source(), files)
      await tellRun(tx, run.id, {
        menus: menus.slice(0, mostTold),
        leftOut: leftOut.slice(0, mostTold),
      })
      await changeRun(tx, run.id, { seen, source: source() }, now)
      batch = []
      files = []
    })
  let there = await context.read((tx) => countOf(tx, run.id))
  let whole = true
  for await (const entry of readWxr(open)) {
    if (entry.kind === 'problem') return await fail(texts.problems[entry.problem]!)
    if (entry.kind === 'site') site = entry.site
    if (entry.kind === 'end') whole = entry.whole
    if (entry.kind !== 'item') continue
    seen++
    if (seen <= run.seen) continue
    const one = sorted(entry.item, site)
    if (one.kind === 'menu') menus.push(one.entry)
    if (one.kind === 'file') files.push(one.file)
    if (one.kind === 'left-out') leftOut.push(one.left)
    if (one.kind === 'page' && there < mostPages) {
      const { ref, address, title } = one.found
      const id = /^wp-(\d+)$/.exec(ref)?.[1]
      const plain = id
        ? [`p=${id}`, `page_id=${id}`].map((query) => new URL(`/?${query}`, address).href)
        : []
      batch.push({ ref, address, title, found: { ...one.found, also: plain } })
      there++
    } else if (one.kind === 'page')
      leftOut.push({ ref: one.found.ref, title: one.found.title, why: 'too-many' })
    if (batch.length + files.length < atOnce) continue
    await lay()
    if (!until()) return
  }
  await lay()
  if (!there) return await fail(texts.nothing)
  await write(async (tx) => {
    // What was sent is no longer needed: it holds names and addresses of those who wrote and commented.
    await emit(tx, 'files.bytes-left', { key: run.fileKey! })
    const problem = whole ? null : texts.brokenOff
    await changeRun(tx, run.id, { stage: 'carrying', fileKey: null, problem }, now)
  })
}
