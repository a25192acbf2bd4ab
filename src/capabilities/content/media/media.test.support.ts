import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { memoryStorage } from '../../../../test/memory-storage.ts'
import type { Town } from '../../../../test/town.ts'
import type { Block } from '../../../merging/index.ts'
import type { Storage } from '../../files/index.ts'
import { putPage } from '../put-page.ts'
import { keepImage } from './index.ts'

/** What the page is called. */
export const title: Block = { id: 'title', type: 'title', data: { text: 'Havnen' } }

/** A block that shows an image. */
export const image = (media: string, data = {}): Block => ({
  id: `b${media}`,
  type: 'image',
  data: { media, ...data },
})

/** A page of these blocks, live. */
export const put = (here: Town, blocks: Block[], path = '/side/havnen') =>
  here.write((tx) =>
    putPage(
      tx,
      { kind: 'answer', meta: { path }, blocks: [title, ...blocks] },
      { now: here.clock.now },
    ),
  )

/** Keeps the bytes of an image. */
export const keep = async (here: Town, bytes: Buffer | Readable, more = {}) => {
  const upload = { name: 'Havn.jpg', bytes, by: null, alt: 'Kuttere ved kaj', ...more }
  const kept = await here.write((tx) => keepImage(tx, here.parts.storage, upload))
  assert.ok(kept.ok, JSON.stringify(kept))
  return kept
}

/** A storage that says what was put in it. */
export function watched(): Storage & { puts: string[] } {
  const storage = memoryStorage()
  const puts: string[] = []
  return {
    ...storage,
    puts,
    async put(key, bytes) {
      puts.push(key)
      await new Promise((done) => setTimeout(done, 30))
      await storage.put(key, bytes)
    },
  }
}
