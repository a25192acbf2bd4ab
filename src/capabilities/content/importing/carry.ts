import type { Block } from '../../../merging/index.ts'
import type { Context } from '../../../platform/capability.ts'
import type { Tx } from '../../../platform/db.ts'
import type { PageKindName } from '../page-kind.ts'
import type { Found, Note } from './found.ts'
import { blocksOf, type Piece, piecesOf } from './html/index.ts'
import type { El } from './html/read.ts'
import { keyOf } from './keys.ts'
import { layPage, type Ready } from './lay.ts'
import { type Ends, keepAll, wholeSize } from './pictures.ts'
import { mostPages, type Run } from './run.ts'
import { addKeys, importedBy } from './store/imported.ts'
import { addPages, changePage, countOf, lockPage, type NewPage, type Page } from './store/pages.ts'
import { changeRun, lockRun } from './store/runs.ts'
import { importTexts } from './texts.ts'
import { readWebPage } from './website/page.ts'
import { isOf, isPageAddress } from './website/plan.ts'
import { withAttachments } from './wordpress/attachments.ts'

/** What came of an attempt to get a page. */
type Got =
  | { found: Omit<Found, 'html'>; html: string | El; links: string[] }
  | { state: 'skipped' | 'failed' | 'same'; notes: Note[]; itemId?: string | null }

/** Brings one page: fetches it where it is to be fetched, makes blocks of it, fetches its pictures, and lays it as a draft. */
export async function carryPage(run: Run, page: Page, context: Context, ends: Ends): Promise<void> {
  const got = page.found
    ? await fromExport(run, page.found, context)
    : await fromSite(run, page, context, ends)
  if ('state' in got) return await put(run, page, context, got)
  const { found, html, links } = got
  const { pieces, notes } = piecesOf(html, found.address, found.title)
  const { kept, notes: missing, known } = await keepAll(run, pieces, context, ends)
  const said = pieces.map((piece) => (piece.kind === 'image' ? withAlt(run, piece, known) : piece))
  const { blocks, isGuide } = blocksOf(found.title, found.lead ?? '', said, kept)
  const kind: PageKindName = isGuide && found.kind === 'answer' ? 'guide' : found.kind
  const all = [...(found.notes ?? []), ...notes, ...missing, ...undescribed(blocks)]
  const ready = { found, blocks, kind, notes: all, changed: page.changed }
  await put(run, page, context, ready, await followed(run, links, ends))
}

/** What a source says of a picture elsewhere holds where the page says nothing; WordPress writes nothing where nobody wrote. */
function withAlt(
  run: Run,
  piece: Extract<Piece, { kind: 'image' }>,
  known: Awaited<ReturnType<typeof keepAll>>['known'],
): Piece {
  if (piece.alt) return piece
  const alt = (known.get(piece.src) ?? known.get(wholeSize(piece.src)))?.alt
  if (alt) return { ...piece, alt: alt.slice(0, 300) }
  return run.kind === 'wordpress' || piece.caption ? { ...piece, alt: undefined } : piece
}

const undescribed = (blocks: readonly Block[]): Note[] =>
  blocks
    .filter(({ type, data }) => type === 'image' && !data.alt && data.decorative !== true)
    .map(({ data }): Note => ({ what: 'alt', text: String(data.caption ?? '') }))

/** Where to go on from a page, when there is no list of them. */
async function followed(run: Run, links: readonly string[], { allows }: Ends): Promise<NewPage[]> {
  if (!run.report.crawled) return []
  const { host } = new URL(run.origin)
  const pages: NewPage[] = []
  for (const address of links)
    if (isOf(host, address) && isPageAddress(address) && (await allows(address)))
      pages.push({ ref: keyOf(address), address })
  return pages
}

async function fromExport({ source }: Run, found: Found, { read }: Context): Promise<Got> {
  const html = await read((tx) => withAttachments(tx, source, found.html))
  return { found, html, links: [] }
}

async function fromSite(run: Run, page: Page, { read }: Context, { fetchWeb }: Ends): Promise<Got> {
  const { refusals, skipped } = importTexts.da
  const before = await read((tx) => importedBy(tx, run.source, page.ref))
  if (before?.itemId && page.changed && before.changed === page.changed)
    return { state: 'same', notes: [], itemId: before.itemId }
  const answer = await fetchWeb(page.address, 'page', (run.report.crawlDelay ?? 0) * 1000)
  if (!answer.ok) {
    const text = refusals[answer.why]! + (answer.status ? ` (${answer.status})` : '')
    return { state: 'failed', notes: [{ what: 'problem', text }] }
  }
  const skip = (text: string): Got => ({ state: 'skipped', notes: [{ what: 'told', text }] })
  if (!isOf(URL.parse(run.origin)!.host, answer.url)) return skip(skipped.elsewhere(answer.url))
  if (!/html|^$/i.test(answer.type)) return skip(skipped.notPage(answer.type.split(';')[0]!))
  const { main, canonical, links, ...found } = readWebPage(answer.bytes, answer.type, answer.url)
  const isHere = canonical !== undefined && isOf(new URL(run.origin).host, canonical)
  const place = isHere ? { ref: keyOf(canonical), address: canonical } : {}
  const all = { ...found, ...place, also: [page.address, answer.url] }
  return { found: all, html: main, links }
}

type Outcome = Exclude<Got, { html: unknown }> | Ready

/** Writes what came of a page, if the run is still going and nobody has written it meanwhile. */
async function put(
  run: Run,
  page: Page,
  { write, now }: Context,
  got: Outcome,
  follow: readonly NewPage[] = [],
) {
  await write(async (tx) => {
    if ((await lockRun(tx, run.id)).state !== 'running') return
    if ((await lockPage(tx, run.id, page.ref))?.state !== 'waiting') return
    await changeRun(tx, run.id, {}, now)
    if ('state' in got) {
      const { state, notes, itemId = null } = got
      return await changePage(tx, run.id, page.ref, { state, notes, itemId })
    }
    await lay(tx, run, page, got, now)
    const room = follow.length ? mostPages - (await countOf(tx, run.id)) : 0
    await addPages(tx, run.id, follow.slice(0, Math.max(0, room)))
  })
}

/** A page that has its place under another address is laid there once, whichever of the two comes first. */
async function lay(tx: Tx, run: Run, page: Page, ready: Ready, now: Date) {
  const { ref, address, title } = ready.found
  const change = (of: string, laid: Parameters<typeof changePage>[3]) =>
    changePage(tx, run.id, of, { title, ...laid })
  const other = ref === page.ref ? undefined : await lockPage(tx, run.id, ref)
  if (!other) {
    const { state, notes, itemId } = await layPage(tx, run, ready, now)
    return await change(page.ref, { state, notes, itemId })
  }
  const text = importTexts.da.skipped.sameAs(address)
  const skipped = { state: 'skipped' as const, notes: [{ what: 'told' as const, text }] }
  if (other.state !== 'waiting') {
    await addKeys(tx, run.source, ref, [keyOf(page.address)])
    return await change(page.ref, { ...skipped, itemId: other.itemId })
  }
  const { state, notes, itemId } = await layPage(tx, run, ready, now)
  await change(ref, { state, notes, itemId })
  await change(page.ref, { ...skipped, itemId })
}
