import { putPage } from '../../src/capabilities/content/index.ts'
import { addLink } from '../../src/capabilities/content/editor/preview/store.ts'
import { keepDocument, keepImage } from '../../src/capabilities/content/media/index.ts'
import type { Storage } from '../../src/capabilities/files/index.ts'
import type { Tx } from '../../src/platform/db.ts'
import type { Furnishing } from './furnish.ts'

const drawing = (words: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="16"><title>${words}</title><rect width="9" height="9"/></svg>`,
  )

/** An image and a document on a live page, and an image that is on none. */
export async function furnishMedia(
  tx: Tx,
  storage: Storage,
  { key, mark, parties, now }: Furnishing,
) {
  const by = parties.editor
  const image = async (name: string) => {
    const upload = { bytes: drawing(name), name: `${name}.svg`, alt: name, credit: mark, by }
    const kept = await keepImage(tx, storage, upload)
    if (!kept.ok) throw new Error(kept.why)
    return kept.id
  }
  const bytes = Buffer.from(`Referat ${mark}`)
  const name = `Referat ${mark}.txt`
  const document = await keepDocument(tx, storage, { bytes, name, by })
  if (!document.ok) throw new Error(document.why)
  const shown = await image(`Billede ${mark}`)
  const blocks = [
    { id: 'title', type: 'title', data: { text: `Billeder ${mark}` } },
    { id: 'billede', type: 'image', data: { media: shown } },
    { id: 'referat', type: 'document', data: { file: document.id, title: `Referat ${mark}` } },
  ]
  const meta = { path: `/side/billeder-${key}` }
  const imagePage = await putPage(tx, { kind: 'answer', meta, blocks }, { now })
  const form = '00000000-0000-4000-8000-000000000001'
  return {
    imageToken: await addLink(tx, imagePage, form, by, now),
    image: shown,
    imageSize: '480.png',
    imagePage,
    imageBlock: 'billede',
    otherImage: await image(`Et andet ${mark}`),
    spareImage: await image(`Ubrugt ${mark}`),
    publicDocument: document.id,
    // The id says which; what an address calls it is for people.
    publicName: 'referat.txt',
  }
}
