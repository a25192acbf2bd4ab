import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Context } from '../../../platform/capability.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Storage } from '../../files/index.ts'
import { turns } from './sharp.ts'
import { lockKey, type Shown, shownByIds } from './store.ts'
import { type Ending, endingsOf, resized, widthsOf } from './variant.ts'

export type Size = { width: number; ending: Ending }

/** Where a size of an image lies: `<tenant>/medier/<file>-<width>-<ending>`. */
function keyOf(key: string, { width, ending }: Size): string {
  const parts = key.split('/')
  return `${parts[0]}/medier/${parts.at(-1)}-${width}-${ending}`
}

const keysOf = ({ key, width, sheer }: Pick<Shown, 'key' | 'width' | 'sheer'>): string[] =>
  widthsOf(width).flatMap((one) =>
    endingsOf(sheer).map((ending) => keyOf(key!, { width: one, ending })),
  )

const underWay = new Map<string, Promise<Buffer>>()
// Who makes a size holds a connection to the database meanwhile, so few do.
const few = turns(2)

/** An image in one size: made when it is first asked for, once however many ask, and kept. */
export async function sizeBytes(
  { read }: Pick<Context, 'read'>,
  storage: Storage,
  image: Shown,
  size: Size,
): Promise<Buffer> {
  const key = keyOf(image.key!, size)
  const there = await bytesAt(storage, key)
  if (there) return there
  const begun = underWay.get(key)
  if (begun) return await begun
  const making = few(() => read((tx) => makeOnce(tx, storage, image, size))).finally(() =>
    underWay.delete(key),
  )
  underWay.set(key, making)
  return await making
}

type Tx = Parameters<Parameters<Context['read']>[0]>[0]

/** The lock lasts until the bytes are there, in this process and all others: storage is spoken to inside the transaction. */
async function makeOnce(tx: Tx, storage: Storage, image: Shown, size: Size): Promise<Buffer> {
  const key = keyOf(image.key!, size)
  await lockKey(tx, key)
  const there = await bytesAt(storage, key)
  if (there) return there
  // Removed since it was looked up: its sizes are, or will be, removed as well.
  if (!(await shownByIds(tx, [image.id])).has(image.id)) throw notFound()
  const whole = await buffer(await storage.get(image.key!))
  const bytes = await resized(whole, size.width, size.ending)
  // What a process that died left half written is in the way of nobody.
  await storage.remove(key)
  await storage.put(key, Readable.from([bytes], { objectMode: false }))
  return bytes
}

async function bytesAt(storage: Storage, key: string): Promise<Buffer | undefined> {
  try {
    return await buffer(await storage.get(key))
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined
    throw error
  }
}

/** Removes all sizes of an image that is no more; whoever was making one is waited for. */
export async function removeSizes(
  { read }: Pick<Context, 'read'>,
  storage: Storage,
  image: Pick<Shown, 'key' | 'width' | 'sheer'>,
): Promise<void> {
  for (const key of keysOf(image))
    await read(async (tx) => {
      await lockKey(tx, key)
      await storage.remove(key)
    })
}
