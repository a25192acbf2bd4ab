import type { Context } from '../../../platform/capability.ts'
import type { Storage } from '../../files/index.ts'
import { keepDocument, keepImage, mediaPaths, mediaProblemTexts } from '../media/index.ts'
import type { Note } from './found.ts'
import { isFileAddress } from './html/address.ts'
import type { Kept, Piece } from './html/index.ts'
import { keyOf } from './keys.ts'
import type { Run } from './run.ts'
import { type FileRow, filesByUrls, putKept } from './store/files.ts'
import type { KeptFile } from './store/tables.ts'
import { importTexts } from './texts.ts'
import { isOf } from './website/plan.ts'
import type { FetchWeb } from './website/web.ts'

/** What moving in reaches out with. `allows`: whether the site lets an address be fetched. */
export type Ends = {
  fetchWeb: FetchWeb
  storage: Storage
  allows(address: string): Promise<boolean>
}

/** Pictures of one page at most, and milliseconds spent on them: one page does not hold up all the others, nor the worker. */
const mostOfPage = 60
const mostTime = 12_000

/** Fetches the pictures and files of a page that have not been fetched before, and says what they are called here. */
export async function keepAll(
  run: Run,
  pieces: readonly Piece[],
  context: Context,
  ends: Ends,
): Promise<{ kept: Kept; notes: Note[]; known: ReadonlyMap<string, FileRow> }> {
  const wanted = wantedBy(run, pieces)
  const known = await context.read((tx) =>
    filesByUrls(tx, run.source, [...wanted.keys(), ...[...wanted.keys()].map(wholeSize)]),
  )
  const kept = new Map<string, { id: string; href: string }>()
  const notes: Note[] = []
  const end = performance.now() + mostTime
  for (const [n, [url, piece]] of [...wanted].entries()) {
    const there = known.get(url)?.kept
    const said = known.get(url) ?? known.get(wholeSize(url))
    const got =
      there ??
      (n < mostOfPage && performance.now() < end
        ? await keepOne(run, url, piece, said, context, ends)
        : { refused: importTexts.da.tooManyPictures })
    if ('id' in got) kept.set(url, got)
    else {
      const words = piece.kind === 'image' ? [piece.alt, piece.caption] : [piece.label]
      notes.push({
        what: piece.kind === 'image' ? 'image' : 'file',
        text: [got.refused, ...words, url].filter(Boolean).join(' · '),
      })
    }
  }
  return { kept, notes, known }
}

type Wanted = Extract<Piece, { kind: 'image' | 'file' }>

/** Pictures wherever they lie; files of the old site itself only: others will stay where they are. */
function wantedBy({ source }: Run, pieces: readonly Piece[]): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>()
  const host = URL.parse(source.replace(/^\w+ /, ''))?.host ?? ''
  for (const piece of pieces) {
    if (piece.kind === 'image') wanted.set(piece.src, piece)
    if (piece.kind === 'file' && isFileAddress(piece.href) && isOf(host, piece.href))
      wanted.set(piece.href, piece)
  }
  return wanted
}

/** WordPress makes sizes of a picture beside it: `hus-300x200.jpg` is `hus.jpg`. */
export const wholeSize = (url: string): string => url.replace(/-\d{2,4}x\d{2,4}(?=\.\w{3,4}$)/, '')

async function keepOne(
  run: Run,
  url: string,
  piece: Wanted,
  said: FileRow | undefined,
  { write }: Context,
  { fetchWeb, storage }: Ends,
): Promise<KeptFile> {
  const got = await fetchWeb(url, piece.kind === 'image' ? 'image' : 'file')
  const name = nameOf(url)
  let kept: KeptFile
  if (!got.ok)
    kept = { refused: importTexts.da.refusals[got.why]! + (got.status ? ` (${got.status})` : '') }
  else
    kept = await write(async (tx): Promise<KeptFile> => {
      const alt = (piece.kind === 'image' && piece.alt) || said?.alt || ''
      const decorative =
        piece.kind === 'image' && piece.alt === '' && run.kind !== 'wordpress' && !alt
      const upload = { bytes: got.bytes, name, by: run.byId, alt: alt.slice(0, 300), decorative }
      const outcome =
        piece.kind === 'image'
          ? await keepImage(tx, storage, upload)
          : await keepDocument(tx, storage, upload)
      if (!outcome.ok) return { refused: mediaProblemTexts[outcome.why] }
      const href =
        piece.kind === 'image'
          ? mediaPaths.image(outcome.id)
          : mediaPaths.document(outcome.id, name)
      return { id: outcome.id, href: encoded(href) }
    })
  // What did not answer may answer another day.
  const isLasting = 'id' in kept || got.ok
  if (isLasting) await write((tx) => putKept(tx, run.source, url, kept))
  return kept
}

const encoded = (href: string) =>
  href.replace(/[()']/g, (sign) => `%${sign.codePointAt(0)!.toString(16).toUpperCase()}`)

const nameOf = (url: string) =>
  keyOf(url).replace(/\?.*$/, '').split('/').at(-1)!.slice(0, 120) || 'fil'
