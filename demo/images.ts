import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { keepImage } from '../src/capabilities/content/index.ts'
import type { Storage } from '../src/capabilities/files/index.ts'
import type { Block } from '../src/merging/index.ts'
import type { Tx } from '../src/platform/db.ts'

/** Images by the name of their drawing: what the demo's pages call them. */
export type Images = ReadonlyMap<string, string>

/** What the drawings under `demo/images` are called, and what is to be seen in them. */
const drawings: Record<string, { name: string; alt: string }> = {
  byggemoede: { name: 'Byggemøde', alt: 'Tre mennesker ved et bord med en tegning af et hus.' },
  havnen: {
    name: 'Klitby Havn',
    alt: 'En fiskekutter og en sejlbåd i Klitby Havn, med molen og fyret bag ved.',
  },
  sneplov: { name: 'Sneplov', alt: 'En sneplov rydder en vej i snevejr.' },
  aastien: {
    name: 'Åstien ved møllen',
    alt: 'Åstien ved møllen. Broen mangler sine brædder, og et skilt viser en anden vej.',
  },
  kano: { name: 'Kano på åen', alt: 'To mennesker i en kano på åen.' },
}

/**
 * Keeps the images of a tenant. Their sizes are made when somebody first asks for them. Where images cannot be made, the demo is
 * laid in without.
 */
export async function keepDemoImages(tx: Tx, storage: Storage, key: string): Promise<Images> {
  const folder = new URL(`./images/${key}/`, import.meta.url)
  const ids = new Map<string, string>()
  if (!existsSync(folder)) return ids
  for (const file of readdirSync(folder).toSorted()) {
    const name = basename(file, '.svg')
    const bytes = readFileSync(new URL(file, folder))
    const upload = { bytes, ...drawings[name]!, credit: 'Tegning: Fælled', by: null }
    const kept = await keepImage(tx, storage, upload)
    if (kept.ok) ids.set(name, kept.id)
    else if (kept.why !== 'unavailable') throw new Error(`${file}: ${kept.why}`)
  }
  return ids
}

/** Blocks with the images their names stand for; an image that is not there is left out. */
export const withImages = (blocks: readonly Block[], images: Images): Block[] =>
  blocks.flatMap((block) => {
    if (block.type !== 'image') return [block]
    const media = images.get(String(block.data.media))
    return media ? [{ ...block, data: { ...block.data, media } }] : []
  })
